// Definitions made to break whoever looks at them, by the fault they try (shared catalogue of faults, E and S). Each is a
// lawful definition but for one thing, so that nothing else can be the reason for refusing it.

import type { FindingCode } from "../../../../engine/model/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

/** A definition and what has to be said about it. */
export interface HostileDefinition {
  readonly fault: "E01" | "E02" | "E03" | "E04" | "E05" | "S01" | "S02" | "S03" | "S04" | "S06";
  readonly name: string;
  make(): unknown;
  readonly code: FindingCode;
  /** The limit that is named, where it is one. */
  readonly limit?: string;
}

/** All of them. */
export function hostileDefinitions(): readonly HostileDefinition[] {
  return [...eventless(), ...sizes(), ...names(), ...events(), ...code(), ...patterns(), ...forms(), ...references(), ...floods(), ...pollution()];
}

// ---------------------------------------------------------------------------------------------------------------------

type Changes = Parameters<typeof aDefinition>[0];
type Row = readonly [name: string, changes: () => Changes, code: FindingCode, limit?: string];

function cases(fault: HostileDefinition["fault"], rows: readonly Row[]): readonly HostileDefinition[] {
  return rows.map(([name, changes, code, limit]) => ({ fault, name, make: () => aDefinition(changes()), code, ...(limit === undefined ? {} : { limit }) }));
}

/** `count` members called by `name`. */
function many<T>(count: number, member: (at: number) => T, name = (at: number) => `s${at}`): { readonly [name: string]: T } {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), member(at)]));
}

function list<T>(count: number, entry: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => entry(at));
}

/** A value within a value, `depth` times. */
function nested(depth: number, around: (inner: object) => object, core: object = {}): object {
  let value = core;
  for (let level = 0; level < depth; level += 1) value = around(value);
  return value;
}

const FIELD = { type: "string", title: "A", "x-en": { title: "A" } };
const TOPIC = "/form/properties/person";

function eventless(): readonly HostileDefinition[] {
  const ring = (size: number) => many(size, (at) => ({ always: { target: `s${(at + 1) % size}` } }));
  return cases("E01", [
    ["a state that always goes back to itself", () => ({ "/workflow/states/intake/always": { target: "intake" } }), "eventless-cycle"],
    ["two states that always pass on to each other", () => ({ "/workflow/states/x": { initial: "s0", states: ring(2) } }), "eventless-cycle"],
    ["290 states that always pass on in a ring", () => ({ "/workflow/states/x": { initial: "s0", states: ring(290) } }), "eventless-cycle"],
    ["a loop of its own that only its guard stops", () => ({ "/workflow/states/intake/always": { target: "intake", guard: { type: "feesSettled" } } }), "eventless-cycle"],
  ]);
}

function sizes(): readonly HostileDefinition[] {
  const transitions = (count: number) => list(count, () => ({ target: "done" }));
  return cases("E02", [
    ["10,000 states", () => ({ "/workflow/states": many(10_000, () => ({})) }), "limit-exceeded", "states"],
    ["10,000 states in a hundred groups", () => ({ "/workflow/states": many(100, () => ({ initial: "s0", states: many(100, () => ({})) })) }), "limit-exceeded", "states"],
    ["301 states", () => ({ "/workflow/states": many(301, () => ({})) }), "limit-exceeded", "states"],
    ["states 2,000 deep", () => ({ "/workflow/states/x": nested(2_000, (inner) => ({ states: { a: inner } })) }), "limit-exceeded", "depth"],
    ["states 9 deep", () => ({ "/workflow/states/x": nested(8, (inner) => ({ states: { a: inner } })) }), "limit-exceeded", "depth"],
    ["500 parallel regions", () => ({ "/workflow/states/x": { type: "parallel", states: many(280, () => ({})) }, "/workflow/states/y": { type: "parallel", states: many(220, () => ({})) } }), "limit-exceeded", "states"],
    ["250 parallel regions", () => ({ "/workflow/states/x": { type: "parallel", states: many(250, () => ({})) } }), "limit-exceeded", "regions"],
    ["8 regions of 8 regions each, twice nested", () => ({ "/workflow/states/x": { type: "parallel", states: many(8, () => ({ type: "parallel", states: many(8, () => ({})) })) } }), "limit-exceeded", "regions"],
    ["2,001 transitions", () => ({ "/workflow/states/signing/on": many(3, () => transitions(700), (at) => `GO_${at}`) }), "limit-exceeded", "transitions"],
    ["10,000 actions on a transition", () => ({ "/workflow/states/signing/on/SIGN/actions": list(10_000, () => ({ type: "closeDossier" })) }), "limit-exceeded", "calls"],
    ["10,000 actions on ten transitions", () => ({ "/workflow/states/signing/on": many(11, () => ({ target: "done", actions: list(900, () => ({ type: "closeDossier" })) }), (at) => `GO_${at}`) }), "limit-exceeded", "calls"],
    ["10,000 entry actions", () => ({ "/workflow/states": many(100, () => ({ entry: list(100, () => ({ type: "closeDossier" })) })) }), "limit-exceeded", "calls"],
    ["guards within guards, 1,000 deep", () => ({ "/workflow/states/signing/on/SIGN/guard": nested(1_000, (inner) => ({ type: "not", params: { guard: inner } })) }), "limit-exceeded", "jsonDepth"],
    ["4,000 guards in one", () => ({ "/workflow/states/signing/on/SIGN/guard": { type: "all", params: { guards: list(5, () => ({ type: "all", params: { guards: list(800, () => ({ type: "feesSettled" })) } })) } } }), "limit-exceeded", "calls"],
    ["a text of 5 MB", () => ({ "/procedure/summary/vi": "ă".repeat(2_500_000) }), "limit-exceeded", "bytes"],
    ["5 MB of texts", () => ({ "/procedure/keywords": list(900, () => list(100, (at) => `${at}`.repeat(30))) }), "limit-exceeded", "bytes"],
    ["a key of 100 KB", () => ({ [`/formUi/${"k".repeat(100_000)}`]: {} }), "limit-exceeded", "keyLength"],
    ["a million values", () => ({ "/procedure/keywords": list(1_000_000, () => 1) }), "limit-exceeded", "entries"],
    ["100,000 keys", () => ({ "/procedure/predicates": many(100_000, () => 1) }), "limit-exceeded", "entries"],
    ["51,000 values", () => ({ "/procedure/keywords": list(60, () => list(900, () => 1)) }), "limit-exceeded", "values"],
    ["lists 100,000 deep", () => ({ "/procedure/keywords": nested(100_000, (inner) => [inner]) }), "limit-exceeded", "jsonDepth"],
  ]);
}

function names(): readonly HostileDefinition[] {
  const INHERITED = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
  const slots: readonly (readonly [slot: string, pointer: string, code: FindingCode])[] = [
    ["a guard", "/workflow/states/intake/on/ACCEPT/guard/type", "unknown-guard"],
    ["an action", "/workflow/states/intake/on/ACCEPT/actions/0/type", "unknown-action"],
    ["an actor", "/workflow/states/signing/invoke/0/src", "unknown-actor"],
    ["a target", "/workflow/states/intake/on/ACCEPT/target", "unknown-target"],
    ["a function", "/procedure/derive/0/fn", "unknown-derived-function"],
  ];
  const values = slots.flatMap(([slot, pointer, code]) => INHERITED.filter((name) => /^[a-z]/i.test(name)).map((name): Row => [`${slot} called ${name}`, () => ({ [pointer]: name }), code]));
  const places = ["/workflow/states", "/workflow/states/intake/on", "/procedure/limits", "/procedure/predicates", "/documents", "/form/properties", `${TOPIC}/properties`, "/formUi"];
  const keys = places.flatMap((place) => [...INHERITED, "prototype"].map((name): Row => [`the key ${name} in ${place}`, () => ({ [`${place}/${name}`]: {} }), "prototype-key"]));
  return cases("E03", [...values, ...keys]);
}

function events(): readonly HostileDefinition[] {
  const reserved = ["xstate.done.actor.fees", "xstate.after.supplementWindow.intake", "xstate.stop", "xstate.init", "*", "SYS.x.*", "accept", "A".repeat(65)];
  return cases("E04", [
    ...reserved.map((name): Row => [`an act called ${name.slice(0, 40)}`, () => ({ [`/workflow/states/intake/on/${name}`]: { target: "done" } }), "event-name"]),
    ...["TIMER", "REPLY", "OPEN"].map((name): Row => [`an act called ${name}`, () => ({ [`/workflow/states/intake/on/${name}`]: { target: "done" } }), "reserved-event"]),
  ]);
}

/** Texts that some engine somewhere would run. None of these places takes any text. */
export const CODE = ["{{constructor.constructor('globalThis.canary=1')()}}", "${globalThis.canary=1}", "eval('globalThis.canary=1')", "Function('globalThis.canary=1')()", "=globalThis.canary=1", "javascript:globalThis.canary=1", "\"]; globalThis.canary=1; [\"", "\u2028globalThis.canary=1//"] as const;

function code(): readonly HostileDefinition[] {
  const slots: readonly (readonly [slot: string, pointer: string, code: FindingCode])[] = [
    ["a guard", "/workflow/states/intake/on/ACCEPT/guard/type", "unknown-guard"],
    ["a guard as a text", "/workflow/states/intake/on/ACCEPT/guard", "format"],
    ["an action as a text", "/workflow/states/intake/on/ACCEPT/actions/0", "format"],
    ["a predicate", "/procedure/rules/0/require", "unknown-predicate"],
    ["a derived fact", "/procedure/derive/0/args/0/fact", "format"],
    ["a delay", "/workflow/states/supplement/after", "format"],
    ["a field's condition", `${TOPIC}/properties/otherPurpose/x-relevant`, "malformed-keyword"],
    ["a field's format", `${TOPIC}/properties/bornOn/format`, "malformed-keyword"],
    ["a document's condition", "/documents/certificate/blocks/0/when", "unknown-predicate"],
  ];
  return cases("E05", slots.flatMap(([slot, pointer, expected]) => CODE.map((text): Row => [`${slot} that says ${JSON.stringify(text)}`, () => ({ [pointer]: text }), expected])));
}

function patterns(): readonly HostileDefinition[] {
  const catastrophic = ["^(a+)+$", "^(a|aa)+$", "^(a|a)*$", "^(.*a){20}$", "^([a-z]+)*@", "^.*.*.*x$", "^(?:(?:a{999}){999}){999}$", "^(?=a)a", "^(a)\\1$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$", `^${"a?".repeat(60)}${"a".repeat(60)}$`];
  return cases("S01", [
    ...catastrophic.map((pattern): Row => [`the pattern ${pattern.slice(0, 40)} in a field`, () => ({ [`${TOPIC}/properties/fullName/pattern`]: pattern }), "unsafe-pattern"]),
    ["a catastrophic pattern in a predicate", () => ({ "/procedure/predicates/minor/schema/properties/derived/properties/age": { type: "string", pattern: "^(a+)+$" } }), "unsafe-pattern"],
    ["a catastrophic pattern in an act's form", () => ({ "/workflow/states/intake/on/REFUSE/meta/form/properties/reason/pattern": "^(a+)+$" }), "unsafe-pattern"],
    ["patternProperties", () => ({ [`${TOPIC}/patternProperties`]: { "^(a+)+$": FIELD } }), "unknown-keyword"],
    ["a format that is a pattern", () => ({ [`${TOPIC}/properties/fullName/format`]: "regex" }), "malformed-keyword"],
  ]);
}

function forms(): readonly HostileDefinition[] {
  const group = (properties: object) => ({ type: "object", title: "A", "x-en": { title: "A" }, properties });
  return cases("S02", [
    ["500 groups in each other", () => ({ [TOPIC]: nested(500, (inner) => group({ a: inner })) }), "limit-exceeded", "jsonDepth"],
    ["19 groups in each other", () => ({ [TOPIC]: nested(19, (inner) => group({ a: inner }), FIELD) }), "limit-exceeded", "jsonDepth"],
    ["21 lists in each other", () => ({ [`${TOPIC}/properties/a`]: nested(21, (items) => ({ type: "array", title: "A", "x-en": { title: "A" }, items }), FIELD) }), "limit-exceeded", "depth"],
    ["10,000 properties", () => ({ [`${TOPIC}/properties`]: many(10_000, () => FIELD) }), "limit-exceeded", "entries"],
    ["1,200 properties in two topics", () => ({ "/form/required": [], "/form/properties": many(2, () => group(many(600, () => FIELD))) }), "limit-exceeded", "properties"],
    ["a text of 100 KB", () => ({ "/form/description": "x".repeat(100_000) }), "limit-exceeded", "textLength"],
    ["300 KB of texts", () => ({ "/form/required": [], "/form/properties": many(20, () => ({ ...group({}), description: "ă".repeat(7_500) })) }), "limit-exceeded", "bytes"],
    ["an act's form of 120 fields", () => ({ "/workflow/states/intake/on/REFUSE/meta/form/required": [], "/workflow/states/intake/on/REFUSE/meta/form/properties": many(120, () => FIELD) }), "limit-exceeded", "properties"],
    ["an act's form of 1,100 fields", () => ({ "/workflow/states/intake/on/REFUSE/meta/form/required": [], "/workflow/states/intake/on/REFUSE/meta/form/properties": many(3, () => group(many(400, () => FIELD))) }), "limit-exceeded", "values"],
    ["a condition 100 deep", () => ({ "/procedure/rules/0/require": nested(18, (inner) => ({ not: { not: inner } }), { type: "object" }) }), "limit-exceeded", "jsonDepth"],
    ["a condition 21 deep", () => ({ "/procedure/rules/0/require": nested(21, (inner) => ({ not: inner }), { type: "object" }) }), "predicate-too-deep"],
  ]);
}

function references(): readonly HostileDefinition[] {
  const at = `${TOPIC}/properties/fullName`;
  const refs = ["https://evil.example/schema.json", "file:///etc/passwd", "../../etc/passwd", "#", "#/properties/person", "//evil.example/x", "data:application/json,{}", "http://127.0.0.1:1/x#/a"];
  const keywords = ["$id", "$data", "$dynamicRef", "$recursiveRef", "$anchor", "$schema", "$defs", "constructor", "if", "dependencies", "unevaluatedProperties"];
  return cases("S03", [
    ...refs.map((ref): Row => [`a $ref to ${ref}`, () => ({ [at]: { $ref: ref } }), "foreign-ref"]),
    ...keywords.filter((keyword) => keyword !== "constructor").map((keyword): Row => [`the keyword ${keyword}`, () => ({ [`${at}/${keyword}`]: "urn:x" }), "unknown-keyword"]),
    ["an $id of the form", () => ({ "/form/$id": "https://evil.example/" }), "unknown-keyword"],
    ["another $schema", () => ({ "/form/$schema": "https://json-schema.org/draft/2020-12/schema" }), "malformed-keyword"],
    ["two $ids that clash", () => ({ [`${at}/$id`]: "urn:x", [`${TOPIC}/properties/bornOn/$id`]: "urn:x" }), "unknown-keyword"],
    ["$data in a keyword", () => ({ [`${at}/maxLength`]: { $data: "1/bornOn" } }), "malformed-keyword"],
    ["a $ref in an act's form", () => ({ "/workflow/states/intake/on/REFUSE/meta/form/properties/reason": { $ref: "https://evil.example/x" } }), "foreign-ref"],
    ["a $ref in a predicate", () => ({ "/procedure/rules/0/require": { $ref: "https://evil.example/x" } }), "unknown-keyword"],
    ["a group that is itself", () => ({ "/form/definitions": { a: { $ref: "#/definitions/a" } }, [at]: { $ref: "#/definitions/a" } }), "ref-cycle"],
  ]);
}

function floods(): readonly HostileDefinition[] {
  const group = (inner: object) => ({ type: "object", properties: inner });
  const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
  const choices = list(500, (at) => ({ const: `${at}`, title: `Lựa chọn số ${at}`, "x-en": { title: `${at}` } }));
  return cases("S04", [
    ["forty groups of two references each", () => ({ "/form/definitions": many(40, (at) => (at === 0 ? group({ a: FIELD }) : group({ a: ref(`s${at - 1}`), b: ref(`s${at - 1}`) }))), [`${TOPIC}/properties/bomb`]: ref("s39") }), "limit-exceeded", "properties"],
    ["900 shared groups", () => ({ "/form/definitions": many(900, () => FIELD) }), "limit-exceeded", "definitions"],
    ["100 references in a row", () => ({ "/form/definitions": many(100, (at) => (at === 0 ? FIELD : ref(`s${at - 1}`))), [`${TOPIC}/properties/bomb`]: ref("s99") }), "limit-exceeded", "depth"],
    ["800 uses of a field with 500 choices", () => ({ "/form/definitions": { c: { ...FIELD, oneOf: choices } }, [`${TOPIC}/required`]: [], [`${TOPIC}/properties`]: many(800, () => ref("c")) }), "limit-exceeded", "values"],
    ["800 uses of a field with a long text", () => ({ "/form/definitions": { c: { ...FIELD, description: "x".repeat(19_000) } }, [`${TOPIC}/required`]: [], [`${TOPIC}/properties`]: many(800, () => ref("c")) }), "limit-exceeded", "bytes"],
    ["100 questions, each asked by the answer before", () => ({ "/form/properties/chain": { ...group(many(100, (at) => (at === 0 ? FIELD : { ...FIELD, "x-relevant": { here: { required: [`s${at - 1}`] } } }))), title: "A" } }), "limit-exceeded", "waitingInRow"],
    ["5,000 choices", () => ({ [`${TOPIC}/properties/purpose`]: { ...FIELD, enum: list(5_000, String) } }), "limit-exceeded", "entries"],
    ["501 choices", () => ({ [`${TOPIC}/properties/purpose`]: { ...FIELD, enum: list(501, String) } }), "limit-exceeded", "choices"],
    ["different rows of a list of groups", () => ({ [`${TOPIC}/properties/rows`]: { type: "array", title: "A", uniqueItems: true, items: group({ a: FIELD }) } }), "keyword-not-for-type"],
    ["different lists in a list", () => ({ [`${TOPIC}/properties/rows`]: { type: "array", title: "A", uniqueItems: true, items: { type: "array", items: FIELD } } }), "keyword-not-for-type"],
  ]);
}

function pollution(): readonly HostileDefinition[] {
  const inside = (json: string) => JSON.parse(json) as unknown;
  return cases("S06", [
    ["a default that pollutes", () => ({ [`${TOPIC}/properties/fullName/default`]: inside('{"__proto__":{"polluted":1}}') }), "prototype-key"],
    ["an amount by province that pollutes", () => ({ "/procedure/fees/0/amount/byProvince": inside('{"__proto__":{"polluted":1}}') }), "prototype-key"],
    ["parameters that pollute", () => ({ "/workflow/states/signing/on/SIGN/guard/params": inside('{"constructor":{"prototype":{"polluted":1}}}') }), "prototype-key"],
    ["a definition that is polluted itself", () => ({ "/__proto__": inside('{"polluted":1}') }), "prototype-key"],
  ]);
}
