// A ready group: what is in it is the same in every procedure, so it is shown, not edited. It can be made one's own.

import { Button } from "@mantine/core";
import type { FieldSchema } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { isObject } from "../form-tree.ts";
import { Demanded } from "./Conditions.tsx";
import type { PropertiesOf } from "./Properties.tsx";

export function Shared({ node, actions }: PropertiesOf) {
  const { s } = useStaff();
  const { mayEdit, surroundings } = useEditor();
  const { common } = surroundings;
  const group = node.shared !== undefined && Object.hasOwn(common, node.shared) ? common[node.shared] : undefined;
  if (!isObject(group)) return <p className="staff-bad">{s(`Không có nhóm dùng chung nào tên “${node.shared}”. Xóa trường này và chọn nhóm khác.`, `There is no shared group called “${node.shared}”. Remove this and take another.`)}</p>;
  const { title, description, properties } = group as FieldSchema;
  const members = Object.values(isObject(properties) ? properties : {}).map((member) => titleOf(member, common) ?? "");
  return (
    <>
      {node.depth === 0 ? null : <Demanded node={node} />}
      <div className="form-shared">
        <p>
          <strong>{title}</strong>
          {description === undefined ? null : ` – ${description}`}
        </p>
        {members.length === 0 ? null : (
          <ul>
            {members.map((member) => (
              <li key={member}>{member}</li>
            ))}
          </ul>
        )}
        <p className="muted">{s("Nội dung này dùng chung cho mọi thủ tục: tên gọi, giới hạn và điều kiện bên trong giống nhau ở mọi nơi. Cần đổi khác cho riêng thủ tục này, hoặc đặt điều kiện hỏi, thì tách thành trường riêng.", "This is shared by all procedures: its words, limits and conditions are the same everywhere. To change it for this procedure alone, or to ask it only in some cases, make it this form's own.")}</p>
        <Button variant="default" size="compact-sm" disabled={!mayEdit} onClick={() => actions.inline(node)}>
          {s("Tách thành trường riêng", "Make it this form's own")}
        </Button>
      </div>
    </>
  );
}

function titleOf(member: FieldSchema, common: { readonly [name: string]: unknown }): string | undefined {
  const name = /^common\/(.+)$/.exec(member.$ref ?? "")?.[1];
  const meant = name !== undefined && Object.hasOwn(common, name) ? (common[name] as FieldSchema) : member;
  return meant.title;
}
