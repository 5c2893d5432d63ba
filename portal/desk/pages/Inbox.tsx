// Officers' lists: work waiting for my seats, or all dossiers of my agencies.

import { Alert, Button, Group, Loader, Select, TextInput } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { CHANNEL_LABEL, STATUS_LABEL } from "../../parts/labels.ts";
import { get, post, queryString } from "../api.ts";
import { useDesk } from "../desk-context.ts";
import { ProblemAlert } from "../ProblemAlert.tsx";
import { RemainingTime } from "../RemainingTime.tsx";
import type { ListView, ProcedureView, RowView } from "../views.ts";

const REFRESH_MS = 30_000;

/** `inbox`: open tasks, the most urgent first. `all`: everything, newest first. */
export function Inbox({ list }: { readonly list: "inbox" | "all" }) {
  const { s } = useDesk();
  const [filters, setFilters] = useState<{ readonly [name: string]: string | undefined }>({});
  const path = list === "inbox" ? "/api/inbox" : "/api/agency-dossiers";
  const pages = useInfiniteQuery({
    queryKey: [path, filters],
    queryFn: ({ pageParam }) => get<ListView>(`${path}?${queryString({ ...filters, after: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: REFRESH_MS,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== "");
  return (
    <>
      <h1 tabIndex={-1}>{list === "inbox" ? s("Việc cần làm", "Inbox") : s("Tất cả hồ sơ", "All dossiers")}</h1>
      <Filters list={list} filters={filters} onChange={setFilters} />
      {pages.error === null ? null : <ProblemAlert error={pages.error} />}
      {pages.isPending ? <Loader aria-label={s("Đang tải", "Loading")} /> : rows.length === 0 ? <Empty list={list} isFiltered={isFiltered} /> : <Rows rows={rows} list={list} />}
      {pages.hasNextPage ? <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{s("Xem thêm", "More")}</Button> : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface FiltersProps {
  readonly list: "inbox" | "all";
  readonly filters: { readonly [name: string]: string | undefined };
  readonly onChange: (filters: { readonly [name: string]: string | undefined }) => void;
}

function Filters({ list, filters, onChange }: FiltersProps) {
  const { s, t, account } = useDesk();
  const [text, setText] = useState("");
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: () => get<{ readonly rows: readonly ProcedureView[] }>("/api/procedures"), staleTime: Number.POSITIVE_INFINITY });
  const set = (name: string) => (value: string | null) => onChange({ ...filters, [name]: value ?? undefined });
  const pick = (name: string, label: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <Select key={name} label={label} placeholder={s("Tất cả", "All")} data={data} value={filters[name] ?? null} onChange={set(name)} clearable clearButtonProps={{ "aria-label": s(`Bỏ lọc ${label}`, `Clear ${label}`) }} />
  );
  const roles = [...new Map(account.roles.map((seat) => [seat.role, { value: seat.role, label: t(seat.roleName) }])).values()];
  const shows = [{ value: "mine", label: s("Tôi đã nhận", "Mine") }, { value: "unclaimed", label: s("Chưa ai nhận", "Unclaimed") }];
  const states = [{ value: "open", label: s("Đang giải quyết", "Open") }, { value: "closed", label: s("Đã kết thúc", "Closed") }];
  return (
    <form role="search" className="desk-filters" onSubmit={(event) => { event.preventDefault(); onChange({ ...filters, text }); }}>
      <Group align="end" gap="sm">
        <TextInput label={s("Tìm theo mã, tên người, thủ tục", "Search code, name, procedure")} description={s("Có dấu hoặc không dấu", "With or without diacritics")} value={text} onChange={(event) => setText(event.currentTarget.value)} type="search" />
        <Button type="submit">{s("Tìm", "Search")}</Button>
        {list === "inbox" ? pick("show", s("Người nhận", "Holder"), shows) : pick("state", s("Tình trạng", "State"), states)}
        {list === "inbox" && roles.length > 1 ? pick("role", s("Vai trò", "Role"), roles) : null}
        {pick("procedureCode", s("Thủ tục", "Procedure"), (procedures.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: t(name) })))}
        {pick("status", s("Trạng thái", "Status"), Object.entries(STATUS_LABEL).map(([value, label]) => ({ value, label: t(label) })))}
        {pick("channel", s("Cách nộp", "Channel"), Object.entries(CHANNEL_LABEL).map(([value, label]) => ({ value, label: t(label) })))}
      </Group>
    </form>
  );
}

function Empty({ list, isFiltered }: { readonly list: "inbox" | "all"; readonly isFiltered: boolean }) {
  const { s } = useDesk();
  if (isFiltered) return <Alert color="blue" title={s("Không có hồ sơ nào khớp", "Nothing matches")}>{s("Bỏ bớt điều kiện lọc để xem thêm.", "Remove a filter to see more.")}</Alert>;
  return list === "inbox" ? (
    <Alert color="green" title={s("Không có việc nào đang chờ", "Nothing is waiting")}>{s("Hồ sơ mới sẽ tự hiện ở đây. Có thể nộp hộ người dân tại quầy, hoặc xem tất cả hồ sơ.", "New dossiers appear here by themselves.")}</Alert>
  ) : (
    <Alert color="blue" title={s("Chưa có hồ sơ nào", "No dossiers yet")}>{s("Hồ sơ nộp đến cơ quan của bạn sẽ hiện ở đây.", "Dossiers filed with your agency appear here.")}</Alert>
  );
}

function Rows({ rows, list }: { readonly rows: readonly RowView[]; readonly list: "inbox" | "all" }) {
  const { s, t } = useDesk();
  return (
    <table className="desk-table">
      <caption className="visually-hidden">{list === "inbox" ? s("Hồ sơ đang chờ xử lý, gấp nhất trước", "Waiting dossiers, most urgent first") : s("Hồ sơ, mới nhất trước", "Dossiers, newest first")}</caption>
      <thead>
        <tr>
          <th scope="col">{s("Hồ sơ", "Dossier")}</th>
          <th scope="col">{s("Việc", "Task")}</th>
          <th scope="col">{s("Thời hạn", "Time")}</th>
          <th scope="col">{s("Cách nộp", "Channel")}</th>
          <th scope="col">{s("Người nhận", "Holder")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={s("Hồ sơ", "Dossier")}>
              <Link to={`/ho-so/${row.id}`}>{row.code}</Link>
              <br />
              <strong>{row.ownerName}</strong>
              <br />
              {row.procedureName}
            </td>
            <td data-label={s("Việc", "Task")}>{row.stateLabels.length > 0 ? row.stateLabels.map(t).join("; ") : t(STATUS_LABEL[row.status])}</td>
            <td data-label={s("Thời hạn", "Time")}>{row.done ? t(STATUS_LABEL[row.status]) : <RemainingTime remaining={row.remaining} />}</td>
            <td data-label={s("Cách nộp", "Channel")}>{t(CHANNEL_LABEL[row.channel])}</td>
            <td data-label={s("Người nhận", "Holder")}><Holder row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who holds the task, and taking or giving it back. */
function Holder({ row }: { readonly row: RowView }) {
  const { s, account } = useDesk();
  const queries = useQueryClient();
  const task = row.tasks.find(({ role, agency }) => account.roles.some((seat) => seat.role === role && seat.agency === agency));
  const turn = useMutation({
    mutationFn: (kind: "claim" | "release") => post(`/api/dossiers/${row.id}/events`, { kind, task: task?.state }, { key: crypto.randomUUID(), revision: row.revision }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (task === undefined) return <>{row.tasks.map(({ claimedBy }) => claimedBy?.name).filter(Boolean).join(", ")}</>;
  const isMine = task.claimedBy?.id === account.id;
  const label = (action: string) => `${action} ${row.code}`;
  return (
    <>
      {task.claimedBy === undefined ? <Button size="xs" variant="default" loading={turn.isPending} onClick={() => turn.mutate("claim")} aria-label={label(s("Nhận việc", "Take"))}>{s("Nhận việc", "Take")}</Button> : null}
      {isMine ? <Group gap="xs">{s("Bạn", "You")}<Button size="xs" variant="default" loading={turn.isPending} onClick={() => turn.mutate("release")} aria-label={label(s("Trả việc", "Give back"))}>{s("Trả việc", "Give back")}</Button></Group> : null}
      {task.claimedBy !== undefined && !isMine ? task.claimedBy.name : null}
      {turn.error === null ? null : <ProblemAlert error={turn.error} />}
    </>
  );
}
