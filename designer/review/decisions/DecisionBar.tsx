// What can be decided about the version now, or why nothing can; and what has just been done.

import { Button } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionView } from "../views.ts";
import { useReview } from "./review-context.ts";
import type { DecisionStep } from "./use-step.ts";

export function DecisionBar({ view }: { readonly view: VersionView }) {
  const { s } = useStaff();
  const { begin, remarks, done } = useReview();
  const labels: { readonly [step in DecisionStep]: string } = {
    approved: s("Duyệt nội dung này", "Approve this content"),
    returned: remarks === 0 ? s("Trả lại kèm nhận xét", "Return with remarks") : s(`Trả lại kèm nhận xét (${remarks})`, `Return with remarks (${remarks})`),
    published: s("Công bố", "Publish"),
    retired: s("Bãi bỏ", "Retire"),
  };
  const told: { readonly [step in DecisionStep]: string } = {
    approved: s("Đã duyệt. Bước tiếp theo: công bố kèm số quyết định và ngày có hiệu lực.", "Approved. Next: publish it with a decision number and the day it takes effect."),
    returned: s("Đã trả lại. Người soạn thấy từng nhận xét ngay tại chỗ đó trong bản soạn của mình.", "Returned. Its author sees each remark at its place in the working copy."),
    published: s("Đã công bố. Hồ sơ nộp từ ngày có hiệu lực theo phiên bản này.", "Published. Dossiers filed from the effective day follow this version."),
    retired: s("Đã ghi việc bãi bỏ. Sau ngày cuối không nhận hồ sơ mới; hồ sơ đang giải quyết vẫn theo phiên bản này đến khi xong.", "Retirement is recorded. After the last day no new dossier begins; those under way stay on this version until they end."),
  };
  const isSound = view.findings.every(({ severity }) => severity !== "error");
  const open = (["approved", "published", "returned", "retired"] as const).filter((step) => view.may.includes(step) && (isSound || (step !== "approved" && step !== "published")));
  return (
    <div className="no-print">
      <p role="status" className="staff-done">
        {done === undefined ? "" : told[done]}
      </p>
      {isSound || !(view.may.includes("approved") || view.may.includes("published")) ? null : (
        <p className="staff-bad">{s("Phiên bản còn lỗi ở mục Kết quả kiểm tra nên chưa duyệt hay công bố được: trả lại để người soạn sửa.", "There are errors among the findings, so the version can be neither approved nor published: return it to its author.")}</p>
      )}
      {open.length === 0 ? (
        <Why view={view} />
      ) : (
        <div className="review-decisions">
          {open.map((step) => (
            <Button key={step} variant={step === "approved" || step === "published" ? "filled" : "default"} onClick={() => begin(step)}>
              {labels[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Why somebody who might decide finds nothing to press. */
function Why({ view: { version, history } }: { readonly view: VersionView }) {
  const { s, account } = useStaff();
  const isWaiting = version.state === "inReview" || version.state === "approved";
  if (!isWaiting) return null;
  const submissions = history.filter(({ step }) => step === "submitted");
  const isOwn = submissions.some(({ by }) => by.id === account.id);
  const isWritten = submissions.some(({ writers = [] }) => writers.some(({ id }) => id === account.id));
  if (isWritten && !isOwn) return <p className="muted">{s("Bạn đã cùng soạn phiên bản này nên không tự duyệt, trả lại hay công bố: việc đó do người duyệt thủ tục khác làm.", "You wrote a part of this version, so you cannot approve, return or publish it: another person reviews it.")}</p>;
  if (isOwn) return <p className="muted">{s("Bạn đã nộp phiên bản này nên không tự duyệt, trả lại hay công bố: việc đó do người duyệt thủ tục khác làm.", "You submitted this version, so you cannot approve, return or publish it: another person reviews it.")}</p>;
  return <p className="muted">{s("Chỉ người duyệt thủ tục duyệt, trả lại và công bố được.", "Only reviewers approve, return and publish.")}</p>;
}
