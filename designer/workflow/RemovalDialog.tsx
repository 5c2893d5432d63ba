// Before a step, an act or a timer goes: what still refers to it, with the way there, and whether all of that is to go too.

import { Button, Group } from "@mantine/core";
import { usesOf, type Worked } from "../../engine/edit/index.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { useWorkflow } from "./workflow-context.ts";

export interface RemovalDialogProps {
  readonly at: string;
  /** What is to go, e.g. `Bước 2. Thẩm tra`. */
  readonly name: string;
  /** Works the removal out, with all that refers to it. */
  readonly remove: () => Worked;
  /** The step to be worked on afterwards. */
  readonly selects?: string | undefined;
  readonly onClose: () => void;
}

export function RemovalDialog({ at, name, remove, selects, onClose }: RemovalDialogProps) {
  const { s, t } = useStaff();
  const { surroundings, goTo } = useEditor();
  const { folder, run } = useWorkflow();
  const uses = usesOf(folder, surroundings.common, at);
  const go = (): void => {
    run({ vi: `Xóa “${name}”`, en: `Delete “${name}”` }, remove(), { ...(selects === undefined ? {} : { selects }), says: s(`Đã xóa “${name}”. Có thể hoàn tác.`, `“${name}” was deleted. It can be undone.`) });
    onClose();
  };
  return (
    <Dialog title={s(`Xóa “${name}”?`, `Delete “${name}”?`)} size="lg" onClose={onClose}>
      {uses.length === 0 ? (
        <p>{s("Không có chỗ nào khác dùng đến. Xóa xong vẫn hoàn tác được.", "Nothing else refers to it. It can be undone.")}</p>
      ) : (
        <>
          <p>{s(`Có ${uses.length} chỗ đang dùng đến:`, `${uses.length} places refer to it:`)}</p>
          <ul className="uses">
            {uses.map((use) => (
              <li key={use.at}>
                <button
                  type="button"
                  className="editor-link"
                  onClick={() => {
                    onClose();
                    goTo(use.at);
                  }}
                >
                  {t(use.label)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group mt="md">
        <Button color="red" onClick={go} data-autofocus={uses.length === 0 || undefined}>
          {uses.length === 0 ? s("Xóa", "Delete") : s("Xóa, và bỏ cả những chỗ đó", "Delete it, and what refers to it")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {s("Để nguyên", "Keep it")}
        </Button>
      </Group>
    </Dialog>
  );
}
