// Where things stand: nothing on top of anything else, everything within what contains it, arrows from edge to edge, the
// same every time and fast.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containersOf, graphOf, type Graph, type StateBox, type StateWay } from "../../../designer/canvas/graph.ts";
import { layoutOf, type Layout, type Point, type Rectangle } from "../../../designer/canvas/layout.ts";
import { measureFor } from "../../../designer/canvas/measure.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const MEASURE = measureFor({ language: "vi", roles: [] });
const graphs = proceduresUnderTest().map(({ name, compiled }) => [name, graphOf(compiled.definition)] as const);

const overlap = (one: Rectangle, other: Rectangle): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
const holds = (outer: Rectangle, inner: Rectangle): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
/** On the edge, to the pixel. */
const touches = ({ x, y }: Point, { x: left, y: top, width, height }: Rectangle): boolean => {
  const isWithin = x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  return isWithin && Math.min(Math.abs(x - left), Math.abs(x - left - width), Math.abs(y - top), Math.abs(y - top - height)) <= 1;
};

/** Everything wrong with a drawing. */
function faultsOf({ states }: Graph, { boxes, arrows, size }: Layout): readonly string[] {
  const at = (path: string): Rectangle => boxes.get(path) ?? { x: NaN, y: NaN, width: 0, height: 0 };
  const apart = states.flatMap((one, number) =>
    states.slice(number + 1).flatMap((other) => (containersOf(other.path).includes(one.path) || containersOf(one.path).includes(other.path) || !overlap(at(one.path), at(other.path)) ? [] : [`${one.path} covers ${other.path}`])),
  );
  const within = states.flatMap(({ path, within: container }) => (holds(container === undefined ? { x: 0, y: 0, ...size } : at(container), at(path)) ? [] : [`${path} is out of ${container ?? "the drawing"}`]));
  const joined = arrows.flatMap(({ from, to, points }) => {
    const [begin, end] = [points[0], points.at(-1)];
    return begin !== undefined && end !== undefined && touches(begin, at(from)) && touches(end, at(to)) ? [] : [`the arrow ${from} → ${to} begins or ends in the air`];
  });
  const readable = arrows.flatMap(({ from, to, label }) => states.flatMap(({ path }) => (boxes.has(path) && !states.some((inner) => inner.within === path) && overlap(label, at(path)) ? [`the words ${from} → ${to} lie on ${path}`] : [])));
  return [...apart, ...within, ...joined, ...readable];
}

describe("every procedure", () => {
  it.each(graphs)("%s is drawn without one thing on another", (_name, graph) => {
    expect(faultsOf(graph, layoutOf(graph, MEASURE))).toEqual([]);
  });

  it.each(graphs)("%s is drawn the same every time", (_name, graph) => {
    const [one, other] = [layoutOf(graph, MEASURE), layoutOf(structuredClone(graph), MEASURE)];
    expect([[...one.boxes], one.arrows]).toEqual([[...other.boxes], other.arrows]);
  });

  it("has one arrow for all ways from one state to another, and every way on one", () => {
    for (const [, graph] of graphs) {
      const { arrows } = layoutOf(graph, MEASURE);
      expect(new Set(arrows.map(({ from, to }) => `${from} ${to}`)).size).toBe(arrows.length);
      expect(arrows.flatMap(({ ways }) => ways.map(({ id }) => id)).sort()).toEqual(graph.ways.map(({ id }) => id).sort());
    }
  });
});

describe("any workflow", () => {
  it("of nested states and ways between any of them is drawn without one thing on another", () => {
    fc.assert(
      fc.property(aGraph(), (graph) => {
        expect(faultsOf(graph, layoutOf(graph, MEASURE)).filter((fault) => !fault.startsWith("the words"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("of 60 states in stages and twice as many ways is laid out within 200 ms of work", () => {
    const states = Array.from({ length: 6 }, (_stage, stage) => [aBox(`s${stage}`, "group", stage === 0), ...Array.from({ length: 9 }, (_step, step) => aBox(`s${stage}.t${step}`, "step", step === 0))]).flat();
    const ways = states.flatMap(({ path }, number) => [number + 1, number + 3].flatMap((next) => (states[next] === undefined ? [] : [aWay(path, states[next].path)])));
    const graph: Graph = { states, ways: ways.filter(({ from, to }) => from !== to), start: "s0" };
    layoutOf(graph, MEASURE);
    // Time of the processor: how busy the computer is otherwise is not the layout's doing.
    const times = Array.from({ length: 5 }, () => {
      const begun = process.cpuUsage();
      layoutOf(graph, MEASURE);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    expect(states).toHaveLength(60);
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function aBox(path: string, kind: StateBox["kind"], isFirst: boolean): StateBox {
  const within = path.slice(0, Math.max(0, path.lastIndexOf(".")));
  return { path, ...(within === "" ? {} : { within }), kind, label: { vi: `Bước ${path}` }, isFirst, place: `workflow.json#/${path}`, staying: [] };
}

function aWay(from: string, to: string): StateWay {
  return { id: `${from} ${to}`, from, to, kind: "act", name: "GO", label: { vi: "Chuyển" }, by: [], tone: "neutral", isOtherwise: false, isBroken: false };
}

/** Up to 3 stages of up to 4 steps, some of them stages again; ways between any two, containers too. */
function aGraph(): fc.Arbitrary<Graph> {
  const shape = fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  return fc.tuple(shape, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }), fc.boolean()).map(([stages, pairs, isParallel]) => {
    const states = stages.flatMap((steps, stage) => [
      aBox(`s${stage}`, steps.length === 0 ? "step" : isParallel && stage === 0 ? "regions" : "group", stage === 0),
      ...steps.flatMap((inner, step) => [aBox(`s${stage}.t${step}`, inner === 0 ? "step" : "group", step === 0), ...Array.from({ length: inner }, (_each, at) => aBox(`s${stage}.t${step}.u${at}`, "step", at === 0))]),
    ]);
    const paths = states.map(({ path }) => path);
    const ways = pairs.flatMap(([from, to]) => {
      const [begin, end] = [paths[from % paths.length] ?? "", paths[to % paths.length] ?? ""];
      return begin === end ? [] : [aWay(begin, end)];
    });
    return { states, ways: [...new Map(ways.map((way) => [way.id, way])).values()], start: "s0" };
  });
}
