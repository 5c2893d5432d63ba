// From where a drawing is looked at: what one is at is in the frame and can be read, whatever the drawing and the frame.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "../../../designer/canvas/graph.ts";
import { layoutOf, type Layout, type Size } from "../../../designer/canvas/layout.ts";
import { measureFor } from "../../../designer/canvas/measure.ts";
import { firstView, isWhole, READABLE, type View, viewOn, wholeView } from "../../../designer/canvas/view.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const PHONE: Size = { width: 358, height: 640 };
const DESK: Size = { width: 1100, height: 660 };
const drawings = proceduresUnderTest().map(({ name, compiled }) => {
  const graph = graphOf(compiled.definition);
  return { name, graph, layout: layoutOf(graph, measureFor({ language: "vi", roles: [] })) };
});

/** Whether the name of a state, the first line of its box, is in the frame, clear of the buttons. */
function isNameSeen({ boxes }: Layout, path: string, { x, y, zoom }: View, frame: Size): boolean {
  const box = boxes.get(path);
  if (box === undefined) throw new Error(`No ${path}`);
  const [left, top] = [x + box.x * zoom, y + box.y * zoom];
  return left >= 0 && left + 100 * zoom <= frame.width && top >= 40 && top + 40 * zoom <= frame.height;
}

describe.each([["a phone", PHONE], ["a desk", DESK]])("on %s", (_name, frame) => {
  it.each(drawings)("$name begins large enough to be read, at the first step", ({ graph, layout }) => {
    const view = firstView(layout, { at: [graph.start ?? ""], frame });
    expect(view.zoom).toBeGreaterThanOrEqual(READABLE);
    expect(isNameSeen(layout, graph.start ?? "", view, frame)).toBe(true);
  });

  it.each(drawings)("$name shows any state that is chosen, from wherever one looked, and can be read", ({ graph, layout }) => {
    fc.assert(
      fc.property(fc.constantFrom(...graph.states.map(({ path }) => path)), fc.record({ x: fc.double({ min: -3000, max: 500, noNaN: true }), y: fc.double({ min: -5000, max: 500, noNaN: true }), zoom: fc.double({ min: 0.05, max: 2, noNaN: true }) }), (path, now) => {
        const view = viewOn(layout, { at: [path], frame, now }) ?? now;
        expect(view.zoom).toBeGreaterThanOrEqual(READABLE);
        expect(isNameSeen(layout, path, view, frame)).toBe(true);
        // Chosen again nothing moves.
        if (view !== now) expect(viewOn(layout, { at: [path], frame, now: view }) ?? view).toEqual(view);
      }),
    );
  });

  it.each(drawings)("$name is whole when that is asked for", ({ layout }) => {
    const view = wholeView(layout, frame);
    expect(isWhole(layout, view, frame)).toBe(true);
    expect(isWhole(layout, { ...view, x: view.x - frame.width }, frame)).toBe(false);
  });
});

it("does not move for a state that is in view and can be read", () => {
  const [first] = drawings;
  if (first === undefined) throw new Error("No procedures");
  const at = [first.graph.start ?? ""];
  const now = firstView(first.layout, { at, frame: DESK });
  expect(viewOn(first.layout, { at, frame: DESK, now })).toBeUndefined();
});

it("sees several that stand apart together, a little smaller", () => {
  const box = { width: 200, height: 80 };
  const layout: Layout = { boxes: new Map([["a", { x: 0, y: 0, ...box }], ["b", { x: 1200, y: 0, ...box }]]), arrows: [], size: { width: 1400, height: 80 } };
  const view = viewOn(layout, { at: ["a", "b"], frame: DESK, now: { x: 0, y: 0, zoom: 1 } });
  expect(view?.zoom).toBeLessThan(READABLE);
  expect(view !== undefined && view.x >= 0 && view.x + 1400 * view.zoom <= DESK.width).toBe(true);
});
