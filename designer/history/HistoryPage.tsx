// One dossier's history: the verdict on top, then every entry with what is wrong with it, if anything.

import "./history.css";
import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { STATUS_LABEL } from "../../portal/parts/labels.ts";
import { ApiProblem, get } from "../../portal/parts/staff/api.ts";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { judge, type Judgement } from "./chain.ts";
import { Entry } from "./Entry.tsx";
import { DossierNumber } from "./HistorySearch.tsx";
import { browserSha256 } from "./sha256.ts";
import { Verdict } from "./Verdict.tsx";
import type { HistoryView } from "./views.ts";

export function HistoryPage() {
  const { id = "" } = useParams();
  const { s, t } = useStaff();
  const { data, error } = useQuery({ queryKey: ["history", id], queryFn: () => lookUp(id), staleTime: Infinity });
  const history = data?.history;
  const isUnknown = error instanceof ApiProblem && error.code === "not_found";
  const title = history?.code ?? (history?.isErased === true ? s("Hồ sơ đã xóa", "Erased dossier") : s("Lịch sử hồ sơ", "History of a dossier"));
  return (
    <div className="history">
      <PageTitle title={title} />
      {isUnknown ? <p role="alert">{s(`Không có hồ sơ ${id.slice(0, 60)}, hoặc bạn không được xem. Xem lại mã trên giấy tiếp nhận.`, `There is no dossier ${id.slice(0, 60)}, or it is not for you to see. Look at the number on the receipt again.`)}</p> : error === null ? null : <ProblemAlert error={error} />}
      {data === undefined && error === null ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {data === undefined || history === undefined ? null : (
        <>
          <p className="history-of">{[t(history.procedure?.name), t(history.agency), history.status === undefined ? "" : t(STATUS_LABEL[history.status])].filter((part) => part !== "").join(" · ")}</p>
          <Verdict history={history} judgement={data.judgement} />
          <ol className="history-entries">
            {history.entries.map((entry, at) => (
              // By position: of a history that was tampered with numbers may repeat.
              <Entry key={at} entry={entry} judged={data.judgement === "impossible" ? undefined : data.judgement.entries[at]} />
            ))}
          </ol>
        </>
      )}
      {/* A number mistyped is put right, not typed again; which it is shows once there is an answer. */}
      {data === undefined && error === null ? null : <DossierNumber key={`${id} ${isUnknown}`} given={isUnknown ? id : ""} />}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A history and what is to be thought of it; impossible where the browser has no SHA-256 to offer. */
async function lookUp(dossier: string): Promise<{ readonly history: HistoryView; readonly judgement: Judgement | "impossible" }> {
  const history = await get<HistoryView>(`/api/audit/dossiers/${encodeURIComponent(dossier)}`);
  const sha256 = browserSha256();
  return { history, judgement: sha256 === undefined ? "impossible" : await judge(history, sha256) };
}
