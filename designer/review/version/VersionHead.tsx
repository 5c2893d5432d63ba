// Which version this is and where it stands.

import { day, dateTime } from "../../../portal/parts/dates.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { PageTitle } from "../../../portal/parts/staff/PageTitle.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { today } from "../decisions/decision-fields.ts";
import { DecisionBar } from "../decisions/DecisionBar.tsx";
import { effectOf } from "../versions/VersionTable.tsx";
import { filingMark, STATE_LABEL, STATE_TONE } from "../version-words.ts";
import type { VersionView } from "../views.ts";

export function VersionHead({ view }: { readonly view: VersionView }) {
  const { s, t, language } = useStaff();
  const { version } = view;
  const filing = filingMark(version, today());
  const facts: readonly (readonly [string, string])[] = [
    [s("Mã thủ tục", "Code"), version.procedureCode],
    version.origin === "shipped" ? [s("Nguồn", "Origin"), s("Kèm theo phần mềm", "Came with the software")] : [s("Người soạn", "Author"), `${version.author.name}, ${s("nộp lúc", "submitted at")} ${dateTime(version.submittedAt, language)}`],
    ...(version.reviewedBy === undefined || version.reviewedAt === undefined ? [] : [[s("Người duyệt", "Reviewer"), `${version.reviewedBy.name}, ${dateTime(version.reviewedAt, language)}`] as const]),
    ...(version.publishedBy === undefined || version.publishedAt === undefined ? [] : [[s("Công bố", "Published"), `${version.publishedBy.name}, ${dateTime(version.publishedAt, language)}`] as const]),
    ...(version.decision === undefined ? [] : [[s("Quyết định", "Decision"), [version.decision.number, version.decision.text ?? ""].filter((part) => part !== "").join(" – ")] as const]),
    [s("Hiệu lực", "Effect"), version.effectiveFrom === undefined ? s(`chưa công bố; dự kiến từ ${day(view.definition.procedure.effectiveFrom)}`, `not published; meant from ${day(view.definition.procedure.effectiveFrom)}`) : effectOf(version, s)],
    [s("Mã phiên bản", "Version"), version.hash],
  ];
  return (
    <header className="review-head">
      <PageTitle title={t(version.name)}>{t(version.name)}</PageTitle>
      <p className="review-marks">
        <Mark tone={STATE_TONE[version.state]}>{t(STATE_LABEL[version.state])}</Mark> {filing === undefined ? null : <Mark tone={filing.tone}>{t(filing.label)}</Mark>}
      </p>
      <dl className="review-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === version.hash ? "review-hash" : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <DecisionBar view={view} />
    </header>
  );
}
