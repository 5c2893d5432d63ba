// How each kind of condition becomes a branch of plain JSON Schema, what becomes weaker, and what is told as a loss.

import rjsfValidator from "@rjsf/validator-ajv8";
import { describe, expect, it } from "vitest";
import { lossSentences, ownForm, plainForm } from "../../../designer/exchange/rjsf/index.ts";
import { onAnswers } from "../../../designer/exchange/rjsf/on-answers.ts";
import type { FieldSchema, FormSchema, Json, JsonObject, PredicateSchema } from "../../../engine/model/index.ts";

const text = (more: Partial<FieldSchema> = {}): FieldSchema => ({ type: "string", title: "Câu hỏi", ...more });
const form = (properties: FormSchema["properties"], more: Partial<FormSchema> = {}): FormSchema => ({ type: "object", properties, ...more });
const answered = (topic: string, inner: PredicateSchema): PredicateSchema => ({ required: ["answers"], properties: { answers: { required: [topic], properties: { [topic]: inner } } } });
const is = (key: string, value: Json): PredicateSchema => ({ required: [key], properties: { [key]: { const: value } } });
const late: PredicateSchema = { required: ["derived"], properties: { derived: { required: ["days"], properties: { days: { minimum: 15 } } } } };

const errors = ({ schema }: { readonly schema: JsonObject }, answers: JsonObject) => rjsfValidator.validateFormData(answers, schema).errors.length;

describe("a condition over the facts", () => {
  const self = is("kind", "self");
  it.each([
    ["of answers only", answered("who", self), { required: ["who"], properties: { who: self } }, true],
    ["of something else", late, undefined, false],
    ["of both", { allOf: [answered("who", self), late] }, { required: ["who"], properties: { who: self } }, false],
    ["of one or the other", { anyOf: [answered("who", self), late] }, undefined, false],
    ["of two answers", { anyOf: [answered("a", self), answered("b", self)] }, { anyOf: [{ required: ["a"], properties: { a: self } }, { required: ["b"], properties: { b: self } }] }, true],
    ["denied", { not: answered("who", self) }, { not: { required: ["who"], properties: { who: self } } }, true],
    ["denied of both: its opposite may hold for reasons unknown", { not: { allOf: [answered("who", self), late] } }, undefined, false],
    ["by a name nobody declared", "nowhere", undefined, false],
  ] as const)("%s", (_, predicate, schema, isExact) => {
    expect(onAnswers(predicate as PredicateSchema, {})).toEqual({ schema, isExact });
  });
});

describe("a question", () => {
  it("is demanded when it is asked, in rows as on pages", () => {
    const row: FieldSchema = { type: "object", required: ["kind", "other"], properties: { kind: text(), other: text({ "x-relevant": { here: is("kind", "other") } }) } };
    const plain = plainForm(form({ list: { type: "array", items: row } }), {});
    expect(plain.losses).toEqual([]);
    expect(errors(plain, { list: [{ kind: "a" }, { kind: "other", other: "x" }] })).toBe(0);
    expect(errors(plain, { list: [{ kind: "a" }, { kind: "other" }] })).toBeGreaterThan(0);
  });

  it("is demanded by x-required, within its own condition and on its own", () => {
    const topic: FieldSchema = {
      type: "object",
      properties: { kind: text(), why: text({ "x-required": { here: is("kind", "other") } }), note: text({ "x-relevant": { here: { required: ["why"] } }, "x-required": { here: is("kind", "x") } }) },
    };
    const plain = plainForm(form({ topic }), {});
    expect(errors(plain, { topic: { kind: "other" } })).toBeGreaterThan(0);
    expect(errors(plain, { topic: { kind: "x" } })).toBe(0);
    expect(errors(plain, { topic: { kind: "x", why: "y" } })).toBeGreaterThan(0);
    expect(errors(plain, { topic: { kind: "x", why: "y", note: "z" } })).toBe(0);
  });

  it("that looks at another page and at its own needs both", () => {
    const second: FieldSchema = { type: "object", required: ["b"], properties: { a: text(), b: text({ "x-relevant": { facts: answered("first", is("kind", "x")), here: is("a", "1") } }) } };
    const plain = plainForm(form({ first: { type: "object", properties: { kind: text() } }, second }), {});
    for (const [kind, a, count] of [["x", "1", 1], ["x", "2", 0], ["y", "1", 0]] as const) expect(errors(plain, { first: { kind }, second: { a } }) > 0, `${kind} ${a}`).toBe(count > 0);
  });

  it("whose condition looks beyond the answers is never hidden nor demanded, and that is told", () => {
    const topic = (condition: FieldSchema["x-relevant"]): FieldSchema => ({ type: "object", required: ["a"], properties: { a: text({ "x-relevant": condition ?? {} }) } });
    const plain = plainForm(form({ first: topic({ facts: late }), second: topic({ facts: { allOf: [late, answered("first", is("a", "1"))] } }), third: { type: "object", properties: { b: text({ "x-required": { facts: late } }) } } }), {});
    expect(plain.losses.map(({ what }) => what)).toEqual(["always", "oftener", "optional"]);
    expect(errors(plain, { first: {}, second: {}, third: {} })).toBe(0);
    expect(lossSentences(plain.losses, 2)).toHaveLength(5);
  });

  it("in a shared group is told when its condition looks at other pages", () => {
    const group: FieldSchema = { type: "object", properties: { a: text({ "x-relevant": { facts: answered("first", is("a", "1")) } }), b: text({ "x-relevant": { here: is("a", "1") } }) } };
    const plain = plainForm(form({ first: { $ref: "#/definitions/group" } }, { definitions: { group } }), {});
    expect(plain.losses).toEqual([{ title: "Câu hỏi", what: "always" }]);
    expect(Object.keys((plain.schema["definitions"] as unknown as { readonly group: FieldSchema }).group.properties ?? {})).toEqual(["a"]);
  });

  it("of wall-clock time and a declaration are judged as ours are", () => {
    const plain = plainForm(form({ topic: { type: "object", required: ["yes"], properties: { yes: { type: "boolean", title: "Cam đoan", const: true }, at: text({ format: "time" }) } } }), {});
    expect(errors(plain, { topic: { yes: true, at: "08:30" } })).toBe(0);
    expect(errors(plain, { topic: { yes: false } })).toBeGreaterThan(0);
    expect(errors(plain, { topic: { yes: true, at: "8 giờ" } })).toBeGreaterThan(0);
  });
});

describe("coming back", () => {
  const topic: FieldSchema = { type: "object", title: "Trang", required: ["b", "a"], properties: { a: text({ "x-relevant": { here: is("b", "1") } }), b: text(), c: { type: "boolean", title: "C", const: true } } };
  const plain = plainForm(form({ topic }), {}).schema as unknown as { readonly properties: { readonly topic: JsonObject } };
  const with_ = (change: JsonObject) => ownForm({ ...plain, properties: { topic: { ...plain.properties.topic, ...change } } } as unknown as Json) as unknown as FormSchema;

  it("keeps what another tool changed: a question put in, one taken out, one no longer demanded", () => {
    const { properties, required } = plain.properties.topic as { readonly properties: JsonObject; readonly required: readonly string[] };
    const changed = with_({ required: required.filter((name) => name !== "b").concat("d"), properties: { b: properties["b"] ?? {}, d: { type: "string", title: "D" } } }).properties["topic"];
    expect(Object.keys(changed?.properties ?? {})).toEqual(["a", "b", "d"]);
    expect(changed?.required).toEqual(["a", "d"]);
  });

  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word
  it.each([null, 1, "x", [], { properties: [] }, { properties: { a: null }, "x-whole": 1, allOf: {} }, { "x-whole": {}, allOf: [null, { then: 1 }], properties: { a: { enum: 1, oneOf: [null] } } }] as const)("leaves alone what is no form: %j", (rubbish) => {
    expect(() => ownForm(rubbish as unknown as Json)).not.toThrow();
  });
});
