// Tells whoever is about to approve or publish a version that a newer one of the same procedure was submitted meanwhile: the
// older one is then perhaps not what its authors want any more.

import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { dateTime } from "../../../portal/parts/dates.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionRow, VersionState, VersionView } from "../views.ts";
import { versionsOf } from "../versions-of.ts";

/** While something is still to be decided about the older one. */
const OPEN: readonly VersionState[] = ["inReview", "approved"];

export function NewerVersion({ view: { version } }: { readonly view: VersionView }) {
  const { s, language } = useStaff();
  const isOpen = OPEN.includes(version.state);
  const newest = useQuery({
    ...versionsOf(version.procedureCode),
    select: ({ rows }) => newestAfter(rows, version),
    enabled: isOpen,
  }).data;
  if (!isOpen || newest === undefined) return null;
  return (
    <Alert color="orange" role="note" mb="md" title={s("Đã có nội dung nộp sau phiên bản này", "Something newer has been submitted")}>
      {s(`${newest.submittedBy.name} nộp nội dung khác của thủ tục này lúc ${dateTime(newest.submittedAt, language)}. Xem `, `${newest.submittedBy.name} submitted another content of this procedure at ${dateTime(newest.submittedAt, language)}. Look at `)}
      <Link to={`/phien-ban/${newest.hash}`}>{s("phiên bản nộp sau", "the newer version")}</Link>
      {s(" trước khi duyệt hoặc công bố phiên bản đang xem.", " before approving or publishing the one on this page.")}
    </Alert>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was returned or has ended is not what anybody waits for. */
function newestAfter(rows: readonly VersionRow[], { submittedAt }: Pick<VersionRow, "submittedAt">): VersionRow | undefined {
  return rows.filter((row) => row.submittedAt > submittedAt && (row.state === "published" || OPEN.includes(row.state))).reduce<VersionRow | undefined>((newest, row) => (newest === undefined || row.submittedAt > newest.submittedAt ? row : newest), undefined);
}
