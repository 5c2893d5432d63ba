// From where the drawing is looked at: never so far that its letters cannot be read, unless the whole is asked for; never past
// its edge. Pure: knows sizes, not the library that draws.

import type { Layout, Rectangle, Size } from "./layout.ts";

/** Where the upper left corner of the drawing stands in the frame, and how large it is drawn. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The smallest scale at which the names of steps are read without effort: letters of 11 px. */
export const READABLE = 0.8;

/** As wide as fits and can be read, at the state somebody is at; from the top otherwise. */
export function firstView(layout: Layout, { at, frame }: { readonly at: readonly string[]; readonly frame: Size }): View {
  const zoom = Math.min(1, Math.max(READABLE, frame.width / layout.size.width));
  return held(around(boundsOf(layout, at) ?? { x: layout.size.width / 2, y: 0, width: 0, height: 0 }, { zoom, frame }), { size: layout.size, frame });
}

/** The states brought into view; undefined when they are in view already and can be read. */
export function viewOn(layout: Layout, { at, frame, now }: { readonly at: readonly string[]; readonly frame: Size; readonly now: View }): View | undefined {
  const bounds = boundsOf(layout, at);
  if (bounds === undefined) return undefined;
  const readable = Math.max(READABLE, now.zoom);
  // Several that stand apart are rather seen together, a little smaller. One that is too large is seen from its name on.
  const fitting = Math.min((frame.width - 2 * AIR) / bounds.width, (frame.height - TOP - BOTTOM) / bounds.height);
  const zoom = at.length > 1 ? Math.min(readable, Math.max(TOGETHER, fitting)) : readable;
  if (now.zoom >= zoom && isSeen(bounds, now, frame)) return undefined;
  const view = held(around(bounds, { zoom, frame }), { size: layout.size, frame });
  const isThere = view.zoom === now.zoom && Math.hypot(view.x - now.x, view.y - now.y) < 1;
  return isThere ? undefined : view;
}

/** All of it, however small. */
export function wholeView({ size }: Pick<Layout, "size">, frame: Size): View {
  const zoom = Math.min(1, (frame.width - 2 * AIR) / size.width, (frame.height - TOP - AIR) / size.height);
  return held({ x: 0, y: TOP, zoom }, { size, frame });
}

/** Whether nothing of the drawing is outside the frame. */
export function isWhole({ size }: Pick<Layout, "size">, { x, y, zoom }: View, frame: Size): boolean {
  return x >= -1 && y >= -1 && x + size.width * zoom <= frame.width + 1 && y + size.height * zoom <= frame.height + 1;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Pixels kept free: above for the buttons, below for the legend, at the sides for air. */
const TOP = 56;
const BOTTOM = 44;
const AIR = 16;
/** The smallest scale for several states seen together. */
const TOGETHER = 0.45;

function boundsOf({ boxes }: Layout, paths: readonly string[]): Rectangle | undefined {
  const found = paths.flatMap((path) => boxes.get(path) ?? []);
  if (found.length === 0) return undefined;
  const [x, y] = [Math.min(...found.map((box) => box.x)), Math.min(...found.map((box) => box.y))];
  return { x, y, width: Math.max(...found.map((box) => box.x + box.width)) - x, height: Math.max(...found.map((box) => box.y + box.height)) - y };
}

/** In the middle; what is larger than the frame from its upper left corner, where its name stands. */
function around({ x, y, width, height }: Rectangle, { zoom, frame }: { readonly zoom: number; readonly frame: Size }): View {
  const room = frame.height - TOP - BOTTOM;
  return {
    zoom,
    x: width * zoom > frame.width ? AIR - x * zoom : frame.width / 2 - (x + width / 2) * zoom,
    y: height * zoom > room ? TOP - y * zoom : TOP + room / 2 - (y + height / 2) * zoom,
  };
}

/** Not past the edges of the drawing: emptiness beside it shows nothing. What is narrower than the frame is in the middle. */
function held({ x, y, zoom }: View, { size, frame }: { readonly size: Size; readonly frame: Size }): View {
  const [width, height] = [size.width * zoom, size.height * zoom];
  return {
    zoom,
    x: width <= frame.width ? (frame.width - width) / 2 : Math.min(AIR, Math.max(frame.width - width - AIR, x)),
    y: Math.min(TOP, Math.max(frame.height - height - BOTTOM, y)),
  };
}

function isSeen({ x, y, width, height }: Rectangle, now: View, frame: Size): boolean {
  const [left, top] = [now.x + x * now.zoom, now.y + y * now.zoom];
  return left >= 0 && top >= TOP - 8 && left + width * now.zoom <= frame.width && top + height * now.zoom <= frame.height - BOTTOM + 8;
}
