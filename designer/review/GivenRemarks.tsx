// The reviewer's remarks on a version that was returned, each at its place. The author works through these.

import { Link } from "react-router";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { anchorOf, nearestPlace, pathFrom, type PlaceNames } from "./places.ts";
import type { RemarkView, VersionView } from "./views.ts";

/** Nothing unless the version has been returned. */
export function GivenRemarks({ view: { version }, names }: { readonly view: VersionView; readonly names: PlaceNames }) {
  const { s, account } = useStaff();
  if (version.state !== "returned" || version.remarks === undefined) return null;
  return (
    <Panel title={s(`Nhận xét của người duyệt (${version.remarks.length})`, `The reviewer's remarks (${version.remarks.length})`)}>
      <RemarkList remarks={version.remarks} names={names} hash={version.hash} />
      {account.roles.some(({ role }) => role === "procedureAuthor") ? (
        <p>
          {s("Sửa định nghĩa theo các nhận xét rồi ", "Mend the definition by these remarks and ")}
          <Link to="/nop-phien-ban">{s("nộp nội dung mới", "submit the new content")}</Link>. {s("Nội dung đã sửa là một phiên bản khác, được duyệt lại từ đầu.", "Changed content is another version and is reviewed from the start.")}
        </p>
      ) : null}
    </Panel>
  );
}

/** With `hash` each place is a link to where the card shows it. */
export function RemarkList({ remarks, names, hash }: { readonly remarks: readonly RemarkView[]; readonly names: PlaceNames; readonly hash?: string }) {
  const { s } = useStaff();
  return (
    <ul className="review-remarks">
      {remarks.map(({ at, text }) => (
        <li key={`${at ?? ""} ${text}`}>
          <span className="muted">{at === undefined ? s("Nhận xét chung", "On the whole") : <Place at={at} names={names} hash={hash} />}: </span>
          <span className="review-remark-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Place({ at, names, hash }: { readonly at: string; readonly names: PlaceNames; readonly hash: string | undefined }) {
  const { t } = useStaff();
  const place = nearestPlace(names, pathFrom(at));
  if (place === undefined) return <span className="review-hash">{at}</span>;
  return hash === undefined ? t(place.name) : <Link to={`/phien-ban/${hash}#${anchorOf(place.path)}`}>{t(place.name)}</Link>;
}
