// Publication: by which decision, and from which day new dossiers follow the version.

import { day } from "../../../portal/parts/dates.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionView } from "../views.ts";
import { decisionFrom, today } from "./decision-fields.ts";
import { DecisionInputs } from "./DecisionInputs.tsx";
import { StepForm } from "./StepForm.tsx";
import { useDecisionForm } from "./use-decision-form.ts";

export function PublishDialog({ view: { version, definition }, onClose, onDone }: { readonly view: VersionView; readonly onClose: () => void; readonly onDone: () => void }) {
  const { s } = useStaff();
  const { effectiveFrom, effectiveTo } = definition.procedure;
  const earliest = effectiveFrom > today() ? effectiveFrom : today();
  const { form, inputs } = useDecisionForm(version, "published", { earliest, bodyOf: (fields) => ({ effectiveFrom: fields.day, decision: decisionFrom(fields) }), onDone });
  const end = effectiveTo === undefined ? "" : s(`; theo nội dung phiên bản, hết hiệu lực sau ngày ${day(effectiveTo)}`, `; by its own words it ends after ${day(effectiveTo)}`);
  return (
    <Dialog title={s("Công bố phiên bản", "Publish the version")} size="lg" onClose={onClose}>
      <StepForm label={s("Công bố", "Publish")} {...form} onClose={onClose}>
        <p>{s("Từ ngày có hiệu lực, hồ sơ mới theo phiên bản này; hồ sơ đang giải quyết giữ phiên bản cũ. Nội dung đã công bố không sửa được nữa.", "From the effective day new dossiers follow this version; those under way keep theirs. Published content cannot be changed any more.")}</p>
        <DecisionInputs {...inputs} numberLabel={s("Số quyết định công bố", "Number of the decision")} dayLabel={s("Ngày có hiệu lực", "Effective from")} dayHint={s(`Sớm nhất ${day(earliest)}`, `${day(earliest)} at the earliest`) + end} />
      </StepForm>
    </Dialog>
  );
}
