// Retiring a published version: by which decision, and the last day new dossiers may begin under it.

import { day } from "../../../portal/parts/dates.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionRow } from "../views.ts";
import { decisionFrom, today } from "./decision-fields.ts";
import { DecisionInputs } from "./DecisionInputs.tsx";
import { StepForm } from "./StepForm.tsx";
import { useDecisionForm } from "./use-decision-form.ts";

export function RetireDialog({ version, onClose, onDone }: { readonly version: VersionRow; readonly onClose: () => void; readonly onDone: () => void }) {
  const { s } = useStaff();
  const { form, inputs } = useDecisionForm(version, "retired", { earliest: today(), bodyOf: (fields) => ({ effectiveTo: fields.day, decision: decisionFrom(fields) }), onDone });
  return (
    <Dialog title={s("Bãi bỏ phiên bản", "Retire the version")} size="lg" onClose={onClose}>
      <StepForm label={s("Bãi bỏ", "Retire")} isDanger {...form} onClose={onClose}>
        <p>{s("Sau ngày cuối, không nhận hồ sơ mới theo phiên bản này; hồ sơ đã nộp vẫn được giải quyết theo nó đến khi xong. Phiên bản trước đó không trở lại: nếu không có phiên bản khác thay thế thì thủ tục thôi nhận hồ sơ, và trang của người dân nói rõ điều đó. Không khôi phục lại được.", "After the last day no new dossier begins under this version; those filed stay on it until they end. The version before does not come back: unless another takes its place the procedure takes no more dossiers, and its page for citizens says so. This cannot be undone.")}</p>
        <DecisionInputs {...inputs} numberLabel={s("Số quyết định bãi bỏ", "Number of the decision")} dayLabel={s("Ngày cuối nhận hồ sơ mới", "Last day for new dossiers")} dayHint={s(`Sớm nhất ${day(inputs.earliest)}`, `${day(inputs.earliest)} at the earliest`)} />
      </StepForm>
    </Dialog>
  );
}
