// The arrows between the states, and the words on them. Lines say nothing to a screen reader; the words and the list do.

import { useId } from "react";
import type { Arrow, Layout, Point } from "./layout.ts";
import { usePicture } from "./picture-context.ts";
import { wayWords, whoMay } from "./words.ts";

export function Arrows({ layout: { arrows, size } }: { readonly layout: Layout }) {
  // A page may show several canvases.
  const heads = useId();
  return (
    <>
      <svg className="canvas-arrows" width={size.width} height={size.height} aria-hidden="true" focusable="false">
        <defs>
          {["plain", "taken", "primary", "danger"].map((kind) => (
            <marker key={kind} id={`${heads}${kind}`} data-kind={kind} viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" orient="auto-start-reverse">
              <path d="M0 0 10 5 0 10z" />
            </marker>
          ))}
        </defs>
        {arrows.map((arrow) => (
          <Line key={`${arrow.from} ${arrow.to}`} arrow={arrow} heads={heads} />
        ))}
      </svg>
      {arrows.map((arrow) => (
        <Words key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
      ))}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Line({ arrow, heads }: { readonly arrow: Arrow; readonly heads: string }) {
  const { taken } = usePicture();
  const kind = arrow.ways.some(({ id }) => id === taken) ? "taken" : toneOf(arrow);
  return <path className="canvas-line" data-kind={kind} d={pathThrough(arrow.points)} markerEnd={`url(#${heads}${kind})`} />;
}

function Words({ arrow }: { readonly arrow: Arrow }) {
  const { wording, taken, onSelect } = usePicture();
  const { x, y, width } = arrow.label;
  return (
    <div className="canvas-words nopan" style={{ transform: `translate(${x}px, ${y}px)`, width }}>
      {arrow.ways.map((way) => {
        const text = wayWords(way, wording);
        const title = [whoMay(way, wording), way.guard === undefined ? "" : (wording.language === "en" ? (way.guard.en ?? way.guard.vi) : way.guard.vi)].filter((part) => part !== "").join(" · ");
        return (
          // The same ways are in the list, by keyboard too.
          <button key={way.id} type="button" tabIndex={-1} data-taken={taken === way.id || undefined} title={title} onClick={() => onSelect?.(way.id)}>
            {text}
          </button>
        );
      })}
    </div>
  );
}

function toneOf({ ways }: Arrow): "plain" | "primary" | "danger" {
  if (ways.some(({ tone }) => tone === "primary")) return "primary";
  return ways.every(({ tone }) => tone === "danger") ? "danger" : "plain";
}

/** A line through the points, its corners rounded. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined || last === undefined) return "";
  const corners = rest.map((corner, at) => {
    const [before, after] = [points[at] ?? corner, points[at + 2] ?? corner];
    const [begin, end] = [towards(corner, before, 12), towards(corner, after, 12)];
    return `L${begin.x} ${begin.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${corners.join("")}L${last.x} ${last.y}`;
}

/** The point so far from one towards another, at most half of the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
