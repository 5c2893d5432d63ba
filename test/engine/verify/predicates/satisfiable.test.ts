// What can and cannot be so at once, case by case, on the residence confirmation of the builders.

import { describe, expect, it } from "vitest";
import { at } from "../../../../engine/facts/index.ts";
import type { PredicateSchema } from "../../../../engine/model/index.ts";
import { factWorld, satisfiable, type Literal, type WorldOptions } from "../../../../engine/verify/predicates/index.ts";
import { aDefinition } from "../../../builders/definition.ts";
import { conditionAt } from "./small-worlds.ts";

const so = (pointer: string, condition: PredicateSchema): Literal => ({ predicate: conditionAt(pointer, condition), holds: true });
const notSo = (pointer: string, condition: PredicateSchema): Literal => ({ predicate: conditionAt(pointer, condition), holds: false });

const ROWS = { type: "array", title: "Con", items: { type: "object", required: ["age"], properties: { age: { type: "integer", title: "Tuổi", minimum: 0 } } }, minItems: 1, maxItems: 2 };
const PHONE = { type: "string", title: "Điện thoại", pattern: "^0[0-9]{9,10}$" };

function judge(literals: readonly Literal[], stage: WorldOptions["stage"] = "filed") {
  const definition = aDefinition({ "/form/properties/person/properties/children": ROWS, "/form/properties/person/properties/phone": PHONE });
  return satisfiable(literals, factWorld(definition, { stage }));
}

describe("impossible", () => {
  it.each<readonly [string, readonly Literal[]]>([
    ["two values of one choice", [so("/answers/person/purpose", { const: "school" }), so("/answers/person/purpose", { const: "other" })]],
    ["none of the choices", [so("/answers/person/purpose", { not: { enum: ["school", "other"] } })]],
    ["an answer to a question that is not asked", [so("/answers/person/otherPurpose", {}), so("/answers/person/purpose", { const: "school" })]],
    ["a demanded answer left out", [notSo("/answers/person/purpose", {})]],
    ["a number below and above", [so("/answers/person/copies", { minimum: 3 }), notSo("/answers/person/copies", { minimum: 2 })]],
    ["a whole number between two", [so("/answers/person/copies", { exclusiveMinimum: 3, exclusiveMaximum: 4 })]],
    ["a number the form does not take", [so("/answers/person/copies", { minimum: 21 })]],
    ["a text longer than the form takes", [so("/answers/person/fullName", { minLength: 101 })]],
    ["a pattern met and not met", [so("/answers/person/fullName", { pattern: "^A" }), notSo("/answers/person/fullName", { pattern: "^A" })]],
    ["an age without a date of birth to count from", [so("/derived/age", { minimum: 3 }), notSo("/answers/person/bornOn", {})]],
    ["an age below nothing", [so("/derived/age", { exclusiveMaximum: 0 })]],
    ["rows all of age, and one that is not", [so("/answers/person/children", { items: { required: ["age"], properties: { age: { minimum: 18 } } } }), so("/answers/person/children", { contains: { required: ["age"], properties: { age: { maximum: 17 } } } })]],
    ["a channel nobody may file by", [so("/dossier/channel", { const: "post" })]],
    ["settled with something outstanding", [so("/fees/settled", { const: true }), so("/fees/outstanding", { minimum: 1 })]],
    ["an act done no times", [so("/acts/ACCEPT/times", { maximum: 0 })]],
    ["an act nobody declares", [so("/acts/APPROVE", {})]],
    ["a reason shorter than the act demands", [so("/records/refusal/reason", { maxLength: 4 })]],
    ["named: a minor of age", [{ predicate: "minor", holds: true }, so("/derived/age", { minimum: 16 })]],
  ])("%s", (_name, literals) => {
    expect(judge(literals).verdict).toBe("no");
  });
});

describe("possible, as the witness shows", () => {
  it.each<readonly [string, readonly Literal[], unknown]>([
    ["a choice", [so("/answers/person/purpose", { not: { const: "school" } })], { answers: { person: { purpose: "other" } } }],
    ["a question and what makes it one", [so("/answers/person/otherPurpose", { minLength: 3 })], { answers: { person: { purpose: "other", otherPurpose: "aaa" } } }],
    ["a number at the end of its range", [so("/answers/person/copies", { minimum: 20 })], { answers: { person: { copies: 20 } } }],
    ["two rows that differ", [so("/answers/person/children", { contains: { required: ["age"], properties: { age: { minimum: 18 } } } }), so("/answers/person/children", { contains: { required: ["age"], properties: { age: { const: 3 } } } })], { answers: { person: { children: [{ age: 3 }, { age: 18 }] } } }],
    ["what is always there", [so("/dossier/channel", { const: "counter" })], { dossier: { channel: "counter" }, fees: {}, acts: {} }],
    ["an act and its data", [so("/acts/REFUSE/data/reason", { pattern: "^Thi[a-z ]+$" })], { acts: { REFUSE: { times: 1 } } }],
  ])("%s", (_name, literals, witness) => {
    const found = judge(literals);
    expect(found.verdict).toBe("yes");
    expect(found.witness).toMatchObject(witness as object);
  });

  it("makes up texts for the patterns of the form", () => {
    const { witness } = judge([so("/answers/person/phone", {})]);
    expect(String(at(witness, "/answers/person/phone"))).toMatch(/^0[0-9]{9,10}$/);
  });

  it("what is demanded may be missing in a draft", () => {
    expect(judge([notSo("/answers/person/purpose", {})], "drafting").verdict).toBe("yes");
  });
});

describe("a world for one act", () => {
  const definition = aDefinition();
  const form = definition.workflow.states?.["intake"]?.on?.["REFUSE"];
  const asked = form !== undefined && "meta" in form ? form.meta?.form : undefined;

  it("knows what its small form demands", () => {
    const world = factWorld(definition, { stage: "filed", act: { name: "REFUSE", ...(asked === undefined ? {} : { form: asked }) } });
    expect(satisfiable([notSo("/event/data/reason", {})], world).verdict).toBe("no");
    expect(satisfiable([so("/event/data/reason", {})], world).verdict).toBe("yes");
    expect(satisfiable([so("/event/name", { const: "ACCEPT" })], world).verdict).toBe("no");
  });

  it("knows that without one there is no data", () => {
    const world = factWorld(definition, { stage: "filed", act: { name: "ACCEPT" } });
    expect(satisfiable([so("/event/data/reason", {})], world).verdict).toBe("no");
  });
});

it("says that it does not know what takes too long to find out", () => {
  // Ten pigeons in nine holes, no two in one: impossible, and known for taking long.
  const holes = Array.from({ length: 9 }, (_, hole) => hole);
  const pigeons = Array.from({ length: 10 }, (_, pigeon) => pigeon);
  const sits = (pigeon: number, hole: number) => conditionAt(`/event/data/p${pigeon}h${hole}`, { const: true });
  const everyPigeonSits = pigeons.map((pigeon): Literal => ({ predicate: { anyOf: holes.map((hole) => sits(pigeon, hole)) }, holds: true }));
  const noTwoInOne = holes.flatMap((hole) => pigeons.flatMap((one) => pigeons.filter((other) => other > one).map((other): Literal => ({ predicate: { allOf: [sits(one, hole), sits(other, hole)] }, holds: false }))));
  expect(judge([...everyPigeonSits, ...noTwoInOne]).verdict).toBe("unknown");
});

it("takes thousands of alternatives without falling over", () => {
  const many = Array.from({ length: 4_000 }, (_, number): Literal => ({ predicate: { anyOf: [conditionAt(`/event/data/a${number}`, { const: true }), conditionAt(`/event/data/b${number}`, { const: true })] }, holds: true }));
  expect(judge(many).verdict).not.toBe("no");
});
