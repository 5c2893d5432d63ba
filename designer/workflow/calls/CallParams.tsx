// The parameters of an action, each as a choice of what it may refer to.

import { Anchor } from "@mantine/core";
import { child } from "../../../engine/facts/index.ts";
import type { NamedCall } from "../../../engine/model/index.ts";
import { ACTIONS, own, type ReferenceKind } from "../../../engine/vocabulary/index.ts";
import type { Say } from "../../../portal/parts/say.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import { isObject } from "../reading/readers.ts";
import { useReferable } from "./use-referable.ts";

export function CallParams({ at, call, form }: { readonly at: string; readonly call: NamedCall; readonly form: unknown }) {
  const { s } = useStaff();
  const { goTo } = useEditor();
  const referable = useReferable(form);
  const action = own(ACTIONS, call.type);
  if (action === undefined) return <p className="staff-bad">{s(`Không có việc nào tên là “${call.type}”. Bỏ đi và chọn lại.`, `There is nothing called “${call.type}”. Remove it and choose anew.`)}</p>;
  const properties = action.params["properties"];
  const names = isObject(properties) ? Object.keys(properties) : [];
  const params = child(at, "params");
  if (names.length === 0) return <p className="muted">{s("Không có gì phải chọn thêm.", "Nothing more to choose.")}</p>;
  return names.map((name) => {
    const kind = action.refers?.[name];
    const place = child(params, name);
    const chosen = call.params?.[name];
    if (kind === undefined) return <BoundText key={name} at={place} label={s("Ghi dưới tên", "Kept under the name")} help={s("Chữ không dấu, bắt đầu bằng chữ thường, ví dụ: bienBan. Điều kiện và mẫu kết quả gọi theo tên này.", "Letters without accents, e.g. minutes. Conditions and templates call it by this name.")} />;
    return (
      <div key={name}>
        <BoundSelect at={place} label={labelOf(name, kind, s)} options={referable(kind)} />
        {kind === "notice" && typeof chosen === "string" && chosen !== "" ? (
          <Anchor component="button" type="button" size="sm" onClick={() => goTo(child("/procedure/notices", chosen))}>
            {s("Sửa lời thông báo", "Change its wording")}
          </Anchor>
        ) : null}
      </div>
    );
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function labelOf(name: string, kind: ReferenceKind, s: Say): string {
  switch (kind) {
    case "notice":
      return s("Thông báo nào", "Which notice");
    case "slip":
      return s("Phiếu nào", "Which slip");
    case "result":
      return s("Kết quả nào", "Which result");
    case "event":
      return s("Việc nào", "Which act");
    case "predicate":
      return s("Điều kiện nào", "Which condition");
    case "fact":
      return FACT_LABELS[name] === undefined ? s("Lấy từ đâu", "From where") : s(...FACT_LABELS[name]);
    case "guard":
      return s("Điều kiện", "Condition");
  }
}

const FACT_LABELS: { readonly [param: string]: readonly [string, string] } = {
  to: ["Ngày hẹn mới lấy từ", "The new date is taken from"],
  reason: ["Lý do lấy từ", "The reason is taken from"],
  items: ["Danh mục cần bổ sung lấy từ", "What to supplement is taken from"],
};
