import { describe, expect, it } from "vitest";
import { CHANGE_SENTENCES, type ChangeKind, describeChange, describeForRunning, diff, KINDS, RUNNING_SENTENCES } from "../../../engine/diff/index.ts";
import { indexStates } from "../../../engine/machine/check/state-index.ts";
import type { Definition, JsonObject } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";
import cases from "./changes.cases.json" with { type: "json" };

/** What is put into the tiny definition (`null` takes away), and what the comparison then says. */
interface Case {
  readonly name: string;
  readonly put: { readonly [pointer: string]: unknown };
  readonly changes: readonly { readonly kind: string; readonly path: string; readonly audience: readonly string[]; readonly weight: string; readonly vi: string; readonly en: string; readonly running?: string }[];
}

describe("a change is classed and told", () => {
  it.each((cases as readonly Case[]).map((one) => [one.name, one] as const))("%s", (_name, { put, changes }) => {
    const after = aDefinition(Object.fromEntries(Object.entries(put).map(([pointer, value]) => [pointer, value ?? undefined])));
    const told = diff(aDefinition(), after).map((change) => {
      const running = describeForRunning(change, "vi");
      return { kind: change.kind, path: change.path, audience: change.audience, weight: change.weight, vi: describeChange(change, "vi"), en: describeChange(change, "en"), ...(running === undefined ? {} : { running }) };
    });
    expect(told).toEqual(changes);
  });
});

/** The definition with its workflow rewritten as text: how a state is renamed everywhere. */
function withWorkflow(rewrite: (text: string) => string): Definition {
  const definition = aDefinition();
  return { ...definition, workflow: JSON.parse(rewrite(JSON.stringify(definition.workflow))) as Definition["workflow"] };
}

const kinds = (before: Definition, after: Definition): readonly string[] => diff(before, after).map(({ kind, path }) => `${kind} ${path}`);

describe("a state", () => {
  it("renamed everywhere is one change, not a removal, an addition and other targets", () => {
    const after = withWorkflow((text) => text.replaceAll('"signing"', '"approving"'));
    expect(kinds(aDefinition(), after)).toEqual(["stepRenamed workflow.json#/states/approving"]);
    expect(diff(aDefinition(), after).map((change) => describeChange(change, "vi"))).toEqual(["Bước “Ký” đổi mã từ signing thành approving"]);
  });

  it("renamed and changed in its ways is still known by its meta", () => {
    const after = withWorkflow((text) => text.replaceAll('"signing"', '"approving"').replace('"chairman"}],"tone"', '"viceChairman"}],"tone"'));
    expect(kinds(aDefinition(), after)).toEqual(["stepRenamed workflow.json#/states/approving", "actPeopleChanged workflow.json#/states/approving/on/SIGN/meta/by"]);
  });

  it("renamed where an act was also sent elsewhere keeps the difference", () => {
    const after = withWorkflow((text) => text.replaceAll('"signing"', '"approving"').replace('"target":"supplement"', '"target":"done"'));
    expect(kinds(aDefinition(), after)).toEqual(["wayLeadsElsewhere workflow.json#/states/intake/on/ASK_SUPPLEMENT/target", "stepRenamed workflow.json#/states/approving"]);
  });

  it("that became the first is where dossiers begin", () => {
    expect(kinds(aDefinition(), aDefinition({ "/workflow/initial": "signing" }))).toEqual(["startChanged workflow.json#/initial"]);
  });
});

describe("order", () => {
  const turned = (object: object): object => Object.fromEntries(Object.entries(object).reverse());

  it("of questions, states and acts is told", () => {
    const { form, workflow } = aDefinition();
    expect(kinds(aDefinition(), aDefinition({ "/form/properties/person/properties": turned(form.properties["person"]?.properties ?? {}) }))).toEqual(["reordered form.schema.json#/properties/person/properties"]);
    expect(kinds(aDefinition(), aDefinition({ "/workflow/states": turned(workflow.states ?? {}) }))).toEqual(["reordered workflow.json#/states"]);
    expect(kinds(aDefinition(), aDefinition({ "/workflow/states/intake/on": turned(workflow.states?.["intake"]?.on ?? {}) }))).toEqual(["reordered workflow.json#/states/intake/on"]);
  });

  it("of other keys means nothing", () => {
    const definition = aDefinition();
    const anyOrder = { ...definition, procedure: turned(definition.procedure), workflow: turned(definition.workflow) } as unknown as Definition;
    expect(kinds(definition, anyOrder)).toEqual([]);
  });

  it("of time-limit cases and of ways decides, so it is major", () => {
    const { cases: limits } = aDefinition().procedure.timeLimit;
    const [change] = diff(aDefinition(), aDefinition({ "/procedure/timeLimit/cases": [...limits].reverse() }));
    expect(change).toMatchObject({ kind: "timeLimitsReordered", weight: "major" });
    const ways = [{ target: "done", guard: { type: "feesSettled" }, meta: aDefinition().workflow.states?.["intake"]?.meta }, { target: "supplement", guard: { type: "componentsComplete" } }, { target: "signing" }] as unknown as readonly JsonObject[];
    const [first, second, third] = ways as readonly [JsonObject, JsonObject, JsonObject];
    const [before, after] = [[first, second, third], [first, third, second]].map((list) => aDefinition({ "/workflow/states/intake/on/ACCEPT": list })) as [Definition, Definition];
    expect(diff(before, after)).toMatchObject([{ kind: "waysReordered", weight: "major" }]);
  });
});

it("every kind has its sentences: for dossiers under way exactly where they are concerned", () => {
  expect(Object.keys(CHANGE_SENTENCES).sort()).toEqual(Object.keys(KINDS).sort());
  const concerned = (Object.keys(KINDS) as ChangeKind[]).filter((kind) => (KINDS[kind].audience as readonly string[]).includes("running"));
  expect(Object.keys(RUNNING_SENTENCES).sort()).toEqual(concerned.sort());
});

describe("real procedures", () => {
  const procedures = proceduresUnderTest();

  it.each(procedures.map(({ name, compiled }) => [name, compiled.definition] as const))("%s does not differ from itself", (_name, definition) => {
    expect(diff(definition, structuredClone(definition))).toEqual([]);
  });

  it("of two kinds differ in everything, told in little time", () => {
    const [one, other] = procedures.map(({ compiled }) => compiled.definition) as [Definition, Definition];
    const began = performance.now();
    const found = diff(one, other);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(found.length).toBeGreaterThan(indexStates(other.workflow).states.length);
  });
});
