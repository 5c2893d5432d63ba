// Earlier saves of the working copy: who, when, what; each can be opened.

import { Button, Loader } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dateTime } from "../../../portal/parts/dates.ts";
import { get, queryString } from "../../../portal/parts/staff/api.ts";
import { Panel } from "../../../portal/parts/staff/Panel.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useCopy } from "../copy-context.ts";
import type { SaveListView, SaveRow } from "../views.ts";
import { EarlierSave } from "./EarlierSave.tsx";

export function Saves() {
  const { s } = useStaff();
  const { view, revision } = useCopy();
  const pages = useInfiniteQuery({
    queryKey: ["working-copy-saves", view.id, revision],
    queryFn: ({ pageParam }) => get<SaveListView>(`/api/working-copies/${view.id}/revisions?${queryString({ after: pageParam, limit: "20" })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={s("Các lần lưu", "Saves")}>
      {pages.error === null ? null : <ProblemAlert error={pages.error} />}
      {pages.isPending ? <Loader size="sm" aria-label={s("Đang tải", "Loading")} /> : null}
      <ol className="editor-saves">
        {rows.map((row) => (
          <Save key={row.revision} row={row} isCurrent={row.revision === revision} />
        ))}
      </ol>
      {pages.hasNextPage ? (
        <Button variant="default" size="compact-sm" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {s("Xem thêm", "More")}
        </Button>
      ) : null}
    </Panel>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of the steps of a save this many are named. */
const NAMED = 3;

function Save({ row, isCurrent }: { readonly row: SaveRow; readonly isCurrent: boolean }) {
  const { s, t, language } = useStaff();
  const [isOpen, setOpen] = useState(false);
  const at = dateTime(row.at, language);
  const steps = row.summary.map(t);
  const rest = steps.length - NAMED;
  return (
    <li>
      <strong>{at}</strong> – {row.by.name}
      {isCurrent ? <span className="muted"> {s("(đang mở)", "(open now)")}</span> : null}
      {steps.length === 0 ? null : <div className="muted">{steps.slice(-NAMED).join("; ") + (rest > 0 ? s(`; và ${rest} việc trước đó`, `; and ${rest} before`) : "")}</div>}
      {isCurrent ? null : (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? s("Đóng lại", "Close") : s("Xem, so sánh, trở lại", "Look, compare, go back")}
          <span className="visually-hidden"> {at}</span>
        </Button>
      )}
      {isOpen && !isCurrent ? <EarlierSave revision={row.revision} at={at} /> : null}
    </li>
  );
}
