// What can be done to the chosen line, as buttons: the same as by keys and by dragging.

import { Button, Group } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { ChooseThen } from "../../parts/ChooseThen.tsx";
import { holdersFor, stepDown, stepUp } from "../outline-moves.ts";
import type { FormNode } from "../form-tree.ts";
import type { FormActions } from "../use-form-actions.ts";

export function Toolbar({ nodes, node, actions }: { readonly nodes: readonly FormNode[]; readonly node: FormNode; readonly actions: FormActions }) {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  if (!mayEdit) return null;
  const holders = holdersFor(nodes, node);
  return (
    <Group gap={6} className="form-toolbar" role="group" aria-label={s(`Việc với “${node.label}”`, `What can be done to “${node.label}”`)}>
      <Button size="compact-sm" variant="default" disabled={stepUp(nodes, node) === undefined} onClick={() => actions.move(node, stepUp(nodes, node))}>
        {s("Lên", "Up")}
      </Button>
      <Button size="compact-sm" variant="default" disabled={stepDown(nodes, node) === undefined} onClick={() => actions.move(node, stepDown(nodes, node))}>
        {s("Xuống", "Down")}
      </Button>
      {holders.length === 0 ? null : (
        <ChooseThen
          label={s("Chuyển đến trang hoặc nhóm", "Move to a page or group")}
          prompt={s("Chuyển đến …", "Move to …")}
          does={s("Chuyển", "Move")}
          options={holders.map(({ pointer, depth, label }) => ({ value: pointer, label: `${"\u2003".repeat(depth)}${label}` }))}
          onChoose={(chosen) => actions.move(node, { holder: holders.find(({ pointer }) => pointer === chosen) })}
        />
      )}
      <Button size="compact-sm" variant="default" onClick={() => actions.duplicate(node)}>
        {s("Nhân bản", "Duplicate")}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => actions.remove(node)}>
        {s("Xóa", "Remove")}
      </Button>
    </Group>
  );
}
