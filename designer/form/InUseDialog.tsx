// Something others refer to is about to be removed: who they are, and what is to become of them.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { UsesDialog } from "../parts/UsesDialog.tsx";
import type { FormActions, InUse } from "./use-form-actions.ts";

export function InUseDialog({ inUse: { node, uses }, actions, onLeave }: { readonly inUse: InUse; readonly actions: FormActions; readonly onLeave: () => void }) {
  const { s } = useStaff();
  const { goTo } = useEditor();
  return (
    <UsesDialog
      title={s(`Xóa “${node.label}”`, `Remove “${node.label}”`)}
      uses={uses}
      consequence={s("Nếu gỡ khỏi mọi nơi, các điều kiện nhắc đến nó được bỏ, mẫu giấy tờ và phép tính không còn dùng nó. Có thể hoàn tác.", "Removing it everywhere drops the conditions that speak of it and takes it out of documents and derivations. It can be undone.")}
      resolve={s("Xóa và gỡ khỏi mọi nơi", "Remove it everywhere")}
      isDangerous
      onResolve={() => actions.removeEverywhere(node)}
      onCancel={onLeave}
      goTo={goTo}
    />
  );
}
