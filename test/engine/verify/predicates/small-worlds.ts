// Small forms of which every possible set of answers can be listed, and conditions on them. The engine itself says which
// answers can be: nothing here knows how the verifier reasons.

import fc from "fast-check";
import { compilePredicate, completeFacts } from "../../../../engine/facts/index.ts";
import { prune, validateAnswers } from "../../../../engine/forms/index.ts";
import type { Definition, Facts, FieldSchema, Json, JsonObject, PredicateSchema, Rule } from "../../../../engine/model/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

/** The condition at a pointer: everything on the way must be there. */
export function conditionAt(pointer: string, condition: PredicateSchema): PredicateSchema {
  return pointer.split("/").slice(1).reduceRight<PredicateSchema>((inner, key) => ({ required: [key], properties: { [key]: inner } }), condition);
}

const PLACES = ["/answers/t/word", "/answers/t/flag", "/answers/t/count", "/answers/t/rows", "/answers/t/group", "/answers/t/group/word", "/answers/t/group/flag", "/derived/many"] as const;

const rowCondition: fc.Arbitrary<PredicateSchema> = fc.constantFrom<PredicateSchema>({ required: ["word"], properties: { word: { const: "a" } } }, { required: ["word"], properties: { word: { const: "b" } } }, { required: ["word"] }, { not: { required: ["word"] } });

const leaf: fc.Arbitrary<PredicateSchema> = fc.oneof(
  fc.constantFrom<PredicateSchema>(
    { const: "a" }, { enum: ["a", "b"] }, { not: { const: "a" } }, { const: true }, { type: "boolean" }, { minLength: 2 }, { pattern: "^a" },
    { minimum: 1 }, { exclusiveMaximum: 1 }, { type: "integer", minimum: 0, maximum: 0 }, { minItems: 1 }, { maxItems: 1 }, { type: ["string", "array"] }, {},
  ), // prettier-ignore
  rowCondition.map((contains) => ({ contains })),
  rowCondition.map((items) => ({ items })),
);

const atom: fc.Arbitrary<PredicateSchema> = fc.tuple(fc.constantFrom(...PLACES), leaf).map(([pointer, condition]) => conditionAt(pointer, condition));

/** Conditions on the facts, nested a little. */
export const condition: fc.Arbitrary<PredicateSchema> = fc.letrec<{ any: PredicateSchema }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atom,
    tie("any").map((not) => ({ not })),
    fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
})).any;

const own: fc.Arbitrary<FieldSchema> = fc.record({ facts: fc.option(atom, { nil: undefined }), here: fc.constantFrom<PredicateSchema | undefined>(undefined, { required: ["word"], properties: { word: { const: "a" } } }, { not: { required: ["flag"] } }) }).map(
  ({ facts, here }) => ({ "x-relevant": { ...(facts === undefined ? {} : { facts }), ...(here === undefined ? {} : { here }) } }),
);

/** Conditions on earlier fields only, so that none waits for itself. */
function fieldsWith({ ofCount, ofGroup, ofFlag, required, inner, leastRows }: Shape): FieldSchema {
  const ask = (condition: boolean, extra: FieldSchema): FieldSchema => (condition ? extra : {});
  return {
    type: "object",
    title: "Trang",
    required,
    properties: {
      word: { type: "string", title: "Chữ", oneOf: [{ const: "a", title: "A" }, { const: "b", title: "B" }] },
      flag: { type: "boolean", title: "Cờ", ...ask(ofFlag, { "x-relevant": { here: { required: ["word"], properties: { word: { const: "a" } } } } }) },
      count: { type: "integer", title: "Số", minimum: 0, maximum: 1, ...ofCount },
      rows: { type: "array", title: "Dòng", minItems: leastRows, maxItems: 1, items: { type: "object", required: ["word"], properties: { word: { type: "string", title: "Chữ", enum: ["a", "b"] } } } },
      group: {
        type: "object",
        title: "Nhóm",
        required: inner,
        properties: { word: { type: "string", title: "Chữ", enum: ["a"] }, flag: { type: "boolean", title: "Cờ", const: true, "x-relevant": { here: { required: ["word"] } } } },
        ...ofGroup,
      },
    },
  };
}

interface Shape {
  readonly ofFlag: boolean;
  readonly ofCount: FieldSchema;
  readonly ofGroup: FieldSchema;
  readonly required: string[];
  readonly inner: string[];
  readonly leastRows: number;
}

const early = (field: FieldSchema): FieldSchema => (/count|group|derived/.test(JSON.stringify(field)) ? {} : field);

/** A definition with such a form, and up to two rules. */
export const definition: fc.Arbitrary<Definition> = fc
  .record({
    ofFlag: fc.boolean(),
    ofCount: own.map(early),
    ofGroup: fc.oneof(fc.constant({}), own.map(early), atom.map((facts) => early({ "x-required": { facts } }))),
    required: fc.subarray(["word", "flag", "count", "rows", "group"]),
    inner: fc.subarray(["word", "flag"]),
    leastRows: fc.constantFrom(0, 1),
    rules: fc.array(fc.record({ when: fc.option(atom, { nil: undefined }), require: condition }), { maxLength: 2 }),
  })
  .map(({ rules, ...shape }) =>
    aDefinition({
      "/form": { type: "object", title: "Tờ khai", properties: { t: fieldsWith(shape) } },
      "/procedure/fees": [],
      "/procedure/predicates": {},
      "/procedure/components": [],
      "/procedure/timeLimit/cases": [],
      "/procedure/derive": [{ name: "many", label: { vi: "Số dòng" }, fn: "count", args: [{ fact: "/answers/t/rows" }] }],
      "/procedure/rules": rules.map(({ when, require }, at): Rule => ({ id: `r${at}`, severity: "error", require, ...(when === undefined ? {} : { when }), message: { vi: "Sai" }, at: "/t/word" })),
    }),
  );

const base = (answers: JsonObject): Facts => ({
  now: "2026-01-15T02:00:00.000Z",
  today: "2026-01-15",
  answers,
  derived: {},
  dossier: { code: "x", channel: "online", returnBy: "online", agency: "a", province: "01", filedOn: "2026-01-15", extensions: 0, restarts: 0, owner: "o", ownerName: "O" },
  submitter: { id: "o", name: "O", identityLevel: 2 },
  components: {},
  fees: { total: 0, paid: 0, outstanding: 0, settled: true },
  acts: {},
  records: {},
  results: {},
  event: { name: "open", actor: "o", data: {} },
});

const words = [undefined, "a", "b"];
const flags = [undefined, true, false];
const lists: readonly (Json | undefined)[] = [undefined, [], [{}], [{ word: "a" }], [{ word: "b" }]];

/** Every set of answers that somebody could give, before anybody judges it. */
function* everything(): Generator<JsonObject> {
  for (const word of words) for (const flag of flags) for (const count of [undefined, 0, 1]) for (const list of lists) for (const inner of [undefined, "a"]) for (const innerFlag of [undefined, true]) {
    const group = { ...(inner === undefined ? {} : { word: inner }), ...(innerFlag === undefined ? {} : { flag: innerFlag }) };
    const t = { ...(word === undefined ? {} : { word }), ...(flag === undefined ? {} : { flag }), ...(count === undefined ? {} : { count }), ...(list === undefined ? {} : { rows: list }), ...(Object.keys(group).length === 0 ? {} : { group }) };
    yield Object.keys(t).length === 0 ? {} : { t };
  } // prettier-ignore
}

/** All facts of answers as they can be: `filed`, or `drafting` as they stand while a form is filled in. */
export function allFacts({ procedure, form }: Definition, stage: "drafting" | "filed"): readonly Facts[] {
  return [...everything()].flatMap((answers) => {
    const input = { procedure, form, answers, baseFacts: base(answers) };
    const pruned = prune(input).answers;
    if (JSON.stringify(pruned) !== JSON.stringify(answers)) return [];
    if (stage === "filed" && validateAnswers(input).violations.length > 0) return [];
    if (stage === "drafting" && JSON.stringify(answers).includes('"rows":[]') && form.properties["t"]?.properties?.["rows"]?.minItems === 1) return [];
    return [completeFacts(procedure, base(answers), answers)];
  });
}

export function holds(predicate: PredicateSchema, facts: Facts): boolean {
  return compilePredicate(predicate, {})(facts);
}
