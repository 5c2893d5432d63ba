// What is taken away with its uses loosens nothing: no act is open that was not, nobody is exempted, charged, asked or let off
// who was not. Conditions are compared as spelled out, so a named one that lost a word counts as another.

import { describe, expect, it } from "vitest";
import { type NameKind, removeField, removeName, removeState, usesOf, type Worked } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, COMMON, DEATH, fieldsOf, FOLDERS, statesOf } from "./folders.ts";

const KINDS = { predicate: "predicates", derivation: "derive", result: "results", component: "components", limit: "limits", notice: "notices" } as const satisfies { readonly [kind in NameKind]?: string };

const list = (value: unknown) => (Array.isArray(value) ? (value as readonly JsonObject[]) : []);

/** The value with each named condition and derived fact in it said in full; names of neither are left. */
function spelled(value: Json | undefined, { procedure }: ProcedureFolder): Json {
  const { predicates = {}, derive } = procedure as { readonly predicates?: { readonly [name: string]: { readonly schema: Json } }; readonly derive?: Json };
  const facts = new Map(list(derive).map(({ name, fn, args }) => [String(name), { fn: fn as Json, args: args as Json }]));
  const spell = (inner: Json, key = ""): Json => {
    if (typeof inner === "string" && ["when", "require", "requiredWhen", "predicate", "facts"].includes(key)) return spell(predicates[inner]?.schema ?? `unknown ${inner}`);
    if (key === "fact" && typeof inner === "string" && inner.startsWith("/derived/")) return spell(facts.get(inner.slice(9)) ?? `unknown ${inner}`);
    if (Array.isArray(inner)) return inner.map((entry) => spell(entry as Json));
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, key === "derived" && name === "properties" ? Object.entries(member as JsonObject).map(([fact, said]) => [spell(facts.get(fact) ?? `unknown ${fact}`), said]) : spell(member, name)]));
  };
  return spell(value ?? null);
}

/** Everything that decides, by where it stands (lists by id): ways with their guards, what is owed, demanded, checked and asked. */
function gates(folder: ProcedureFolder): ReadonlyMap<string, string> {
  const known = told.get(folder) ?? told.set(folder, gatesIn(folder)).get(folder);
  return known as ReadonlyMap<string, string>;
}
const told = new WeakMap<ProcedureFolder, ReadonlyMap<string, string>>();

function gatesIn(folder: ProcedureFolder): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const tell = (place: string, value: Json | undefined) => found.set(place, JSON.stringify(spelled(value, folder)));
  const procedure = folder.procedure as JsonObject;
  for (const { id, when, times, exemptions } of list(procedure["fees"])) tell(`fee ${String(id)}`, { when: when ?? null, times: times ?? null, exemptions: list(exemptions).map(({ id: exemption, when: exempt }) => ({ exemption: exemption as Json, when: exempt ?? null })) });
  for (const { id, requiredWhen } of list(procedure["components"])) tell(`component ${String(id)}`, { when: requiredWhen ?? null });
  for (const { id, require, when, at: place } of list(procedure["rules"])) tell(`rule ${String(id)} ${String(place)}`, { require: require as Json, when: when ?? null });
  tell("time limit", (procedure["timeLimit"] as JsonObject)["cases"]);
  const walk = (value: Json, place: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { target, guard } = value as JsonObject;
    if (guard !== undefined || target !== undefined) tell(place, { target: target ?? null, guard: guard ?? null });
    for (const keyword of ["x-relevant", "x-required"]) if (Object.hasOwn(value, keyword)) tell(`${place} ${keyword}`, { facts: (value as JsonObject)[keyword] as Json });
    for (const [key, inner] of Object.entries(value)) walk(inner as Json, `${place}/${key}`);
  };
  walk(folder.workflow, "/workflow");
  walk(folder.form, "/form");
  return found;
}

/** Ways and conditions of `now` that are not those of `was`; those that went with what they stood on are nobody's gate. */
function changed(was: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...now].flatMap(([place, gate]) => (was.get(place) === gate ? [] : [`${place}: ${was.get(place) ?? "was not"} → ${gate}`]));
}

/** Conditions of what is still there that are gone. */
function lost(folder: ProcedureFolder, now: ReadonlyMap<string, string>, removed: string): readonly string[] {
  return [...gates(folder).keys()].filter((place) => !now.has(place) && !place.startsWith(`${removed}/`) && !place.startsWith(`${removed} `) && (place.includes(" x-re") || place.startsWith("/workflow/")));
}

/** What came of a removal with its uses: either all gates as they were, or the places where people have to decide. */
function judge(folder: ProcedureFolder, worked: Worked, what: string): boolean {
  if ("refusal" in worked) {
    const places = worked.refusal.params?.["uses"] as readonly string[];
    expect([what, worked.refusal.code, places.length > 0, places.filter((place) => at(folder, place) === undefined)]).toEqual([what, "in_use", true, []]);
    return false;
  }
  const now = gates(apply(folder, worked.edits));
  expect([what, changed(gates(folder), now), lost(folder, now, what)]).toEqual([what, [], []]);
  return true;
}

describe.each(FOLDERS)("%s", (_name, folder) => {
  it("decides as before whichever field was taken away with its uses, or says where people have to decide", () => {
    const outcomes = fieldsOf(folder.form).map((pointer) => judge(folder, removeField(folder, COMMON, pointer, { resolve: true }), pointer));
    expect(outcomes).toContain(true);
  });

  it.each(Object.entries(KINDS) as [keyof typeof KINDS, string][])("decides as before whichever %s was taken away with its uses", (kind, member) => {
    const holder = (folder.procedure as JsonObject)[member];
    const names = Array.isArray(holder) ? list(holder).map(({ id, name }) => String(id ?? name)) : Object.keys(Object(holder) as object);
    for (const name of names) {
      const worked = removeName(folder, COMMON, kind, name, { resolve: true });
      // A limit goes with the timer that waits for it, a paper with its own condition.
      if ("edits" in worked) expect([name, changed(gates(folder), gates(apply(folder, worked.edits)))]).toEqual([name, []]);
      else judge(folder, worked, name);
    }
  });

  it("leads nobody past a step that was taken away", () => {
    const was = new Set([...gates(folder)].filter(([place]) => place.startsWith("/workflow")).map(([, gate]) => (JSON.parse(gate) as { readonly guard: Json }).guard).map((guard) => JSON.stringify(guard)));
    for (const pointer of statesOf(folder.workflow)) {
      const worked = removeState(folder, COMMON, pointer, { resolve: true });
      if ("refusal" in worked) judge(folder, worked, pointer);
      else for (const [place, gate] of gates(apply(folder, worked.edits))) if (place.startsWith("/workflow")) expect([pointer, was.has(JSON.stringify((JSON.parse(gate) as { readonly guard: Json }).guard))]).toEqual([pointer, true]);
    }
  });

  it("has uses that say what to do exactly where people need not decide", () => {
    for (const pointer of fieldsOf(folder.form).filter((_pointer, index) => index % 8 === 0)) {
      for (const use of usesOf(folder, COMMON, pointer)) expect([use.at, use.remove === undefined]).toEqual([use.at, use.byHand.length > 0]);
    }
  });
});

describe("a gate", () => {
  it.each([
    ["disability certificate", "oldPaperSettled", "RETURN_RESULT"],
    ["marriage", "ceremonyNotPast", "SCHEDULE_CEREMONY"],
  ])("of %s stands when its condition %s is to be taken away", (name, predicate, act) => {
    const [, folder] = FOLDERS.find(([one]) => one === name) ?? ["", DEATH];
    const worked = removeName(folder, COMMON, "predicate", predicate, { resolve: true });
    expect(worked).toMatchObject({ refusal: { code: "in_use", params: { uses: expect.arrayContaining([expect.stringContaining(`/on/${act}/`)]) as unknown } } });
    const [use] = usesOf(folder, COMMON, `/procedure/predicates/${predicate}`).filter((one) => one.in === "workflow");
    expect([use?.remove, use?.byHand.map((place) => place.at)]).toEqual([undefined, [use?.at]]);
  });

  it("stands when a field is to be taken away that a condition of it asks for", () => {
    const form = "/workflow/states/undecided/states/examining/on/DRAFT_CERTIFICATE/meta/form/properties/foundInRegister";
    const [, folder] = FOLDERS.find(([one]) => one === "disability certificate") ?? ["", DEATH];
    const uses = usesOf(folder, COMMON, form).filter((use) => use.in === "condition");
    expect(uses.flatMap((use) => use.byHand.map((place) => place.at))).toContainEqual(expect.stringMatching(/\/guard\//));
  });

  it("stands when the act it asks for is to be taken away", () => {
    const act = "/workflow/states/processing/states/registering/on/SUBMIT_FOR_SIGNATURE";
    const uses = usesOf(DEATH, COMMON, act).filter((use) => use.in === "workflow");
    expect(uses.map((use) => use.remove)).toEqual(uses.map(() => undefined));
  });

  it("stands when the step before the one it opens is to be taken away: what is tried next would be taken instead", () => {
    const worked = removeState(DEATH, COMMON, "/workflow/states/processing/states/confirmingDraft", { resolve: true });
    expect(worked).toMatchObject({ refusal: { code: "in_use", params: { uses: ["/workflow/states/processing/states/examining/on/PREPARE_DRAFT/0"] } } });
  });

  it("may be taken away by hand, and then nothing stands in the way", () => {
    const [, folder] = FOLDERS.find(([one]) => one === "disability certificate") ?? ["", DEATH];
    const [use] = usesOf(folder, COMMON, "/procedure/predicates/oldPaperSettled").filter((one) => one.in === "workflow");
    const guard = (use?.at ?? "").replace(/\/guard\/.*$/, "/guard");
    const ungated = apply(folder, [{ op: "remove", at: guard }]);
    expect(at(after(ungated, removeName(ungated, COMMON, "predicate", "oldPaperSettled", { resolve: true })), "/procedure/predicates/oldPaperSettled")).toBeUndefined();
  });
});

describe("a check", () => {
  const rules = (folder: ProcedureFolder) => list(at(folder, "/procedure/rules")).map(({ id }) => id);

  it("shown at an answer goes with that answer, and stays when it is about another", () => {
    const cause: JsonObject = { required: ["answers"], properties: { answers: { required: ["death"], properties: { death: { required: ["cause"], properties: { cause: { const: "x" } } } } } } };
    const said = (place: string) => apply(DEATH, [{ op: "set", at: "/procedure/rules", value: [{ id: "one", severity: "error", message: { vi: "X" }, require: cause, at: place }] }]);
    const remove = (folder: ProcedureFolder) => removeField(folder, COMMON, "/form/properties/death/properties/cause", { resolve: true });
    expect(rules(after(said("/death/cause"), remove(said("/death/cause"))))).toEqual([]);
    expect(remove(said("/death/place"))).toMatchObject({ refusal: { code: "in_use", params: { uses: ["/procedure/rules/0/require"] } } });
  });
});
