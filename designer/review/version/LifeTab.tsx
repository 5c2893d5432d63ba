// The life of a version: every step with who took it, chained so that nothing can be changed unseen.

import { Alert } from "@mantine/core";
import { dateTime, day } from "../../../portal/parts/dates.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { PlaceNames } from "../places.ts";
import { RemarkList } from "../GivenRemarks.tsx";
import { decisionWords, shortHash, STEP_LABEL } from "../version-words.ts";
import type { EntryView, VersionView } from "../views.ts";

export function LifeTab({ view, names }: { readonly view: VersionView; readonly names: PlaceNames }) {
  const { s } = useStaff();
  return (
    <>
      <h2>{s("Lịch sử phiên bản", "The version's history")}</h2>
      {view.isIntact ? (
        <Alert color="green" title={s("Lịch sử nguyên vẹn", "The history is intact")} mb="md">
          {s("Mỗi bước mang dấu của bước trước; đã tính lại từng dấu và đều khớp.", "Every step carries the seal of the one before; all seals were worked out again and fit.")}
        </Alert>
      ) : (
        <Alert color="red" role="alert" title={s("Lịch sử không còn nguyên vẹn", "The history is not intact")} mb="md">
          {s("Có bước đã bị sửa, thêm hoặc mất. Không duyệt hay công bố; báo ngay người quản trị và kiểm toán.", "A step was changed, added or lost. Neither approve nor publish; tell the administrator and the auditors at once.")}
        </Alert>
      )}
      <ol className="review-life">
        {view.history.map((entry) => (
          <Entry key={entry.seq} entry={entry} names={names} />
        ))}
      </ol>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Entry({ entry, names }: { readonly entry: EntryView; readonly names: PlaceNames }) {
  const { s, t, language } = useStaff();
  const others = (entry.writers ?? []).filter(({ id }) => id !== entry.by.id).map(({ name }) => name);
  return (
    <li>
      <strong>{t(STEP_LABEL[entry.step])}</strong> – {entry.by.name}
      <div className="muted">{dateTime(entry.at, language)}</div>
      {others.length === 0 ? null : <div>{s(`Cùng soạn: ${others.join(", ")}`, `Also written by ${others.join(", ")}`)}</div>}
      {entry.decision === undefined ? null : (
        <div>
          {decisionWords(entry.decision.number, s)}
          {entry.decision.text === undefined ? "" : ` – ${entry.decision.text}`}
        </div>
      )}
      {entry.effectiveFrom === undefined ? null : <div>{s(`Có hiệu lực từ ${day(entry.effectiveFrom)}`, `In force from ${day(entry.effectiveFrom)}`)}</div>}
      {entry.effectiveTo === undefined ? null : <div>{s(`Hết hiệu lực sau ngày ${day(entry.effectiveTo)}`, `Ends after ${day(entry.effectiveTo)}`)}</div>}
      {entry.remarks === undefined ? null : <RemarkList remarks={entry.remarks} names={names} />}
      {entry.note === undefined ? null : <div>{entry.note}</div>}
      <div className="muted">
        {s("Dấu: ", "Seal: ")}
        <span className="review-hash">{shortHash(entry.hash)}</span>
        {entry.seq === 1 ? s(", bước đầu tiên", ", the first step") : null}
        {entry.seq === 1 ? null : (
          <>
            {s(", tiếp sau ", ", after ")}
            <span className="review-hash">{shortHash(entry.previous)}</span>
          </>
        )}
      </div>
    </li>
  );
}
