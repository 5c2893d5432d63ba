// Submits exactly what is on the screen: saves first, then the server verifies, and a version waits for review.

import { Alert, Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { at } from "../../../engine/facts/index.ts";
import { isNationalCode } from "../../../engine/model/index.ts";
import { dateTime } from "../../../portal/parts/dates.ts";
import { ApiProblem, post } from "../../../portal/parts/staff/api.ts";
import { useAttempt } from "../../../portal/parts/staff/attempt.ts";
import { Panel } from "../../../portal/parts/staff/Panel.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { FindingLines } from "../../review/findings/FindingLines.tsx";
import { STATE_LABEL } from "../../review/version-words.ts";
import type { VersionRow } from "../../review/views.ts";
import { useCopy } from "../copy-context.ts";
import { useEditor } from "../editor-context.ts";
import type { SubmittedView, WorkingCopyRow } from "../views.ts";

interface Submitted {
  readonly copy: WorkingCopyRow;
  readonly version: VersionRow;
}

export function Submitting() {
  const { s } = useStaff();
  const { truth, folder, mayEdit, goTo } = useEditor();
  const { view, standing, told, flush } = useCopy();
  const queries = useQueryClient();
  const attempt = useAttempt();
  const submission = useMutation({
    async mutationFn() {
      const revision = await flush();
      if (revision === undefined) throw new ApiProblem({ status: 409, code: "unsaved" });
      return post<Submitted>(`/api/working-copies/${view.id}/submit`, {}, { key: attempt.key, revision });
    },
    onError: (error) => attempt.failed(error),
    async onSuccess({ copy }) {
      attempt.renew();
      told(copy);
      await queries.invalidateQueries({ queryKey: ["versions"] });
    },
  });
  const outcome = useRef<HTMLDivElement>(null);
  const { error, data } = submission;
  useEffect(() => {
    if (error !== null || data !== undefined) outcome.current?.focus();
  }, [error, data]);
  const errors = truth.findings.filter(({ severity }) => severity === "error").length;
  return (
    <Panel title={s("Nộp để người khác duyệt", "Submit for somebody else's review")}>
      <p>{s("Bản đang hiển thị được lưu, máy chủ kiểm tra lần nữa rồi chuyển người duyệt thủ tục. Người duyệt phải là người khác; sửa tiếp sau khi nộp thành một phiên bản khác và phải nộp lại.", "What is on the screen is saved, verified once more by the server, and goes to a reviewer. The reviewer must be somebody else; what you change afterwards is another version and must be submitted again.")}</p>
      {errors > 0 ? (
        <Alert color="yellow" mb="sm">
          {s(`Còn ${errors} điều phải sửa nên máy chủ sẽ chưa nhận. `, `${errors} things are still to be mended; the server will not take it. `)}
          <Link to={`/ban-soan/${view.id}/kiem-tra`}>{s("Xem từng điều ở phần Kiểm tra", "See each in the part Check")}</Link>
        </Alert>
      ) : null}
      {isNationalCode(at(folder, "/procedure/code")) ? null : (
        <Alert color="yellow" mb="sm">
          {s("Mã thủ tục chưa phải là mã quốc gia (mã tạm của mẫu, còn thiếu hoặc sai dạng) nên máy chủ sẽ chưa nhận. Tra mã trong Cơ sở dữ liệu quốc gia về thủ tục hành chính rồi ghi vào ô Mã thủ tục. ", "The code is no national code (a template's placeholder, missing or malformed); the server will not take it. Look it up in the national database of procedures and put it into the field Code. ")}
          <button type="button" className="editor-link" onClick={() => goTo("/procedure/code")}>
            {s("Đến ô Mã thủ tục", "Go to the code")}
          </button>
        </Alert>
      )}
      <Button disabled={!mayEdit} loading={submission.isPending} onClick={() => submission.mutate()}>
        {s("Nộp duyệt", "Submit for review")}
      </Button>
      <div ref={outcome} tabIndex={-1} className="staff-problem" aria-live="polite">
        {error === null ? null : (
          <>
            <ProblemAlert error={error} />
            {error instanceof ApiProblem && error.findings.length > 0 ? <FindingLines findings={error.findings} {...(truth.definition === undefined ? {} : { definition: truth.definition })} /> : null}
          </>
        )}
        {data === undefined ? null : (
          <Alert color="green" mt="sm" title={s("Đã nộp duyệt", "Submitted")}>
            <Link to={`/phien-ban/${data.version.hash}`}>{s("Mở phiên bản vừa nộp", "Open the version")}</Link>
          </Alert>
        )}
      </div>
      {standing.submitted === undefined ? null : <Standing submitted={standing.submitted} />}
    </Panel>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Standing({ submitted }: { readonly submitted: SubmittedView }) {
  const { s, t, language } = useStaff();
  const { view } = useCopy();
  const { hash, at: time, by, state, remarks = [] } = submitted;
  return (
    <p className="editor-standing">
      {s(`Lần nộp gần nhất: ${by.name}, ${dateTime(time, language)}. `, `Last submitted by ${by.name}, ${dateTime(time, language)}. `)}
      {state === undefined ? null : <strong>{t(STATE_LABEL[state])}</strong>}{" "}
      <Link to={`/phien-ban/${hash}`}>{s("Xem phiên bản đó", "See that version")}</Link>
      {remarks.length === 0 ? null : (
        <>
          {" · "}
          <Link to={`/ban-soan/${view.id}/kiem-tra`}>{s(`Xem ${remarks.length} nhận xét của người duyệt`, `See the reviewer's ${remarks.length} remarks`)}</Link>
        </>
      )}
    </p>
  );
}
