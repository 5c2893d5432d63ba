// The head of the editor: which procedure, whether it is saved, what is wrong with it, undo and redo.

import { Button, Group } from "@mantine/core";
import { useDeferredValue } from "react";
import { Link } from "react-router";
import type { LocalizedText } from "../../engine/model/index.ts";
import { time } from "../../portal/parts/dates.ts";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { Following } from "../parts/Following.tsx";
import { useCopy } from "./copy-context.ts";
import { useEditor } from "./editor-context.ts";
import { titleOf } from "./title-of.ts";

export function EditorBar() {
  const { s } = useStaff();
  const { folder } = useEditor();
  const title = titleOf(folder, s);
  return (
    <header className="editor-bar">
      <div className="editor-title">
        <Link to="/ban-soan">{s("Các bản soạn", "Working copies")}</Link>
        {/* The tab follows when there is time: the browser takes longer over it than we over the heading. */}
        <PageTitle title={useDeferredValue(title)}>{title}</PageTitle>
        <People />
      </div>
      <Following part={Tools} />
    </header>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Whose working copy it is, and who else has written in it. */
function People() {
  const { s } = useStaff();
  const { view, standing } = useCopy();
  const { createdBy } = view;
  const others = standing.writers.filter(({ id }) => id !== createdBy.id).map(({ name }) => name);
  return <p className="muted editor-people">{s(`${createdBy.name} tạo`, `Made by ${createdBy.name}`) + (others.length === 0 ? "" : s(`; cùng soạn: ${others.join(", ")}`, `; also written by ${others.join(", ")}`))}</p>;
}

function Tools() {
  const { s, t } = useStaff();
  const { truth, undo, redo, undoable, redoable, mayEdit } = useEditor();
  const errors = truth.findings.filter(({ severity }) => severity === "error").length;
  const warnings = truth.findings.length - errors;
  const words = (label: LocalizedText | undefined): string => (label === undefined ? "" : `: ${t(label)}`);
  return (
    <Group gap="xs" className="editor-tools">
      <Saved />
      <span className="editor-verdict" aria-busy={truth.isStale}>
        {truth.definition === undefined || errors > 0 ? s(`${errors} lỗi`, `${errors} errors`) : s("Không có lỗi", "No errors")}
        {warnings > 0 ? s(`, ${warnings} điều cần xem`, `, ${warnings} to look at`) : ""}
        {truth.isStale ? s(" · đang kiểm tra…", " · checking…") : ""}
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" variant="default" disabled={undoable === undefined || !mayEdit} onClick={undo} title={s(`Hoàn tác${words(undoable)} (Ctrl+Z)`, `Undo${words(undoable)} (Ctrl+Z)`)}>
          {s("Hoàn tác", "Undo")}
        </Button>
        <Button size="compact-sm" variant="default" disabled={redoable === undefined || !mayEdit} onClick={redo} title={s(`Làm lại${words(redoable)} (Ctrl+Y)`, `Redo${words(redoable)} (Ctrl+Y)`)}>
          {s("Làm lại", "Redo")}
        </Button>
      </Group>
    </Group>
  );
}

function Saved() {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const { saveState, flush } = useCopy();
  if (!mayEdit) return <span className="muted">{s("Chỉ xem", "Only to look at")}</span>;
  switch (saveState.is) {
    case "saved":
      return <span className="muted editor-saved">{s(`Đã lưu lúc ${time(saveState.at)}`, `Saved at ${time(saveState.at)}`)}</span>;
    case "unsaved":
    case "saving":
      return <span className="muted">{s("Đang lưu…", "Saving…")}</span>;
    case "conflict":
      return <span className="staff-bad">{s("Người khác vừa lưu", "Somebody else has saved")}</span>;
    case "failing":
      return (
        <span className="staff-bad" role="alert">
          {saveState.isFinal ? s("Máy chủ không nhận bản này; nội dung vẫn giữ ở máy bạn. ", "The server does not take it; it is kept on this computer. ") : s("Chưa lưu được, đang thử lại; nội dung vẫn giữ ở máy bạn. ", "Not saved yet, trying again; it is kept on this computer. ")}
          <button type="button" className="editor-link" onClick={() => void flush()}>
            {s("Lưu ngay", "Save now")}
          </button>
        </span>
      );
  }
}
