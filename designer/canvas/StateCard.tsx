// One state on the picture: a card, or the frame of what it contains. A button, so that it is reached and read by keyboard.

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { type KeyboardEvent, useState } from "react";
import type { StateBox } from "./graph.ts";
import { say } from "../../portal/parts/say.ts";
import { ClockMark } from "./ClockMark.tsx";
import { useLooking } from "./Looking.tsx";
import { usePicture } from "./picture-context.ts";
import { RenameInput } from "./RenameInput.tsx";
import { boxWords, kindName } from "./words.ts";

/** A state as the drawing library carries it. */
export type StateNode = Node<{ readonly box: StateBox; readonly isFrame: boolean }, "state">;

export function StateCard({ id, data: { box, isFrame } }: NodeProps<StateNode>) {
  const { wording, lit, taken, onSelect, editing } = usePicture();
  const [isRenaming, setRenaming] = useState(false);
  const { bring } = useLooking();
  const words = boxWords(box, wording);
  const s = say(wording.language);
  const isHere = lit.has(box.path);
  const isSelected = editing?.selected === box.path;
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = editing === undefined ? undefined : new Map([["F2", () => setRenaming(true)], ["Delete", () => editing.remove(box.path)], ["Enter", () => editing.open(box.path)]]).get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={isFrame ? "canvas-frame" : "canvas-card"} data-kind={box.kind} data-lit={isHere || undefined} data-selected={isSelected || undefined}>
      {editing === undefined ? null : <Handle type="target" position={Position.Top} className="canvas-handle" />}
      {isRenaming ? <RenameInput path={box.path} label={words.title} onClose={() => setRenaming(false)} /> : null}
      <button
        type="button"
        className="canvas-state"
        {...(editing === undefined ? {} : { "aria-current": isSelected ? ("true" as const) : undefined, onKeyDown, onDoubleClick: () => setRenaming(true) })}
        onClick={() => (editing === undefined ? onSelect?.(box.place) : editing.select(box.path))}
        // What the keyboard reaches must be seen; what a finger touched is seen already.
        onFocus={({ currentTarget }) => void (currentTarget.matches(":focus-visible") && bring([id]))}
      >
        <span className="canvas-title">
          {box.isFirst && !isFrame ? <span className="canvas-first" aria-hidden="true" /> : null}
          <span className="visually-hidden">{kindName(box, wording.language)}: </span>
          {words.title}
          {isHere ? <span className="visually-hidden"> ({s("hồ sơ đang ở đây", "the dossier is here")})</span> : null}
        </span>
        {words.owner === undefined ? null : <span className="canvas-owner">{words.owner}</span>}
        {words.status === undefined ? null : (
          <span className="canvas-status" data-status={box.status}>
            {words.status}
          </span>
        )}
        {box.clock === undefined || box.kind === "final" ? null : (
          <span className="canvas-time">
            <ClockMark clock={box.clock} /> {words.clock}
            {words.budget === undefined ? "" : ` · ${words.budget}`}
          </span>
        )}
      </button>
      {words.staying.length === 0 ? null : (
        <ul className="canvas-staying">
          {words.staying.map(({ id: place, text }) => (
            <li key={place} data-taken={taken === place || undefined}>
              ↻ {text}
            </li>
          ))}
        </ul>
      )}
      {editing === undefined || box.kind === "final" ? null : <Handle type="source" position={Position.Bottom} className="canvas-handle" />}
    </div>
  );
}
