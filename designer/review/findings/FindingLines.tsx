// Findings as plain lines, where there is no card to point into: what was submitted and refused, what kept a publication back.

import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { FindingView } from "../../../portal/parts/staff/api.ts";

export function FindingLines({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t } = useStaff();
  return (
    <ol className="review-finding-lines">
      {[...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warning")].map((finding) => (
        <li key={`${finding.code} ${finding.path} ${finding.text.vi}`}>
          <SeverityMark severity={finding.severity} /> {t(finding.text)}
          <div className="review-hash muted">{finding.path}</div>
        </li>
      ))}
    </ol>
  );
}

export function SeverityMark({ severity }: Pick<FindingView, "severity">) {
  const { s } = useStaff();
  return severity === "error" ? <Mark tone="bad">{s("Lỗi", "Error")}</Mark> : <Mark tone="waiting">{s("Cảnh báo", "Warning")}</Mark>;
}

