// The editor around its parts: saving, undo, the verifier, and the way from a finding to the place it is about.

import { Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { LocalizedText } from "../../engine/model/index.ts";
import { Boundary } from "../../portal/parts/staff/Boundary.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { Following } from "../parts/Following.tsx";
import { CopyContext, type Copy } from "./copy-context.ts";
import { EditorBar } from "./EditorBar.tsx";
import { EditorContext, type Editor, type Surroundings } from "./editor-context.ts";
import { LaterSave } from "./LaterSave.tsx";
import { PartNav } from "./PartNav.tsx";
import { placeInFolder } from "./place-in-folder.ts";
import { addressOf, JSON_PART, partOf, type Part } from "./parts.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import { ConflictDialog } from "./saving/ConflictDialog.tsx";
import type { Unsaved } from "./saving/unsaved.ts";
import { useSaving } from "./saving/use-saving.ts";
import { useTruth } from "./truth/use-truth.ts";
import { useEditing } from "./use-editing.ts";
import { useRemarks } from "./use-remarks.ts";
import { useStanding } from "./use-standing.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import type { WorkingCopyView } from "./views.ts";

export interface EditorFrameProps {
  readonly copy: WorkingCopyView;
  /** Left over from last time. */
  readonly unsaved: Unsaved | undefined;
  readonly surroundings: Surroundings;
  readonly part: Part;
}

export function EditorFrame({ copy, unsaved, surroundings, part }: EditorFrameProps) {
  const { s, t } = useStaff();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { undoing, edit, put, restart, undo, redo } = useEditing(copy.folder);
  const [done, setDone] = useState<readonly LocalizedText[]>([]);
  const folder = undoing.present;
  const { saver, state: saveState } = useSaving(copy, folder, { done, left: unsaved });
  const truth = useTruth(folder, surroundings);
  const [message, setMessage] = useState("");
  const [target, setTarget] = useState<Editor["target"]>();
  const { mayEdit } = copy;

  const announce = useCallback((text: string) => setMessage((before) => (before === text ? `${text}\u00a0` : text)), []);
  const remember = useCallback((label: LocalizedText) => setDone((before) => [...before, label]), []);
  useEffect(() => {
    if (unsaved === undefined) return;
    put({ vi: "Lấy lại phần chưa kịp lưu", en: "Take up what was not saved" }, unsaved.folder);
    announce(s("Đã lấy lại phần bạn chưa kịp lưu lần trước.", "What you had not saved last time is back."));
    // Once, when the working copy is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(""), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ["working-copies"] }), [queries]);

  const { past, future } = undoing;
  const undoable = past.at(-1)?.label;
  const redoable = future[0]?.label;
  const { standing, told } = useStanding(copy);
  const remarks = useRemarks(standing.submitted, folder, surroundings);
  const editor: Editor = useMemo(
    () => ({
      folder,
      surroundings,
      truth,
      remarks,
      mayEdit,
      edit(label, edits, run) {
        if (!mayEdit) return false;
        const refused = edit(label, edits, run);
        if (refused !== undefined) announce(refusalSentence(refused, s));
        else remember(label);
        return refused === undefined;
      },
      undo() {
        if (undoable === undefined) return;
        undo();
        announce(s(`Đã hoàn tác: ${t(undoable)}`, `Undone: ${t(undoable)}`));
      },
      redo() {
        if (redoable === undefined) return;
        redo();
        announce(s(`Đã làm lại: ${t(redoable)}`, `Done again: ${t(redoable)}`));
      },
      undoable,
      redoable,
      goTo(pointer, as) {
        const place = placeInFolder(pointer, folder, surroundings.common);
        setTarget((before) => ({ pointer: place, asked: (before?.asked ?? 0) + 1 }));
        const there = as === "json" ? JSON_PART : partOf(place);
        if (there !== undefined && there !== part) void navigate(addressOf(copy.id, there));
      },
      target,
      announce,
    }),
    [folder, surroundings, truth, remarks, copy, mayEdit, undoable, redoable, target, part, edit, undo, redo, announce, remember, navigate, s, t],
  );
  useUndoKeys(editor);

  const context: Copy = useMemo(
    () => ({
      view: copy,
      standing,
      told,
      saveState,
      revision: saver.revision(),
      flush: saver.flush,
      takeOver(theirs) {
        if (!saver.takeOver(theirs)) return;
        told(theirs);
        restart(theirs.folder);
        announce(s(`Đang xem bản ${theirs.savedBy.name} vừa lưu.`, `This is what ${theirs.savedBy.name} has saved.`));
      },
      goBackTo(earlier, label) {
        put({ vi: `Trở lại bản lưu ${label}`, en: `Back to the save of ${label}` }, earlier);
        announce(s(`Đã trở lại bản lưu ${label}. Có thể hoàn tác.`, `Back to the save of ${label}. It can be undone.`));
      },
    }),
    [copy, standing, told, saveState, saver, put, restart, announce, s],
  );

  return (
    <EditorContext.Provider value={editor}>
      <CopyContext.Provider value={context}>
        <EditorBar />
        <LaterSave />
        <Following part={PartNav} told={{ id: copy.id, current: part }} />
        <Boundary place={part.slug}>
          <Suspense fallback={<Loader aria-label={s("Đang tải", "Loading")} />}>
            <part.Screen />
          </Suspense>
        </Boundary>
        <p role="status" className="editor-message">
          {message}
        </p>
        {saveState.is === "conflict" ? (
          <ConflictDialog
            id={copy.id}
            conflict={saveState.conflict}
            onSettled={(theirs, next, label) => {
              saver.settle(theirs, next);
              told(theirs);
              restart(next);
              remember(label);
            }}
          />
        ) : null}
      </CopyContext.Provider>
    </EditorContext.Provider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was announced has been read by then, and no longer lies over the page. */
const MESSAGE_MS = 10_000;
