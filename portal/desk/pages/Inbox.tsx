// Officers' lists: work waiting for my seats, or all dossiers of my agencies. Fresh by itself.

import { Alert, Button, Loader } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { get, queryString } from "../../parts/staff/api.ts";
import { useStaff } from "../../parts/staff/staff-context.ts";
import { DossierTable } from "../DossierTable.tsx";
import { LIST_PATH, readFilters, type Filters, type ListName } from "../filters.ts";
import { ListFilters } from "../ListFilters.tsx";
import { MoreButton } from "../../parts/staff/MoreButton.tsx";
import { PageTitle } from "../../parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../parts/staff/ProblemAlert.tsx";
import type { ListView } from "../views.ts";

const REFRESH_MS = 30_000;

/** `inbox`: open tasks, the most urgent first. `all`: everything, newest first. */
export function Inbox({ list }: { readonly list: ListName }) {
  const { s } = useStaff();
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(list, address);
  const change = (next: Filters) => setAddress({ ...next }, { replace: true });
  const pages = useInfiniteQuery({
    queryKey: ["dossiers", list, filters],
    queryFn: ({ pageParam }) => get<ListView>(`${LIST_PATH[list]}?${queryString({ ...filters, after: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: REFRESH_MS,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageTitle title={list === "inbox" ? s("Việc cần làm", "Inbox") : s("Tất cả hồ sơ", "All dossiers")} />
      <ListFilters list={list} filters={filters} onChange={change} />
      {pages.error === null ? null : <ProblemAlert error={pages.error} />}
      {pages.isPending ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {pages.data !== undefined && rows.length === 0 ? <Empty list={list} isFiltered={Object.keys(filters).length > 0} onClear={() => change({})} /> : null}
      {rows.length === 0 ? null : <DossierTable rows={rows} list={list} />}
      <MoreButton pages={pages} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Empty({ list, isFiltered, onClear }: { readonly list: ListName; readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { s, account } = useStaff();
  if (isFiltered) {
    return (
      <Alert color="blue" title={s("Không có hồ sơ nào khớp", "Nothing matches")}>
        <p>{s("Bỏ bớt điều kiện lọc để xem thêm.", "Remove a filter to see more.")}</p>
        <Button variant="default" onClick={onClear}>
          {s("Bỏ tất cả điều kiện lọc", "Clear all filters")}
        </Button>
      </Alert>
    );
  }
  if (list === "all") {
    return (
      <Alert color="blue" title={s("Chưa có hồ sơ nào", "No dossiers yet")}>
        {s("Hồ sơ nộp đến cơ quan của bạn sẽ hiện ở đây.", "Dossiers filed with your agency appear here.")}
      </Alert>
    );
  }
  return (
    <Alert color="green" title={s("Không có việc nào đang chờ", "Nothing is waiting")}>
      <p>{s("Hồ sơ mới sẽ tự hiện ở đây.", "New dossiers appear here by themselves.")}</p>
      <ul>
        {account.roles.some(({ role }) => role === "intakeOfficer") ? (
          <li>
            <Link to="/nop-ho">{s("Nộp hộ người dân tại quầy", "File for somebody at the counter")}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/ho-so">{s("Xem tất cả hồ sơ của cơ quan", "See all dossiers of the agency")}</Link>
        </li>
      </ul>
    </Alert>
  );
}
