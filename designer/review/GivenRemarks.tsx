// The reviewer's remarks on a version that was returned, each at its place. The author works through these.

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { get, queryString } from "../../portal/parts/staff/api.ts";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { anchorOf, nearestPlace, pathFrom, type PlaceNames } from "./places.ts";
import type { WorkingCopyListView } from "../editor/views.ts";
import type { RemarkView, VersionView } from "./views.ts";

/** Nothing unless the version has been returned. */
export function GivenRemarks({ view: { version }, names }: { readonly view: VersionView; readonly names: PlaceNames }) {
  const { s, account } = useStaff();
  if (version.state !== "returned" || version.remarks === undefined) return null;
  return (
    <Panel title={s(`Nhận xét của người duyệt (${version.remarks.length})`, `The reviewer's remarks (${version.remarks.length})`)}>
      <RemarkList remarks={version.remarks} names={names} hash={version.hash} />
      {account.roles.some(({ role }) => role === "procedureAuthor") ? (
        <Mending version={version} />
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

/** Where the author goes on: the working copy it came from; what was submitted as a file, by another file. */
function Mending({ version: { hash, procedureCode } }: Pick<VersionView, "version">) {
  const { s } = useStaff();
  const copies = useQuery({ queryKey: ["working-copies", "of", procedureCode], queryFn: () => get<WorkingCopyListView>(`/api/working-copies?${queryString({ procedureCode, limit: "100" })}`) });
  const copy = copies.data?.rows.find(({ submitted }) => submitted?.hash === hash);
  if (copies.isPending) return null;
  return (
    <p>
      {copy === undefined ? (
        <>
          {s("Sửa định nghĩa theo các nhận xét rồi ", "Mend the definition by these remarks and ")}
          <Link to="/nop-phien-ban">{s("nộp nội dung mới", "submit the new content")}</Link>.
        </>
      ) : (
        <>
          <Link to={`/ban-soan/${copy.id}/kiem-tra`}>{s("Mở bản soạn để sửa", "Open the working copy to mend it")}</Link>{s(": mỗi nhận xét hiện ngay tại chỗ được nhận xét.", ": each remark stands at its place there.")}
        </>
      )}{" "}
      {s("Nội dung đã sửa là một phiên bản khác, được duyệt lại từ đầu.", "Changed content is another version and is reviewed from the start.")}
    </p>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Place({ at, names, hash }: { readonly at: string; readonly names: PlaceNames; readonly hash: string | undefined }) {
  const { t } = useStaff();
  const place = nearestPlace(names, pathFrom(at));
  if (place === undefined) return <span className="review-hash">{at}</span>;
  return hash === undefined ? t(place.name) : <Link to={`/phien-ban/${hash}#${anchorOf(place.path)}`}>{t(place.name)}</Link>;
}
