// Whatever stands in a draft and whatever is asked: a value comes back, nothing is thrown, nothing outside is touched.

import fc from "fast-check";
import { expect, it } from "vitest";
import { addAct, addField, addInvocation, addRegion, addState, addTimer, applyEdits, editsBetween, makeRegions, mergeFolders, moveField, moveState, nestStates, removeField, removeName, removeState, removeTransition, renameAct, renameChoice, renameField, renameName, renameState, retarget, setInitial, setRequired, usesOf, usesOfName, type Edit, type Worked } from "../../../engine/edit/index.ts";
import { at, child } from "../../../engine/facts/index.ts";
import type { CommonGroups, Json, ProcedureFolder } from "../../../engine/model/index.ts";
import { COMMON, DEATH } from "./folders.ts";

const label = { vi: "X" };
const json = (text: string) => JSON.parse(text) as Json;
const RUBBISH: readonly Json[] = [null, 0, "x", true, [], {}, [[]], json('{"__proto__":{"polluted":true}}'), json('{"constructor":{"prototype":{"polluted":true}}}'), { "0": 1, "1": { "2": [] } }, { $ref: "common/person" }, { $ref: "#/definitions/x" }, "a".repeat(5_000), [null, { id: null }, { id: "x" }, { id: "x" }]];

/** Pointers of every value of the shipped folder. */
function pointersIn(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, child(pointer, key)))];
}
const POINTERS = pointersIn(DEATH).filter((pointer) => pointer !== "" && !pointer.startsWith("/journeys/"));
const STRANGE = ["", "/", "x", "/~2", "/__proto__", "/__proto__/polluted", "/constructor/prototype", "/form/properties/__proto__", "/workflow/states/__proto__", "/workflow/states/", "/form/properties/", `/form${"/properties/a".repeat(500)}`, `/workflow${"/states/a".repeat(2_000)}`, "/procedure/fees/-", "/procedure/fees/999", "/formUi/ui:order/0"];

const pointer = fc.oneof(fc.constantFrom(...POINTERS), fc.constantFrom(...STRANGE), fc.string());
const name = fc.oneof(fc.constantFrom("x", "fresh", "__proto__", "constructor", "1", "", "a.b", "FRESH", "toString", "x".repeat(300)), fc.string());
const rubbish = fc.oneof(fc.constantFrom(...RUBBISH), fc.jsonValue() as fc.Arbitrary<unknown> as fc.Arbitrary<Json>);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ op: fc.constant("set" as const), at: pointer, value: rubbish }),
  fc.record({ op: fc.constant("set" as const), at: pointer, value: rubbish, before: name }),
  fc.record({ op: fc.constant("insert" as const), at: pointer, value: rubbish }),
  fc.record({ op: fc.constant("remove" as const), at: pointer }),
  fc.record({ op: fc.constant("rename" as const), at: pointer, to: name }),
  fc.record({ op: fc.constant("move" as const), at: pointer, before: name }),
);
/** The shipped folder with rubbish in some places, or nothing but rubbish. */
const draft: fc.Arbitrary<ProcedureFolder> = fc.oneof(
  fc.array(fc.record({ op: fc.constant("set" as const), at: fc.constantFrom(...POINTERS), value: rubbish }), { maxLength: 4 }).map((edits) => edits.reduce<ProcedureFolder>((folder, one) => {
    const outcome = applyEdits(folder, [one]);
    return "folder" in outcome ? outcome.folder : folder;
  }, DEATH)),
  fc.jsonValue() as fc.Arbitrary<unknown> as fc.Arbitrary<ProcedureFolder>,
);

function all(folder: ProcedureFolder, common: CommonGroups, place: string, other: string, word: string): readonly Worked[] {
  const options = { resolve: word.length % 2 === 0 };
  return [
    addField(folder, { parent: place, name: word, field: { type: "string" }, ui: { x: 1 }, isRequired: true, before: word }),
    removeField(folder, common, place, options),
    renameField(folder, common, place, word),
    renameChoice(folder, [place, other], { from: word, to: "fresh" }),
    moveField(folder, common, place, { parent: other, before: word }),
    setRequired(folder, place, options.resolve),
    addState(folder, { parent: place, name: word, label, before: word }),
    renameState(folder, place, word),
    removeState(folder, common, place, options),
    nestStates(folder, [place, other], { name: word, label }),
    moveState(folder, place, { to: other }),
    moveState(folder, place, { to: other, before: word }),
    makeRegions(folder, place, { first: { name: word, label }, others: [{ name: "b", label }], join: other }),
    addRegion(folder, place, { name: word, label }),
    addAct(folder, place, { event: word, label, by: [], target: other }),
    retarget(folder, place, other),
    retarget(folder, place, undefined),
    removeTransition(folder, common, place, options),
    addTimer(folder, place, word, other),
    addInvocation(folder, place, word, { id: word, onDone: other }),
    setInitial(folder, place),
    renameAct(folder, word, "FRESH"),
    ...(["predicate", "limit", "fee", "document", "participant", "derivation"] as const).flatMap((kind) => [renameName(folder, kind, word, "fresh"), removeName(folder, common, kind, word, options)]),
  ];
}

function isUntouched(): boolean {
  return !("polluted" in {}) && !("polluted" in []) && Object.getPrototypeOf({}) === Object.prototype;
}

it("edits give the whole outcome or nothing, whatever they are", () => {
  fc.assert(
    fc.property(draft, fc.array(edit, { maxLength: 5 }), (folder, edits) => {
      const before = JSON.stringify(folder);
      const outcome = applyEdits(folder, edits);
      expect(JSON.stringify(folder)).toBe(before);
      expect("folder" in outcome !== "refusal" in outcome).toBe(true);
      expect(isUntouched()).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("editing functions give edits that can be applied, or a refusal, whatever stands in the draft", () => {
  fc.assert(
    fc.property(draft, pointer, pointer, name, (folder, place, other, word) => {
      const before = JSON.stringify(folder);
      for (const worked of all(folder, COMMON, place, other, word)) if ("edits" in worked) expect(applyEdits(folder, worked.edits)).toHaveProperty("folder");
      for (const use of usesOf(folder, COMMON, place).slice(0, 3)) expect(at(folder, use.at) === undefined || "folder" in applyEdits(folder, use.remove ?? [])).toBe(true);
      usesOfName(folder, COMMON, "role", word);
      expect(JSON.stringify(folder)).toBe(before);
      expect(isUntouched()).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("any two drafts can be merged and told apart", () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      mergeFolders(base, mine, theirs);
      editsBetween(mine as unknown as Json, theirs as unknown as Json);
      expect(isUntouched()).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("what is nested a thousand times deeper than any procedure is refused and not walked", () => {
  const deep = json(`${'{"properties":{"a":{"not":'.repeat(1_500)}1${"}}}".repeat(1_500)}`);
  const folders = (["form", "workflow", "procedure", "formUi"] as const).map((part) => ({ ...DEATH, [part]: deep }));
  for (const folder of folders) {
    for (const worked of all(folder, COMMON, "/form/properties/death", "/workflow/states/filing", "fresh")) expect(Object.keys(worked)).toHaveLength(1);
    expect(renameField(folder, COMMON, "/form/properties/death", "fresh")).toMatchObject({ refusal: { code: expect.stringMatching(/too_large|place_missing/) as string } });
    expect(usesOf(folder, COMMON, "/procedure/limits/paymentWindow")).toEqual([]);
    expect(mergeFolders(DEATH, folder, { ...folder, form: structuredClone(DEATH.form) })).toHaveProperty("merged");
  }
});

it("what did not change is the same object", () => {
  fc.assert(
    fc.property(fc.constantFrom(...POINTERS), fc.constantFrom(...POINTERS), (place, other) => {
      const outcome = applyEdits(DEATH, [{ op: "set", at: place, value: "changed" }]);
      if ("refusal" in outcome) throw new Error(outcome.refusal.code);
      const isOnTheWay = place === other || place.startsWith(`${other}/`) || other.startsWith(`${place}/`);
      if (!isOnTheWay) expect(at(outcome.folder, other)).toBe(at(DEATH, other));
    }),
    { numRuns: 300 },
  );
});
