// What the legal clock does in a state: a small clock, with the words beside it or for the ear only.

import type { StateMeta } from "../../engine/model/index.ts";

const HANDS = { notStarted: "M8 4v4", running: "M8 4v4l3 2", paused: "M6.5 5.5v5M9.5 5.5v5", stopped: "M6 6h4v4H6z" } as const;

export function ClockMark({ clock }: { readonly clock: NonNullable<StateMeta["clock"]> }) {
  return (
    <svg className="canvas-clock" data-clock={clock} viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      <path d={HANDS[clock]} />
    </svg>
  );
}
