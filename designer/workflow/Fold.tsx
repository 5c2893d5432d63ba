// One thing of a step, folded up to its summary line. What is in it is drawn only when it is open; it opens when its place is
// pointed out, and says how much is to be mended inside.

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { countNotes } from "../parts/notes.ts";
import { useIsTarget, useTarget } from "../parts/use-target.ts";

export interface FoldProps {
  readonly at: string;
  readonly title: string;
  /** Beside the title, e.g. where an act leads. */
  readonly summary?: ReactNode;
  /** Just made: open at once, and its first input focused. */
  readonly isNew?: boolean;
  readonly children: () => ReactNode;
}

export function Fold({ at, title, summary, isNew = false, children }: FoldProps) {
  const { s } = useStaff();
  const editor = useEditor();
  const isTarget = useIsTarget(at);
  const asked = isTarget ? editor.target?.asked : undefined;
  const [isOpen, setOpen] = useState(isNew);
  const body = useId();
  const frame = useRef<HTMLDivElement>(null);
  useTarget(at, frame);
  useEffect(() => {
    if (asked !== undefined) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (isNew) document.getElementById(body)?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }, [isNew, body]);
  const { errors, others } = countNotes(editor, [at]);
  return (
    <div className="flow-fold" ref={frame} data-open={isOpen || undefined}>
      <button type="button" className="flow-fold-head" aria-expanded={isOpen} aria-controls={body} data-place={at} onClick={() => setOpen(!isOpen)}>
        <span className="flow-fold-title">{title}</span>
        {errors + others === 0 ? null : (
          <span className="flow-count" data-kind={errors > 0 ? "error" : "warning"}>
            {errors > 0 ? s(`${errors} cần sửa`, `${errors} to mend`) : s(`${others} cần xem`, `${others} to look at`)}
          </span>
        )}
        <span className="flow-fold-summary">{summary}</span>
      </button>
      <div id={body} className="flow-fold-body" hidden={!isOpen}>
        {isOpen ? children() : null}
      </div>
    </div>
  );
}
