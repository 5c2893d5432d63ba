// Approval of exactly this content: what it binds, and what was found that does not forbid it.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { shortHash } from "../version-words.ts";
import type { VersionView } from "../views.ts";
import { StepForm } from "./StepForm.tsx";
import { useStep } from "./use-step.ts";

export function ApproveDialog({ view, onClose, onDone }: { readonly view: VersionView; readonly onClose: () => void; readonly onDone: () => void }) {
  const { s } = useStaff();
  const step = useStep(view.version, "approved", onDone);
  const warnings = view.findings.length;
  return (
    <Dialog title={s("Duyệt nội dung này", "Approve this content")} size="lg" onClose={onClose}>
      <StepForm label={s("Duyệt", "Approve")} isSending={step.isPending} error={step.error} onSend={() => step.mutate({})} onClose={onClose}>
        <p>
          {s("Việc duyệt gắn với đúng nội dung có mã ", "The approval is for exactly the content with the code ")}
          <span className="review-hash">{shortHash(view.version.hash)}</span>
          {s(". Sửa một chữ cũng thành phiên bản khác và phải duyệt lại.", ". A single changed word makes another version that must be approved anew.")}
        </p>
        <p>{s("Trước khi công bố, vẫn trả lại được.", "Until it is published it can still be returned.")}</p>
        {warnings === 0 ? null : <p className="staff-bad">{s(`Còn ${warnings} cảnh báo ở mục Kết quả kiểm tra.`, `There are ${warnings} warnings among the findings.`)}</p>}
      </StepForm>
    </Dialog>
  );
}
