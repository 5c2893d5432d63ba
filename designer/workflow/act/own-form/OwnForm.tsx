// The small form that is an act's own: its questions one below the other, each with what it says, how and when it is asked. The
// form builder's inputs and actions, on the act's place in the workflow.

import "../../../form/form-part.css";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { at as valueAt } from "../../../../engine/facts/index.ts";
import { useStaff } from "../../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../../editor/editor-context.ts";
import { actFormTree, eachNode, nodeAt } from "../../../form/form-tree.ts";
import { InUseDialog } from "../../../form/InUseDialog.tsx";
import { useFormActions } from "../../../form/use-form-actions.ts";
import { BoundText } from "../../../parts/BoundText.tsx";
import { More } from "../../More.tsx";
import { AddQuestion } from "./AddQuestion.tsx";
import { OwnQuestion } from "./OwnQuestion.tsx";
import { useSeats } from "./use-seats.ts";

const OwnFormPreview = lazy(async () => ({ default: (await import("./OwnFormPreview.tsx")).OwnFormPreview }));

export function OwnForm({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { folder, surroundings } = useEditor();
  const form = valueAt(folder, at);
  const page = useMemo(() => actFormTree(form, at, surroundings.common), [form, at, surroundings.common]);
  const nodes = useMemo(() => (page === undefined ? [] : [page]), [page]);
  const frame = useRef<HTMLFieldSetElement>(null);
  const [wanted, setWanted] = useState<Wanted>({ pointer: undefined, focus: undefined, asked: 0 });
  const { seatOf, made, moved } = useSeats();
  const { actions, inUse, leaveInUse } = useFormActions({
    nodes,
    selected: wanted.pointer === undefined ? undefined : nodeAt(nodes, wanted.pointer),
    select(pointer, focus) {
      if (pointer !== undefined && focus === "title") made(pointer);
      setWanted(({ asked }) => ({ pointer, focus, asked: asked + 1 }));
    },
    follow(pointer) {
      if (wanted.pointer !== undefined) moved(wanted.pointer, pointer);
      setWanted((before) => ({ ...before, pointer }));
    },
  });
  useEffect(() => {
    if (wanted.focus !== undefined) focusOn(frame.current, wanted);
    // Once each time something is asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted.asked]);
  if (page === undefined) return <p className="staff-bad">{s("Mẫu này không đọc được; mở JSON để sửa.", "This form cannot be read; open the JSON to mend it.")}</p>;
  const questions = eachNode(page.children);
  return (
    <fieldset className="flow-own-form" ref={frame}>
      <legend>{s("Mẫu riêng của việc này", "The form of this act")}</legend>
      <div className="form-words">
        <BoundText at={`${at}/title`} label={s("Tên mẫu", "Name of the form")} lang="vi" />
        <BoundText at={`${at}/x-en/title`} label={s("Tên mẫu tiếng Anh", "Its name in English")} optional lang="en" />
      </div>
      {questions.length === 0 ? <p className="muted">{s("Chưa có câu hỏi nào.", "There is no question yet.")}</p> : null}
      {questions.map((node) => (
        <OwnQuestion key={seatOf(node.pointer)} nodes={nodes} node={node} actions={actions} isNew={wanted.focus === "title" && wanted.pointer === node.pointer} onEnter={() => setWanted((before) => (before.pointer === node.pointer ? before : { ...before, pointer: node.pointer, focus: undefined }))} />
      ))}
      <AddQuestion holder={page} label={s("Thêm câu hỏi vào mẫu", "Add a question to the form")} actions={actions} />
      <More places={NOWHERE} summary={s("Xem thử như người làm việc thấy", "As whoever acts sees it")}>
        <Suspense fallback={null}>
          <OwnFormPreview at={at} />
        </Suspense>
      </More>
      {inUse === undefined ? null : <InUseDialog inUse={inUse} actions={actions} onLeave={leaveInUse} />}
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The question worked on, and where the focus goes when somebody asks for it. */
interface Wanted {
  readonly pointer: string | undefined;
  readonly focus: "title" | "row" | undefined;
  readonly asked: number;
}

const NOWHERE: readonly string[] = [];

/** The title of what was just put in; the line of what was moved; where one goes on when nothing is left. */
function focusOn(frame: HTMLElement | null, { pointer, focus }: Wanted): void {
  const place = pointer === undefined ? undefined : CSS.escape(pointer);
  if (focus === "title") frame?.querySelector<HTMLInputElement>(`[data-place="${place}/title"] input`)?.select();
  else (frame?.querySelector<HTMLElement>(`.flow-fold-head[data-place="${place}"]`) ?? [...(frame?.querySelectorAll<HTMLElement>(".flow-own-form-add select") ?? [])].at(-1))?.focus();
}
