// The verdict on a history, and what exactly was checked by whom.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Judgement } from "./chain.ts";
import { faultWords, verdictWords } from "./verdict-words.ts";
import type { HistoryView } from "./views.ts";

export function Verdict({ history, judgement }: { readonly history: HistoryView; readonly judgement: Judgement | "impossible" }) {
  const { s, language } = useStaff();
  if (judgement === "impossible") {
    return (
      <div className="history-verdict" data-verdict="open" role="status">
        <p className="history-says">{s("Chưa kiểm tra được", "Not checked")}</p>
        <p>{s("Trình duyệt chỉ kiểm tra được khi trang mở qua HTTPS.", "Browsers only check pages opened over HTTPS.")}</p>
      </div>
    );
  }
  const { isWhole, firstBad, isCutOff } = judgement;
  return (
    <div className="history-verdict" data-verdict={isWhole ? "whole" : "broken"} role={isWhole ? "status" : "alert"}>
      <p className="history-says">{verdictWords(judgement, language)}</p>
      {firstBad === undefined ? null : (
        <ul>
          {firstBad.faults.map((fault) => (
            <li key={fault}>{faultWords(fault, language)}</li>
          ))}
        </ul>
      )}
      {firstBad !== undefined && isCutOff ? <p>{s("Ngoài ra các bước cuối bị cắt hoặc bị thay.", "Its end was cut off or exchanged as well.")}</p> : null}
      <p>{checkedBy(history, s)}</p>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function checkedBy({ isErased, detail }: HistoryView, s: (vi: string, en: string) => string): string {
  if (isErased) return s("Nội dung đã được xóa theo yêu cầu; chuỗi niêm phong còn lại được kiểm tra ngay trên trình duyệt này.", "The content was erased on request; what is left of the seal was checked in this browser.");
  if (detail === "full") return s("Chuỗi niêm phong và nội dung từng bước được kiểm tra ngay trên trình duyệt này.", "The seals and the content of every step were checked in this browser.");
  return s(
    "Chuỗi niêm phong được kiểm tra ngay trên trình duyệt này. Nội dung có dữ liệu cá nhân được che, nên dấu vết của nội dung do máy chủ kiểm tra.",
    "The seals were checked in this browser. Personal content is withheld, so that its digests were checked by the server.",
  );
}
