// What machines know the field by. Renaming follows into everything that refers to it, which is shown before it is done.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { PROPERTY_NAME } from "../../../engine/forms/index.ts";
import { at as valueAt } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { answersPointer } from "../form-tree.ts";
import { usesOutside } from "../uses.ts";
import type { PropertiesOf } from "./Properties.tsx";

export function Technical({ node, actions }: PropertiesOf) {
  const { s, t } = useStaff();
  const { folder, surroundings, mayEdit, goTo } = useEditor();
  const [held, setHeld] = useState({ of: node.name, typed: node.name });
  const typed = held.of === node.name ? held.typed : node.name;
  const isChanged = typed !== node.name;
  const fault = isChanged ? nameFault(typed, folder, node.pointer) : undefined;
  const [isOpen, setOpen] = useState(false);
  const uses = isOpen ? usesOutside(folder, surroundings.common, node) : [];
  return (
    <details className="form-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{s("Chi tiết kỹ thuật", "Technical details")}</summary>
      <form
        className="form-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged && fault === undefined) actions.rename(node, typed);
        }}
      >
        <TextInput
          label={s("Tên trong dữ liệu", "Name in the data")}
          description={s("Điều kiện, mẫu giấy tờ và các hệ thống khác gọi trường bằng tên này.", "Conditions, templates and other systems know the field by it.")}
          value={typed}
          readOnly={!mayEdit}
          spellCheck={false}
          error={fault === undefined ? undefined : s(...fault)}
          onChange={({ currentTarget }) => setHeld({ of: node.name, typed: currentTarget.value })}
        />
        {isChanged && mayEdit ? (
          <Button type="submit" size="compact-sm" mt="xs" disabled={fault !== undefined}>
            {uses.length === 0 ? s("Đổi tên", "Rename") : s(`Đổi tên, sửa theo ở ${uses.length} nơi`, `Rename, here and in ${uses.length} places`)}
          </Button>
        ) : null}
      </form>
      <p>
        {s("Trong hồ sơ: ", "In the dossier: ")}
        <code>{answersPointer(node.pointer)}</code>
        {node.shared === undefined ? null : <code>{` → common/${node.shared}`}</code>}
      </p>
      {uses.length === 0 ? (
        <p className="muted">{s("Chưa nơi nào dùng đến trường này.", "Nothing refers to it.")}</p>
      ) : (
        <>
          <p>{s("Đang được dùng ở:", "It is used in:")}</p>
          <ul className="uses">
            {uses.map(({ at, label }) => (
              <li key={at}>
                {t(label)}{" "}
                <button type="button" className="uses-go" onClick={() => goTo(at)}>
                  {s("Đến chỗ này", "Go there")}
                  <span className="visually-hidden">: {t(label)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function nameFault(name: string, folder: unknown, pointer: string): readonly [string, string] | undefined {
  if (name in Object.prototype || /^(?:__proto__|prototype)$/.test(name)) return [`“${name}” là tên máy tính đã dùng riêng; chọn tên khác.`, `“${name}” is reserved; choose another.`];
  if (!PROPERTY_NAME.test(name)) return ["Tên chỉ gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường, dài tối đa 64.", "Letters without accents and digits only, beginning with a small letter, at most 64."];
  if (valueAt(folder, `${pointer.slice(0, pointer.lastIndexOf("/"))}/${name}`) !== undefined) return [`Đã có trường tên “${name}” ở cùng chỗ.`, `There is already a field called “${name}” here.`];
  return undefined;
}
