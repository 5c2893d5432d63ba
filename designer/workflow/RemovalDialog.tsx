// Before a step, an act or a timer goes: what still refers to it, with the way there, and whether all of that is to go too.

import { usesOf, type Worked } from "../../engine/edit/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { UsesDialog } from "../parts/UsesDialog.tsx";
import { useWorkflow } from "./workflow-context.ts";

export interface RemovalDialogProps {
  readonly at: string;
  /** What is to go, e.g. `Thẩm tra hồ sơ`. */
  readonly name: string;
  /** What people can do all the same once it is gone. */
  readonly remains?: string;
  /** Works the removal out, with all that refers to it. */
  readonly remove: () => Worked;
  /** The step to be worked on afterwards. */
  readonly selects?: string | undefined;
  readonly onClose: () => void;
}

export function RemovalDialog({ at, name, remains, remove, selects, onClose }: RemovalDialogProps) {
  const { s } = useStaff();
  const { surroundings, goTo } = useEditor();
  const { folder, run } = useWorkflow();
  const uses = usesOf(folder, surroundings.common, at);
  const consequence = uses.length === 0 ? s("Xóa xong vẫn hoàn tác được.", "It can be undone.") : s("Việc, hẹn giờ và phần hồ sơ mẫu dùng đến sẽ bị bỏ theo. Xóa xong vẫn hoàn tác được.", "Acts, timers and what sample dossiers do with it go too. It can be undone.");
  const go = (): void => {
    run({ vi: `Xóa “${name}”`, en: `Delete “${name}”` }, remove(), { ...(selects === undefined ? {} : { selects }), says: s(`Đã xóa “${name}”. Có thể hoàn tác.`, `“${name}” was deleted. It can be undone.`) });
    onClose();
  };
  return (
    <UsesDialog
      title={s(`Xóa “${name}”?`, `Delete “${name}”?`)}
      uses={uses}
      consequence={remains === undefined ? consequence : `${remains} ${consequence}`}
      resolve={uses.length === 0 ? s("Xóa", "Delete") : s("Xóa, và bỏ cả những chỗ đó", "Delete it, and what refers to it")}
      isDangerous
      onResolve={go}
      onCancel={onClose}
      goTo={goTo}
    />
  );
}
