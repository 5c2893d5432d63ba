// Findings as plain lines, where there is no card to point into: what was submitted and refused, what kept a publication back.

import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Definition } from "../../../engine/model/index.ts";
import type { FindingView } from "../../../portal/parts/staff/api.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useRoles } from "../use-roles.ts";

const Story = lazy(async () => ({ default: (await import("./Story.tsx")).Story }));

/** With the definition they were found in, the stories are told too. */
export function FindingLines({ findings, definition }: { readonly findings: readonly FindingView[]; readonly definition?: Definition }) {
  const { s, t } = useStaff();
  const roles = useRoles();
  return (
    <ol className="review-finding-lines">
      {[...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warning")].map((finding) => (
        <li key={`${finding.code} ${finding.path} ${finding.text.vi}`}>
          <SeverityMark severity={finding.severity} /> {t(finding.text)}
          <div className="review-hash muted">{finding.path}</div>
          {finding.way === undefined || definition === undefined ? null : (
            <Suspense fallback={<Loader size="xs" aria-label={s("Đang tải", "Loading")} />}>
              <Story finding={finding} definition={definition} roles={roles} />
            </Suspense>
          )}
        </li>
      ))}
    </ol>
  );
}

export function SeverityMark({ severity }: Pick<FindingView, "severity">) {
  const { s } = useStaff();
  return severity === "error" ? <Mark tone="bad">{s("Lỗi", "Error")}</Mark> : <Mark tone="waiting">{s("Cảnh báo", "Warning")}</Mark>;
}

