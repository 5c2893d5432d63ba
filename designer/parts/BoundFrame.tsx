// Around every bound input: the place it shows, so that it can be pointed out, and what is said about it.

import { type ReactNode, useRef } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Note } from "./notes.ts";
import { NoteList } from "./PlaceNotes.tsx";
import { strange } from "./use-bound.ts";
import { useTarget } from "./use-target.ts";

export interface BoundFrameProps {
  readonly at: string;
  readonly label: string;
  /** The value when the input cannot show it. */
  readonly unread?: unknown;
  readonly others: readonly Note[];
  readonly children: ReactNode;
}

export function BoundFrame({ at, label, unread, others, children }: BoundFrameProps) {
  const { s } = useStaff();
  const ref = useRef<HTMLDivElement>(null);
  useTarget(at, ref);
  return (
    <div className="bound" data-place={at} ref={ref}>
      {unread === undefined ? (
        children
      ) : (
        <div>
          <strong>{label}</strong>
          <p className="staff-bad">
            {s("Giá trị hiện có không đọc được ở đây; mở JSON để sửa:", "What stands here cannot be read; open the JSON to mend it:")} <code>{strange(unread)}</code>
          </p>
        </div>
      )}
      <NoteList notes={others} />
    </div>
  );
}

/** Errors as the input's own, so that it is announced with them. */
export function errorOf(errors: readonly Note[]): ReactNode {
  return errors.length === 0 ? undefined : errors.map(({ text }) => <span key={text} className="bound-error">{text}</span>);
}
