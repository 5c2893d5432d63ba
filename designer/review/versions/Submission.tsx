// An author submits a bundled definition: pasted or from a file. What the server refuses is listed; what was typed stays.

import { Button, FileButton, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { Definition } from "../../../engine/model/index.ts";
import { ApiProblem, post } from "../../../portal/parts/staff/api.ts";
import { useAttempt } from "../../../portal/parts/staff/attempt.ts";
import { PageTitle } from "../../../portal/parts/staff/PageTitle.tsx";
import { PressedForm } from "../../../portal/parts/staff/PressedForm.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { FindingLines } from "../findings/FindingLines.tsx";
import { useKept } from "../use-kept.ts";
import type { VersionRow } from "../views.ts";
import { readBundle } from "./read-bundle.ts";

export function Submission() {
  const { s, t } = useStaff();
  const [text, keep, forget] = useKept("submission", "");
  const [isTried, setTried] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const submission = useMutation({
    mutationFn: (definition: object) => post<VersionRow>("/api/definitions", definition, { key: attempt.key }),
    onError: (error) => attempt.failed(error),
    async onSuccess({ hash }) {
      forget();
      await queries.invalidateQueries({ queryKey: ["versions"] });
      await navigate(`/phien-ban/${hash}`);
    },
  });
  const { error } = submission;
  useEffect(() => {
    if (error !== null) outcome.current?.focus();
  }, [error]);
  const bundle = readBundle(text, s);
  const send = () => {
    setTried(true);
    if ("definition" in bundle) submission.mutate(bundle.definition);
  };
  const change = (next: string) => {
    keep(next);
    submission.reset();
  };
  return (
    <div className="review-narrow">
      <PageTitle title={s("Nộp phiên bản từ tệp", "Submit a version from a file")} />
      <p>
        {s("Trang này dùng khi thủ tục đã có sẵn trong một tệp. Thủ tục soạn ở đây thì nộp trong phần Nộp duyệt của bản soạn: ", "This page is for a procedure that exists as a file. What is written here is submitted in the part Submit of its working copy: ")}
        <Link to="/ban-soan">{s("các bản soạn", "the working copies")}</Link>.
      </p>
      <p>{s("Dán nội dung tệp thủ tục đã gộp (JSON) hoặc chọn tệp. Máy chủ kiểm tra ngay: còn lỗi thì chưa nhận và nêu từng lỗi; không lỗi thì chuyển người duyệt thủ tục duyệt.", "Paste a bundled definition (JSON) or choose its file. The server checks it at once: with errors it is not taken and each error is listed; without, it goes to review.")}</p>
      <PressedForm onSend={send}>
        <Group mb="sm">
          <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(change)}>
            {(props) => (
              <Button {...props} variant="default">
                {s("Chọn tệp JSON", "Choose a JSON file")}
              </Button>
            )}
          </FileButton>
        </Group>
        <Textarea className="review-bundle" label={s("Định nghĩa thủ tục (JSON)", "Definition (JSON)")} rows={14} spellCheck={false} value={text} error={isTried && "reason" in bundle ? bundle.reason : undefined} onChange={(event) => change(event.currentTarget.value)} />
        {"definition" in bundle && bundle.name !== undefined ? (
          <p>
            {s("Thủ tục: ", "Procedure: ")}
            <strong>{t(bundle.name)}</strong>
          </p>
        ) : null}
        <Button mt="sm" type="submit" loading={submission.isPending}>
          {s("Nộp để duyệt", "Submit for review")}
        </Button>
        {error === null ? null : (
          <div ref={outcome} tabIndex={-1} className="staff-problem">
            <ProblemAlert error={error} />
            {error instanceof ApiProblem && error.findings.length > 0 ? <FindingLines findings={error.findings} definition={submission.variables as Definition} /> : null}
          </div>
        )}
      </PressedForm>
    </div>
  );
}
