// Conditions an answer must meet together with others: the procedure's rules whose message shows at this question.

import { Button } from "@mantine/core";
import { nameFrom } from "../../../engine/edit/index.ts";
import { at as valueAt } from "../../../engine/facts/index.ts";
import type { Predicate } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { ConditionBuilder } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { appendAt, putAt } from "../../parts/put.ts";
import { answersPointer, isObject } from "../form-tree.ts";
import { useSettledFacts } from "../use-settled-facts.ts";
import type { PropertiesOf } from "./Properties.tsx";

const RULES = "/procedure/rules";

export function Rules({ node }: PropertiesOf) {
  const { s } = useStaff();
  const { folder, edit, mayEdit, goTo } = useEditor();
  const facts = useSettledFacts({ kind: "procedure" });
  const place = answersPointer(node.pointer).slice("/answers".length);
  if (node.kind === "page" || place.includes("/*")) return null;
  const all = valueAt(folder, RULES);
  const rules = Array.isArray(all) ? all.map((rule: unknown, index) => ({ rule, at: `${RULES}/${index}` })).filter(({ rule }) => isObject(rule) && rule["at"] === place) : [];
  const add = (): void => {
    const taken = Array.isArray(all) ? all.flatMap((rule: unknown) => (isObject(rule) ? [String(rule["id"])] : [])) : [];
    const rule = { id: nameFrom(node.label, taken), severity: "error", require: {}, message: { vi: `Xem lại “${node.label}”` }, at: place };
    edit({ vi: `Thêm điều kiện hợp lệ cho “${node.label}”`, en: `Add a rule for “${node.label}”` }, appendAt(folder, RULES, rule));
  };
  return (
    <details className="form-more" open={rules.length > 0}>
      <summary>{s(`Điều kiện hợp lệ (${rules.length})`, `Valid when (${rules.length})`)}</summary>
      <p className="muted">{s("Câu trả lời phải thỏa các điều kiện này, có thể so với câu trả lời khác, ví dụ: ngày chết không trước ngày sinh.", "The answer must meet these, perhaps together with other answers, e.g. the death is not before the birth.")}</p>
      {rules.map(({ rule, at }) => (
        <div key={at} className="form-rule">
          <ConditionBuilder label={s("Hợp lệ khi", "Valid when")} facts={facts} isNeeded value={(isObject(rule) ? rule["require"] : undefined) as Predicate | undefined} onChange={(next) => next !== undefined && edit({ vi: `Sửa điều kiện hợp lệ của “${node.label}”`, en: `Change a rule of “${node.label}”` }, putAt(folder, `${at}/require`, next as never), `${at}/require`)} run={`${at}/require`} />
          <BoundLocalized at={`${at}/message`} label={s("Nếu không, báo", "Otherwise say")} />
          <PlaceNotes at={at} />
          <Button variant="subtle" size="compact-sm" onClick={() => goTo(at)}>
            {s("Mở trong Thông tin thủ tục", "Open among the facts")}
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" disabled={!mayEdit} onClick={add}>
        {s("Thêm điều kiện hợp lệ", "Add a rule")}
      </Button>
    </details>
  );
}
