// Where a working copy begins: a template of its kind, a published procedure, the table of an internal process, or files.

import { Loader } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef } from "react";
import { Link, useNavigate } from "react-router";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { day } from "../../portal/parts/dates.ts";
import { get, post, queryString } from "../../portal/parts/staff/api.ts";
import { useAttempt } from "../../portal/parts/staff/attempt.ts";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { ProblemAlert } from "../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { SourceRow, TemplateRow, WorkingCopyRow } from "../editor/views.ts";
import "../editor/editor.css";
import "./copies.css";
import { KIND_LABEL, kindOrder } from "./kind-words.ts";

const FromFiles = lazy(async () => ({ default: (await import("./FromFiles.tsx")).FromFiles }));

export function NewCopy() {
  const { s } = useStaff();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const started = useRef(false);
  const begin = useMutation({
    mutationFn: async (source: Source) => post<WorkingCopyRow>("/api/working-copies", await contentOf(source), { key: attempt.key }),
    onError: (error) => {
      started.current = false;
      attempt.failed(error);
    },
    onSuccess: ({ id }) => navigate(`/ban-soan/${id}`),
  });
  const start = (source: Source) => {
    if (started.current) return;
    started.current = true;
    begin.mutate(source);
  };
  return (
    <>
      <PageTitle title={s("Soạn thủ tục mới", "Write a procedure")} />
      <p>
        <Link to="/ban-soan">{s("Các bản soạn", "Working copies")}</Link>
      </p>
      {begin.error === null ? null : <ProblemAlert error={begin.error} />}
      {begin.isPending ? <p role="status">{s("Đang tạo bản soạn…", "Making the working copy…")}</p> : null}
      <Templates onStart={start} />
      <Published onStart={start} />
      <Panel title={s("Từ bảng quy trình nội bộ hoặc tệp", "From the table of an internal process, or files")}>
        <Suspense fallback={<Loader size="sm" aria-label={s("Đang tải", "Loading")} />}>
          <FromFiles onReady={(folder) => start({ folder })} />
        </Suspense>
      </Panel>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

type Source = { readonly template: string } | { readonly procedure: string; readonly version: string } | { readonly folder: ProcedureFolder };

async function contentOf(source: Source): Promise<object> {
  if ("folder" in source) return source;
  if ("template" in source) {
    const { folder } = await get<{ readonly folder: ProcedureFolder }>(`/api/authoring/templates/${encodeURIComponent(source.template)}`);
    return { folder };
  }
  const { folder, hash } = await get<{ readonly folder: ProcedureFolder; readonly hash: string }>(`/api/authoring/procedures/${encodeURIComponent(source.procedure)}/folder?${queryString({ version: source.version })}`);
  return { folder, basedOn: hash };
}

function Templates({ onStart }: { onStart(source: Source): void }) {
  const { s, t } = useStaff();
  const templates = useQuery({ queryKey: ["templates"], queryFn: () => get<{ readonly rows: readonly TemplateRow[] }>("/api/authoring/templates"), staleTime: Infinity });
  const rows = [...(templates.data?.rows ?? [])].sort((one, other) => kindOrder(one.kind) - kindOrder(other.kind));
  return (
    <Panel title={s("Từ một mẫu", "From a template")}>
      <p>{s("Mỗi mẫu là một thủ tục chạy được: sửa tên, câu hỏi, giấy tờ, các bước cho đúng thủ tục của bạn.", "Each template is a procedure that works: change its name, questions, papers and steps to those of yours.")}</p>
      {templates.error === null ? null : <ProblemAlert error={templates.error} />}
      {templates.isPending ? <Loader size="sm" aria-label={s("Đang tải", "Loading")} /> : null}
      <ul className="copies-gallery">
        {rows.map(({ id, kind, name, summary }) => (
          <li key={id}>
            <span className="muted">{Object.hasOwn(KIND_LABEL, kind) ? t(KIND_LABEL[kind as keyof typeof KIND_LABEL]) : kind}</span>
            <button type="button" className="copies-start" onClick={() => onStart({ template: id })}>
              {t(name)}
            </button>
            <p>{t(summary)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Published({ onStart }: { onStart(source: Source): void }) {
  const { s, t } = useStaff();
  const sources = useQuery({ queryKey: ["procedure-sources"], queryFn: () => get<{ readonly rows: readonly SourceRow[] }>("/api/authoring/procedures") });
  const rows = [...(sources.data?.rows ?? [])].sort((one, other) => t(one.name).localeCompare(t(other.name), "vi") || one.code.localeCompare(other.code) || (one.from ?? "").localeCompare(other.from ?? ""));
  return (
    <Panel title={s("Từ một thủ tục đã công bố", "From a published procedure")}>
      <p>{s("Để sửa thủ tục đang áp dụng thành phiên bản mới, hoặc làm thủ tục gần giống. Hồ sơ đang giải quyết giữ phiên bản của mình.", "To make a new version of a procedure in force, or one that is much alike. Dossiers under way keep their version.")}</p>
      {sources.error === null ? null : <ProblemAlert error={sources.error} />}
      {sources.isPending ? <Loader size="sm" aria-label={s("Đang tải", "Loading")} /> : null}
      <ul className="copies-sources">
        {rows.map(({ code, hash, name, standing, from, until }) => (
          <li key={hash}>
            <button type="button" className="editor-link" onClick={() => onStart({ procedure: code, version: hash })}>
              {t(name)}
            </button>{" "}
            <span className="muted">
              {code}
              {standing === "toCome" && from !== undefined ? s(` · phiên bản đã công bố, áp dụng từ ${day(from)}`, ` · published, in force from ${day(from)}`) : ""}
              {standing === "inForce" && until !== undefined ? s(` · áp dụng đến hết ${day(until)}`, ` · ends after ${day(until)}`) : ""}
              {standing === "ended" && until !== undefined ? s(` · đã hết hiệu lực, thôi nhận hồ sơ từ sau ${day(until)}`, ` · ended after ${day(until)}`) : ""}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
