// Versions of procedures by where they stand: what waits for somebody first. Fresh by itself.

import { Alert, Loader, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { get, queryString } from "../../../portal/parts/staff/api.ts";
import { MoreButton } from "../../../portal/parts/staff/MoreButton.tsx";
import { PageTitle } from "../../../portal/parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { STATE_LABEL } from "../version-words.ts";
import type { VersionListView, VersionRow, VersionState } from "../views.ts";
import { VersionTable } from "./VersionTable.tsx";

const REFRESH_MS = 30_000;
const STATES = Object.keys(STATE_LABEL) as readonly VersionState[];

export function VersionList() {
  const { s } = useStaff();
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((known) => known === address.get("state"));
  const pages = useInfiniteQuery({
    queryKey: ["versions", state],
    queryFn: ({ pageParam }) => get<VersionListView>(`/api/definitions?${queryString({ state, after: pageParam, limit: "100" })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: REFRESH_MS,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageTitle title={s("Các phiên bản thủ tục", "Versions of procedures")} />
      <StateFilter state={state} onChange={(next) => setAddress(next === undefined ? {} : { state: next }, { replace: true })} />
      {pages.error === null ? null : <ProblemAlert error={pages.error} />}
      {pages.isPending ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {rows === undefined ? null : <Groups rows={rows} state={state} />}
      <MoreButton pages={pages} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function StateFilter({ state, onChange }: { readonly state: VersionState | undefined; readonly onChange: (state: VersionState | undefined) => void }) {
  const { s, t } = useStaff();
  return (
    <Select
      className="review-filter"
      label={s("Trạng thái", "State")}
      data={[{ value: "all", label: s("Tất cả", "All") }, ...STATES.map((value) => ({ value, label: t(STATE_LABEL[value]) }))]}
      value={state ?? "all"}
      allowDeselect={false}
      onChange={(value) => onChange(STATES.find((known) => known === value))}
    />
  );
}

function Groups({ rows, state }: { readonly rows: readonly VersionRow[]; readonly state: VersionState | undefined }) {
  const { s, t } = useStaff();
  const groups = STATES.map((one) => ({ state: one, rows: rows.filter((row) => row.state === one) })).filter((group) => group.rows.length > 0 || group.state === (state ?? "inReview"));
  return groups.map((group) => (
    <section key={group.state} className="review-group">
      <h2>
        {t(STATE_LABEL[group.state])} <span className="muted">({group.rows.length})</span>
      </h2>
      {group.rows.length === 0 ? <Empty state={group.state} /> : <VersionTable rows={group.rows} caption={s(`Phiên bản: ${t(STATE_LABEL[group.state])}`, `Versions: ${t(STATE_LABEL[group.state])}`)} />}
    </section>
  ));
}

function Empty({ state }: { readonly state: VersionState }) {
  const { s, account } = useStaff();
  if (state !== "inReview") return <Alert color="blue">{s("Không có phiên bản nào ở trạng thái này. Chọn “Tất cả” để xem các phiên bản khác.", "No version stands here. Choose “All” to see the others.")}</Alert>;
  return (
    <Alert color="green" title={s("Không có phiên bản nào chờ duyệt", "Nothing waits for review")}>
      <p>{s("Phiên bản người soạn nộp sẽ tự hiện ở đây.", "What authors submit appears here by itself.")}</p>
      {account.roles.some(({ role }) => role === "procedureAuthor") ? <Link to="/ban-soan">{s("Đến các bản soạn để nộp", "To the working copies, to submit one")}</Link> : null}
    </Alert>
  );
}
