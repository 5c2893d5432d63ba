// How a question is asked: its kind, and its choices where it has some.

import { NativeSelect } from "@mantine/core";
import { at as valueAt } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { changeKind, columnsOf } from "../field-work.ts";
import { rootOf } from "../form-root.ts";
import { type FormNode, uiPointer } from "../form-tree.ts";
import { actQuestionKinds, kindOfQuestion, questionKinds } from "../question-kinds.ts";
import { Choices } from "./Choices.tsx";
import type { PropertiesOf } from "./Properties.tsx";

export function Kind({ node, actions }: PropertiesOf) {
  const { s } = useStaff();
  const { folder } = useEditor();
  // Rows of a table are asked alike; what they offer is said once, at the table.
  if (node.parent !== undefined && valueAt(folder, `${uiPointer(node.parent)}/ui:widget`) === "matrix") return <p className="muted">{s("Các cột đặt chung ở bảng.", "The columns are set at the table.")}</p>;
  if (node.kind === "matrix") return <Columns node={node} actions={actions} />;
  if (node.kind !== "question") return null;
  return (
    <>
      <KindSelect node={node} />
      {node.field.oneOf === undefined ? null : <Choices at={`${node.pointer}/oneOf`} actions={actions} />}
      {node.field.items?.oneOf === undefined ? null : <Choices at={`${node.pointer}/items/oneOf`} actions={actions} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function KindSelect({ node }: { readonly node: FormNode }) {
  const { s, t } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const kinds = rootOf(node.pointer).event === undefined ? questionKinds() : actQuestionKinds();
  const kind = kindOfQuestion(node);
  return (
    <NativeSelect
      label={s("Kiểu trả lời", "Kind of answer")}
      description={kind === undefined ? s("Kiểu này viết bằng JSON; chọn kiểu khác thì các giới hạn riêng của nó mất đi.", "This was written as JSON; another kind drops its own limits.") : t(kind.about)}
      value={kind?.id ?? ""}
      disabled={!mayEdit}
      onChange={({ currentTarget }) => {
        const next = kinds.find(({ id }) => id === currentTarget.value);
        if (next !== undefined) edit({ vi: `Đổi kiểu của “${node.label}” thành “${next.title.vi}”`, en: `Ask “${node.label}” as ${next.title.en ?? next.title.vi}` }, changeKind(folder, node, next));
      }}
    >
      {kind === undefined ? <option value="">{s("Kiểu khác", "Another kind")}</option> : null}
      {kinds.map(({ id, title }) => (
        <option key={id} value={id}>
          {t(title)}
        </option>
      ))}
    </NativeSelect>
  );
}

/** A table's columns are the choices of each of its rows: changed in the first, they are changed in all. */
function Columns({ node, actions }: PropertiesOf) {
  const { s } = useStaff();
  const first = node.children[0];
  return first === undefined ? <p className="muted">{s("Thêm một dòng để đặt các cột.", "Add a row to set its columns.")}</p> : <Choices at={`${first.pointer}/oneOf`} label={s("Các cột", "Columns")} places={columnsOf(node)} actions={actions} />;
}
