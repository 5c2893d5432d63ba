// Working copies: what is being written, by whom, where it was submitted; the bin.

import { Alert, Button, Checkbox, Group, Loader } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { isNationalCode } from "../../engine/model/index.ts";
import { dateTime } from "../../portal/parts/dates.ts";
import { get, post, queryString } from "../../portal/parts/staff/api.ts";
import { Mark } from "../../portal/parts/staff/Mark.tsx";
import { MoreButton } from "../../portal/parts/staff/MoreButton.tsx";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { StaffTable } from "../../portal/parts/staff/StaffTable.tsx";
import type { WorkingCopyListView, WorkingCopyRow } from "../editor/views.ts";
import { STATE_LABEL } from "../review/version-words.ts";

export function CopyList() {
  const { s, account } = useStaff();
  const [isBin, setBin] = useState(false);
  const [isMine, setMine] = useState(false);
  const isAuthor = account.roles.some(({ role }) => role === "procedureAuthor");
  const pages = useInfiniteQuery({
    queryKey: ["working-copies", isBin, isMine],
    queryFn: ({ pageParam }) => get<WorkingCopyListView>(`/api/working-copies?${queryString({ trashed: isBin ? "true" : undefined, creator: isMine ? "me" : undefined, after: pageParam, limit: "50" })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageTitle title={s("Bản soạn", "Working copies")} />
      <Group mb="md">
        {isAuthor ? (
          <Button component={Link} to="/ban-soan/moi">
            {s("Soạn thủ tục mới", "Write a procedure")}
          </Button>
        ) : null}
        <Checkbox label={s("Chỉ bản tôi tạo", "Only mine")} checked={isMine} onChange={(event) => setMine(event.currentTarget.checked)} />
        <Checkbox label={s("Thùng rác", "Bin")} checked={isBin} onChange={(event) => setBin(event.currentTarget.checked)} />
      </Group>
      {pages.error === null ? null : <ProblemAlert error={pages.error} />}
      {pages.isPending ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {rows?.length === 0 ? (
        <Alert color="blue">{isBin ? s("Thùng rác trống.", "The bin is empty.") : s("Chưa có bản soạn nào. Bắt đầu từ một mẫu, một thủ tục đã công bố, hoặc bảng quy trình nội bộ.", "There are none yet. Begin with a template, a published procedure, or the table of an internal process.")}</Alert>
      ) : null}
      {rows === undefined || rows.length === 0 ? null : <CopyTable rows={rows} mayBin={isAuthor} />}
      <MoreButton pages={pages} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function CopyTable({ rows, mayBin }: { readonly rows: readonly WorkingCopyRow[]; readonly mayBin: boolean }) {
  const { s, t, language } = useStaff();
  const columns = [s("Thủ tục", "Procedure"), s("Mã", "Code"), s("Người tạo", "Made by"), s("Lưu lần cuối", "Last saved"), s("Nộp duyệt", "Submitted"), ...(mayBin ? [s("Việc khác", "More")] : [])];
  return (
    <StaffTable caption={s("Bản soạn, mới lưu trước", "Working copies, latest saved first")} columns={columns}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="review-name" to={`/ban-soan/${row.id}`}>
                {t(row.title) === "" ? s("Thủ tục chưa đặt tên", "Procedure without a name") : t(row.title)}
              </Link>
            </td>
            <td data-label={columns[1]} {...(row.procedureCode === undefined ? { "data-empty": true } : {})}>
              {row.procedureCode === undefined || isNationalCode(row.procedureCode) ? row.procedureCode : <span className="muted">{s("Chưa có mã quốc gia", "No national code yet")}</span>}
            </td>
            <td data-label={columns[2]}>{row.createdBy.name}</td>
            <td data-label={columns[3]}>
              {dateTime(row.savedAt, language)}, {row.savedBy.name}
            </td>
            <td data-label={columns[4]}>{row.submitted?.state === undefined ? s("Chưa", "Not yet") : <Mark tone={row.submitted.state === "returned" ? "bad" : "info"}>{t(STATE_LABEL[row.submitted.state])}</Mark>}</td>
            {mayBin ? (
              <td data-label={columns[5]}>
                <BinButton row={row} />
              </td>
            ) : null}
          </tr>
        ))}
    </StaffTable>
  );
}

function BinButton({ row }: { readonly row: WorkingCopyRow }) {
  const { s, t } = useStaff();
  const queries = useQueryClient();
  const isBinned = row.trashedAt !== undefined;
  const move = useMutation({ mutationFn: () => post(`/api/working-copies/${row.id}/${isBinned ? "restore" : "trash"}`, {}), onSuccess: () => queries.invalidateQueries({ queryKey: ["working-copies"] }) });
  const words = isBinned ? s("Lấy lại", "Take back") : s("Bỏ vào thùng rác", "Move to the bin");
  return (
    <>
      <Button size="compact-sm" variant="subtle" loading={move.isPending} onClick={() => move.mutate()} aria-label={`${words}: ${t(row.title)}`}>
        {words}
      </Button>
      {move.error === null ? null : <ProblemAlert error={move.error} />}
    </>
  );
}
