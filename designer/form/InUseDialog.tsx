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
      consequence={s("Nếu gỡ khỏi mọi nơi, mẫu giấy tờ, phép tính và câu hỏi thôi dùng nó. Có thể hoàn tác.", "Removing it everywhere takes it out of documents, derivations and questions. It can be undone.")}
      resolve={s("Xóa và gỡ khỏi mọi nơi", "Remove it everywhere")}
      isDangerous
      onResolve={() => actions.removeEverywhere(node)}
      onCancel={onLeave}
      goTo={goTo}
    />
  );
}
