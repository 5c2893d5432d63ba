// When a question is asked, and when it must be answered, as sentences.

import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { setRequired, type Edit } from "../../../engine/edit/index.ts";
import { at as valueAt, segments } from "../../../engine/facts/index.ts";
import type { FieldCondition, JsonObject } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { type FactCatalogue, FieldConditionBuilder } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { putAt, takeAt } from "../../parts/put.ts";
import { rootOf } from "../form-root.ts";
import { answersPointer, type FormNode, holderPointer, isObject } from "../form-tree.ts";
import { useSettledFacts } from "../use-settled-facts.ts";
import type { PropertiesOf } from "./Properties.tsx";

export function Conditions({ node }: PropertiesOf) {
  const { s } = useStaff();
  return (
    <fieldset className="form-conditions">
      <legend>{s("Hỏi khi nào", "When it is asked")}</legend>
      <Condition node={node} keyword="x-relevant" label={s("Hỏi câu này khi", "Asked when")} absent={s("luôn hỏi", "always asked")} />
      {node.depth === 0 ? null : <Demanded node={node} />}
    </fieldset>
  );
}

/** Whether it must be answered: of a shared group, whether there must be one. */
export function Demanded({ node }: { readonly node: FormNode }) {
  const { s } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const [isDeciding, setDeciding] = useState(false);
  const has = node.field["x-required"] !== undefined;
  const now = node.isRequired ? "always" : has || isDeciding ? "sometimes" : "never";
  const choose = (next: string): void => {
    setDeciding(next === "sometimes");
    const demand = setRequired(folder, node.pointer, next === "always");
    const edits: readonly Edit[] = [...("edits" in demand ? demand.edits : []), ...(next === "sometimes" ? [] : takeAt(folder, `${node.pointer}/x-required`))];
    const words = next === "always" ? { vi: "luôn bắt buộc", en: "always required" } : next === "never" ? { vi: "không bắt buộc", en: "optional" } : { vi: "bắt buộc tùy trường hợp", en: "required in some cases" };
    if (edits.length > 0) edit({ vi: `“${node.label}”: ${words.vi}`, en: `“${node.label}”: ${words.en}` }, edits);
  };
  return (
    <>
      <Radio.Group label={s("Bắt buộc trả lời", "Must be answered")} value={now} onChange={choose}>
        <Stack gap={4} mt={4}>
          <Radio value="always" label={s("Luôn bắt buộc khi được hỏi", "Always, when it is asked")} disabled={!mayEdit} />
          {node.shared === undefined ? <Radio value="sometimes" label={s("Tùy trường hợp", "In some cases")} disabled={!mayEdit} /> : null}
          <Radio value="never" label={s("Không bắt buộc", "It is optional")} disabled={!mayEdit} />
        </Stack>
      </Radio.Group>
      {now === "sometimes" ? <Condition node={node} keyword="x-required" label={s("Bắt buộc khi", "Required when")} absent={s("chưa đặt điều kiện", "no condition yet")} /> : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface ConditionProps {
  readonly node: FormNode;
  readonly keyword: "x-relevant" | "x-required";
  readonly label: string;
  readonly absent: string;
}

function Condition({ node, keyword, label, absent }: ConditionProps) {
  const { folder, edit } = useEditor();
  const at = `${node.pointer}/${keyword}`;
  const value = node.field[keyword];
  const facts = useSettledFacts({ kind: "form" });
  const { event } = rootOf(node.pointer);
  const here = useSettledFacts({ kind: "group", pointer: answersPointer(holderPointer(node.pointer)), ...(event === undefined ? {} : { event }) });
  // Rows of a list can only look at their own row, questions of an act only at each other; elsewhere the whole dossier says the
  // same, and one way is enough.
  const isClose = event !== undefined || node.pointer.includes("/items/properties/");
  const change = (next: FieldCondition | undefined): void => void edit({ vi: `Sửa điều kiện của “${node.label}”`, en: `Change a condition of “${node.label}”` }, next === undefined ? takeAt(folder, at) : putAt(folder, at, next as unknown as JsonObject), at);
  return (
    <div data-place={at}>
      <FieldConditionBuilder key={at} label={label} absent={absent} value={value} onChange={change} facts={event === undefined ? facts : undefined} here={event !== undefined ? within(here, valueAt(folder, holderPointer(node.pointer)), node.name) : isClose || value?.here !== undefined ? here : { ...here, facts: [] }} run={at} />
      <PlaceNotes at={at} below />
    </div>
  );
}

/** The same act may ask other questions in other steps: a question of its form only sees the others beside it, by their own titles. */
function within(here: FactCatalogue, holder: unknown, name: string): FactCatalogue {
  const members = isObject(holder) && isObject(holder["properties"]) ? holder["properties"] : {};
  const facts = here.facts.flatMap((fact) => {
    const [first = "", ...further] = segments(fact.pointer);
    const beside = Object.hasOwn(members, first) && first !== name ? members[first] : undefined;
    if (!isObject(beside)) return [];
    return further.length === 0 && typeof beside["title"] === "string" ? { ...fact, title: { ...fact.title, vi: beside["title"] } } : fact;
  });
  return { ...here, facts };
}
