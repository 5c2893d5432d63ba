// What a verification looked at: how many situations, whether all of them, and by which rules. "Nothing found" is only worth
// what was looked at.

import { Alert, Loader } from "@mantine/core";
import { RULES } from "../../../engine/verify/index.ts";
import type { Role } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionView } from "../views.ts";
import { coverageWords } from "./coverage-words.ts";
import { isSameOutcome, useVerification } from "./use-verification.ts";

export function Covered({ view, roles }: { readonly view: VersionView; readonly roles: readonly Role[] }) {
  const { s } = useStaff();
  const { data, error } = useVerification(view, roles);
  return (
    <section className="review-covered">
      <h3>{s("Đã kiểm tra những gì", "What was looked at")}</h3>
      {data === undefined && error === null ? (
        <p role="status">
          <Loader size="xs" component="span" aria-hidden /> {s("Đang kiểm tra lại trên máy này; bạn cứ đọc tiếp.", "Checking once more on this computer; go on reading.")}
        </p>
      ) : null}
      {error === null ? null : <p className="staff-bad">{s("Không kiểm tra lại được trên máy này. Kết quả trên là của máy chủ; tải lại trang để thử lần nữa.", "It could not be checked on this computer. The findings above are the server's; reload to try again.")}</p>}
      {data === undefined ? null : (
        <>
          <p role="status">{coverageWords(data.coverage, s)}</p>
          {isSameOutcome(data.findings, view.findings) ? (
            <p>{s("Kiểm tra lại trên máy này cho cùng kết quả với máy chủ.", "Checking again on this computer found the same as the server.")}</p>
          ) : (
            <Alert color="red" role="alert" title={s("Máy này và máy chủ cho kết quả khác nhau", "This computer and the server disagree")}>
              {s("Tải lại trang; nếu vẫn khác, chưa duyệt và báo người quản trị.", "Reload the page; if they still disagree, do not approve and tell the administrator.")}
            </Alert>
          )}
        </>
      )}
      <RuleList />
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function RuleList() {
  const { s } = useStaff();
  return (
    <details className="no-print">
      <summary>{s(`${RULES.length} quy tắc đã áp dụng: các điều không được xảy ra`, `${RULES.length} rules that were applied: what must never happen`)}</summary>
      <ul>
        {RULES.map(({ id, sentence, basis }) => (
          <li key={id}>
            {s(sentence.vi, sentence.en).replaceAll(/\{[^}]*\}/g, "…")}
            {basis === undefined ? null : <span className="muted"> [{[basis.article, basis.document].filter((part) => part !== undefined).join(", ")}]</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
