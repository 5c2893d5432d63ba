// The procedure's files as JSON, for those who want it. What is written goes into the procedure as soon as it can be read;
// until then it stays here, with the reason.

import { Select } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { at as valueAt } from "../../../engine/facts/index.ts";
import { editsBetween } from "../../../engine/edit/index.ts";
import { FILES, type Json, type ProcedureFolder } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { findingSentence } from "../../../engine/verify/index.ts";
import { pointerFrom } from "../../review/places.ts";
import { useKept } from "../../review/use-kept.ts";
import { parse, type FileProblem } from "../folder-files.ts";
import { printJson } from "../print-json.ts";
import { problemSentence } from "../problem-sentence.ts";
import { openCode, type Code } from "./code.ts";
import { schemaOfFile } from "./schema-at.ts";

export function JsonPane() {
  const { s } = useStaff();
  const { folder, target } = useEditor();
  const files = useMemo(() => filePointers(folder), [folder]);
  const [chosen, setChosen] = useState(() => (target === undefined ? undefined : fileAround(files, target.pointer)) ?? "/procedure");
  useEffect(() => {
    const asked = target === undefined ? undefined : fileAround(files, target.pointer);
    if (asked !== undefined) setChosen(asked);
    // Only when a place is asked for; a file chosen by hand stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);
  const file = files.includes(chosen) ? chosen : "/procedure";
  return (
    <section>
      <h3>{s("Nội dung tệp (JSON)", "Contents of the files (JSON)")}</h3>
      <p className="muted">{s("Dành cho người quen JSON. Ctrl+Space gợi ý; Esc rồi Tab để ra khỏi khung soạn.", "For those who know JSON. Ctrl+Space suggests; Esc, then Tab leaves the pane.")}</p>
      <Select label={s("Tệp", "File")} className="exchange-file" data={files.map((value) => ({ value, label: nameOfFile(value) }))} value={file} allowDeselect={false} onChange={(next) => setChosen(next ?? "/procedure")} />
      <FileText key={file} file={file} />
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function FileText({ file }: { readonly file: string }) {
  const { s, t, language } = useStaff();
  const { folder, truth, edit, mayEdit, target } = useEditor();
  const value = valueAt(folder as unknown as Json, file) as Json;
  const box = useRef<HTMLDivElement>(null);
  const code = useRef<Code>(undefined);
  /** What the text on the screen says; another value of the folder came from elsewhere (undo, another part). */
  const shown = useRef(value);
  const [unread, keepUnread, forgetUnread] = useKept<Unread | undefined>(`json ${location.pathname} ${file}`, undefined);
  const [begun] = useState(() => (unread !== undefined && unread.beside === JSON.stringify(value) ? unread.text : printJson(value)));
  const [problem, setProblem] = useState<FileProblem | undefined>(() => read(file, begun).problem);
  const change = (text: string): void => {
    const { next, problem: found } = read(file, text);
    setProblem(found);
    if (next === undefined) return keepUnread({ text, beside: JSON.stringify(value) });
    forgetUnread();
    shown.current = next;
    edit({ vi: `Sửa ${nameOfFile(file)}`, en: `Edit ${nameOfFile(file)}` }, editsBetween(value, next, file), `json ${file}`);
  };
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    if (box.current === null) return undefined;
    const opened = openCode(box.current, { text: begun, label: nameOfFile(file), schema: schemaOfFile(file), isReadOnly: !mayEdit, onChange: (text) => latest.current(text) });
    code.current = opened;
    return opened.close;
    // Opened once for a file; what changes later is shown below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [file, mayEdit]);
  useEffect(() => {
    if (value === shown.current || JSON.stringify(value) === JSON.stringify(shown.current)) return;
    shown.current = value;
    setProblem(undefined);
    code.current?.show(printJson(value));
  }, [value]);
  useEffect(() => {
    const here = truth.findings.map((finding) => ({ finding, pointer: pointerFrom(finding.path) })).filter(({ pointer }) => pointer === file || pointer.startsWith(`${file}/`));
    code.current?.remark(here.slice(0, 100).map(({ finding, pointer }) => ({ pointer: pointer.slice(file.length), severity: finding.severity, message: findingSentence(finding, language) })));
  }, [truth.findings, file, language]);
  useEffect(() => {
    if (target?.pointer.startsWith(`${file}/`) === true) code.current?.point(target.pointer.slice(file.length));
  }, [target, file]);
  return (
    <>
      <div ref={box} className="exchange-code" />
      <p role="status" className={problem === undefined ? "muted" : "staff-bad"}>
        {problem === undefined ? s("Nội dung đọc được và đã vào bản soạn.", "It can be read and is in the procedure.") : `${t(problemSentence(problem))} ${s("Bản soạn giữ nội dung đọc được trước đó.", "The procedure keeps what could be read before.")}`}
      </p>
    </>
  );
}

/** A text that cannot be read yet: kept in the tab until it can, as long as the file beside it stays what it was. */
interface Unread {
  readonly text: string;
  /** The file as the procedure has it, as JSON. */
  readonly beside: string;
}

function read(file: string, text: string): { readonly next: Json | undefined; readonly problem: FileProblem | undefined } {
  const problems: FileProblem[] = [];
  const next = parse({ path: nameOfFile(file), text }, problems);
  return { next, problem: problems[0] };
}

/** Pointers of the folder's files. */
function filePointers({ documents, journeys, answers }: ProcedureFolder): readonly string[] {
  const named = (part: string, table: unknown) => (typeof table === "object" && table !== null ? Object.keys(table).map((name) => `/${part}/${name}`) : []);
  return [...Object.keys(FILES).map((part) => `/${part}`), ...named("documents", documents), ...named("journeys", journeys), ...named("answers", answers)];
}

function fileAround(files: readonly string[], pointer: string): string | undefined {
  return files.find((file) => pointer === file || pointer.startsWith(`${file}/`));
}

/** `/documents/extract` → `documents/extract.json`. */
function nameOfFile(pointer: string): string {
  const [, part = "", name] = pointer.split("/");
  if (name !== undefined) return `${part === "answers" ? "journeys/answers" : part}/${name}.json`;
  return Object.hasOwn(FILES, part) ? FILES[part as keyof typeof FILES] : part;
}
