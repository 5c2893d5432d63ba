// A workflow read for its editor: whole when it is well-formed, what can be read of it when somebody typed anything else.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "../../../designer/canvas/graph.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { budgetOf } from "../../../designer/workflow/reading/budget.ts";
import { chartOf, sameActAround, stepAt, withinOf } from "../../../designer/workflow/reading/chart.ts";
import { readable } from "../../../designer/workflow/reading/readable.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Json } from "../../../engine/model/index.ts";
import { shipped, SURROUNDINGS } from "./a-workflow.ts";

const death = shipped("ho-tich/dang-ky-khai-tu");
const chart = chartOf(readable(death.workflow));

/** Every place below a value. */
function* placesOf(value: Json, here = ""): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield `${here}/${key}`;
    yield* placesOf(inner as Json, `${here}/${key}`);
  }
}

function put(value: Json, [key, ...rest]: readonly string[], what: Json): Json {
  if (key === undefined) return what;
  if (Array.isArray(value)) return value.map((entry: Json, index) => (String(index) === key ? put(entry, rest, what) : entry));
  return { ...(value as object), [key]: put((value as { readonly [key: string]: Json })[key] as Json, rest, what) };
}

describe("a well-formed workflow", () => {
  it.each(["ho-tich/dang-ky-khai-tu", "ho-tich/dang-ky-ket-hon", "bao-tro-xa-hoi/ho-tro-nha-o", "bao-tro-xa-hoi/doi-cap-lai-giay-xac-nhan-khuyet-tat"])("%s is read as it stands, the same object, nothing left out", (folder) => {
    const { workflow } = shipped(folder);
    const read = readable(workflow);
    expect(read.unread).toEqual([]);
    expect(read.workflow).toBe(workflow);
  });

  it("has its steps numbered in the order they are written, each known by a place that exists", () => {
    expect(chart.steps.slice(0, 5).map(({ number, path }) => [number, path])).toEqual([["1", "filing"], ["2", "awaitingPayment"], ["3", "receiving"], ["3.1", "receiving.checking"], ["3.2", "receiving.supplementing"]]);
    for (const step of chart.steps) {
      expect(at(death, step.at), step.at).toBe(step.state.state);
      for (const exit of step.exits) for (const way of exit.ways) expect(at(death, way.at), way.at).toBe(way.transition);
    }
  });

  it("knows where each way leads, and who inherits what from what contains it", () => {
    const examining = stepAt(chart, "/workflow/states/processing/states/examining/on/SIGN/guard");
    expect(examining).toMatchObject({ path: "processing.examining", status: "processing", clock: "running", isFirst: true });
    const draft = examining?.exits.find(({ name }) => name === "PREPARE_DRAFT");
    expect(draft?.ways.map(({ to }) => to?.split("/").at(-1))).toEqual(["confirmingDraft", "registering"]);
    expect(draft?.meta?.label.vi).toBe("Lập dự thảo trích lục");
    expect(withinOf(chart, chart.root).map(({ path }) => path)).toContain("returning");
  });

  it("adds up the hours of the longest way while time counts, beside the hours of the law", () => {
    expect(budgetOf(chart, death, SURROUNDINGS.calendar)).toMatchObject({ hours: 2, limits: [{ hours: 8 }] });
  });
});

describe("a workflow somebody typed", () => {
  const definition = draftDefinition(death, SURROUNDINGS.common);
  const places = [...placesOf(death.workflow)];

  it("is still shown with anything anywhere, and says what is not shown", () => {
    const anything = fc.oneof(fc.constantFrom<Json>(null, 0, "", "x", true, [], {}, [null], [{}], { a: 1 }, [[]], { type: 3 }, { vi: 3 }, { states: 1 }, { target: "nowhere" }), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>);
    fc.assert(
      fc.property(fc.constantFrom("", ...places), anything, (place, value) => {
        const read = readable(put(death.workflow, place.split("/").slice(1), value));
        const shown = chartOf(read);
        graphOf(definition, read.workflow);
        budgetOf(shown, death, SURROUNDINGS.calendar);
        for (const left of read.unread) expect(left.startsWith("/workflow")).toBe(true);
        for (const { label, exits } of shown.steps) {
          expect(typeof label.vi).toBe("string");
          for (const { meta } of exits) expect(Array.isArray(meta?.by ?? [])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the places of what can be read beside what cannot", () => {
    const { workflow, unread } = readable({ id: "w", states: { a: { always: [7, { target: "b" }], entry: ["x", { type: "notify" }], invoke: [1, { id: "p", src: "collectPayment", onDone: {} }] }, b: 4 } });
    const [step] = chartOf({ workflow, unread }).steps;
    expect(unread).toEqual(["/workflow/states/a/always/0", "/workflow/states/a/entry/0", "/workflow/states/a/invoke/0", "/workflow/states/b"]);
    expect(step?.exits.map((exit) => exit.at)).toEqual(["/workflow/states/a/always", "/workflow/states/a/invoke/1/onDone"]);
    expect(step?.exits[0]?.ways[1]).toMatchObject({ at: "/workflow/states/a/always/1", isBroken: true });
  });

  it("does not follow nesting without end", () => {
    let deep: Json = {};
    for (let depth = 0; depth < 5_000; depth += 1) deep = { states: { a: deep } };
    const { workflow, unread } = readable(deep);
    expect(chartOf({ workflow, unread }).steps.length).toBeLessThan(20);
    expect(unread).toHaveLength(1);
  });
});

describe("an act that what contains the step declares as well", () => {
  const act = (target: string, label?: string) => ({ target, ...(label === undefined ? {} : { meta: { label: { vi: label }, by: [{ role: "applicant" }] } }) });
  const nested = (outer: object) =>
    chartOf(
      readable({
        id: "nested",
        initial: "open",
        on: { CLOSE: act("over", "Đóng") },
        states: {
          open: { initial: "inner", ...outer, states: { inner: { initial: "deep", states: { deep: { on: { WITHDRAW: act("left", "Rút"), CLOSE: act("left", "Đóng ở đây"), STAY: act("left", "Ở lại") }, after: { wait: { target: "left" } } } } }, left: {} } },
          over: { type: "final" },
        },
      } as unknown as Json),
    );
  const left = (outer: object, name: string) => {
    const read = nested(outer);
    const exit = stepAt(read, "/workflow/states/open/states/inner/states/deep")?.exits.find((one) => one.name === name);
    if (exit === undefined) throw new Error(`${name} is gone`);
    const around = sameActAround(read, exit);
    return around === undefined ? undefined : [around.step.path, around.exit.meta?.label.vi];
  };

  it("is what is left once the step's own way is gone: the nearest, at any height", () => {
    expect(left({ on: { WITHDRAW: act("over", "Rút hồ sơ") } }, "WITHDRAW")).toEqual(["open", "Rút hồ sơ"]);
    expect(left({ on: { CLOSE: act("over", "Đóng giai đoạn") } }, "CLOSE")).toEqual(["open", "Đóng giai đoạn"]);
    expect(left({}, "CLOSE")).toEqual(["", "Đóng"]);
  });

  it("is nothing where only another act, another branch's act or a waiting time is there", () => {
    expect(left({}, "WITHDRAW")).toBeUndefined();
    expect(left({ on: { STAY: act("over") } }, "STAY")).toBeUndefined();
    expect(left({ after: { wait: { target: "over" } } }, "wait")).toBeUndefined();
  });
});
