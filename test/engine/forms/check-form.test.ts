import { describe, expect, it } from "vitest";
import { checkActForm, checkForm, FORM_LIMITS } from "../../../engine/forms/index.ts";
import type { Json } from "../../../engine/model/index.ts";
import { FORM, PROCEDURE } from "./sample-form.ts";

const found = (form: unknown) => checkForm(form, { sources: PROCEDURE }).map(({ code, path }) => `${code} ${path.slice("form.schema.json#".length)}`);
/** A form of one page with these fields. */
const page = (properties: object, more: object = {}) => ({ type: "object", properties: { page: { type: "object", title: "Trang", properties, ...more } } });
const text = (over: object = {}) => ({ type: "string", title: "Chữ", ...over });
const AT = "/properties/page/properties";

it("a sound form has no findings", () => expect(found(FORM)).toEqual([]));

describe("is found out:", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["no object", [], ["malformed-keyword "]],
    ["a single question", { type: "string", title: "A" }, ["malformed-keyword /type"]],
    ["a reference for a form", { $ref: "#/definitions/p", definitions: { p: text() } }, ["malformed-keyword /type"]],
    ["code", page({ a: text({ if: {} }) }), [`unknown-keyword ${AT}/a/if`]],
    ["anyOf", page({ a: text({ anyOf: [] }) }), [`unknown-keyword ${AT}/a/anyOf`]],
    ["additionalProperties", page({}, { additionalProperties: true }), ["unknown-keyword /properties/page/additionalProperties"]],
    ["$id", { ...page({ a: text() }), $id: "https://example.org/x" }, ["unknown-keyword /$id"]],
    ["another draft", { ...page({ a: text() }), $schema: "https://json-schema.org/draft/2020-12/schema" }, ["malformed-keyword /$schema"]],
    ["$data", page({ a: text({ maxLength: { $data: "1/b" } }) }), [`malformed-keyword ${AT}/a/maxLength`]],
    ["a remote reference", page({ a: { $ref: "https://example.org/x.json" } }), [`foreign-ref ${AT}/a/$ref`]],
    ["a reference to a file", page({ a: { $ref: "common/person" } }), [`foreign-ref ${AT}/a/$ref`]],
    ["a reference to nothing", page({ a: { $ref: "#/definitions/constructor" } }), [`unknown-ref ${AT}/a/$ref`]],
    ["words beside a reference", { ...page({ a: { $ref: "#/definitions/p", title: "A" } }), definitions: { p: text() } }, [`reference-siblings ${AT}/a`]],
    ["references in a circle", { ...page({ a: { $ref: "#/definitions/p" } }), definitions: { p: { type: "object", properties: { q: { $ref: "#/definitions/p" } } } } }, ["ref-cycle /definitions/p"]],
    ["a question without words", page({ a: { type: "string" } }), [`field-without-title ${AT}/a`]],
    ["a page without words", { type: "object", properties: { page: { type: "object", properties: {} } } }, ["field-without-title /properties/page"]],
    ["a page that is no group", { type: "object", properties: { page: text() } }, ["topic-not-a-group /properties/page"]],
    ["a field without a type", page({ a: { title: "A" } }), [`field-without-type ${AT}/a`]],
    ["two types", page({ a: text({ type: ["string", "null"] }) }), [`malformed-keyword ${AT}/a/type`, `field-without-type ${AT}/a`]],
    ["a keyword of another type", page({ a: text({ minimum: 3 }) }), [`keyword-not-for-type ${AT}/a/minimum`]],
    ["a prototype name", page(JSON.parse('{"__proto__":{"type":"string","title":"A"}}') as object), [`prototype-key ${AT}/__proto__`]],
    ["a name every object has", page({ constructor: text() }), [`prototype-key ${AT}/constructor`]],
    ["a name that is none", page({ "Họ tên": text() }), [`bad-property-name ${AT}/Họ tên`]],
    ["a dangerous pattern", page({ a: text({ pattern: "^(a+)+$" }) }), [`unsafe-pattern ${AT}/a/pattern`]],
    ["a broken pattern", page({ a: text({ pattern: "^(a" }) }), [`unsafe-pattern ${AT}/a/pattern`]],
    ["an unknown format", page({ a: text({ format: "uri" }) }), [`malformed-keyword ${AT}/a/format`]],
    ["required but not there", page({ a: text() }, { required: ["b"] }), ["unknown-required /properties/page/required"]],
    ["required twice", page({ a: text() }, { required: ["a", "a"] }), ["malformed-keyword /properties/page/required"]],
    ["a choice twice", page({ a: text({ enum: ["x", "x"] }) }), [`ambiguous-choices ${AT}/a/enum`]],
    ["alternatives of structure", page({ a: text({ oneOf: [{ minLength: 3 }] }) }), [`malformed-keyword ${AT}/a/oneOf/0`]],
    ["a choice without words", page({ a: text({ oneOf: [{ const: "x" }] }) }), [`malformed-keyword ${AT}/a/oneOf/0`]],
    ["a list of nothing", page({ a: { type: "array", title: "A" } }), [`missing-key ${AT}/a`]],
    ["a list of different things", page({ a: { type: "array", title: "A", items: [text()] } }), [`malformed-keyword ${AT}/a/items`, `malformed-keyword ${AT}/a/items`]],
    ["fractions of a multiple", page({ a: { type: "number", title: "A", multipleOf: 0.1 } }), [`malformed-keyword ${AT}/a/multipleOf`]],
    ["a default that is no answer", page({ a: text({ enum: ["x"], default: "y" }) }), [`invalid-default ${AT}/a/default`]],
    ["an unknown predicate", page({ a: text({ "x-relevant": { facts: "nonsense" } }) }), [`unknown-predicate ${AT}/a/x-relevant/facts`]],
    ["a condition that says nothing", page({ a: text({ "x-relevant": {} }) }), [`malformed-keyword ${AT}/a/x-relevant`]],
    ["a condition that holds for the absent", page({ a: text({ "x-required": { here: { properties: { b: { const: 1 } } } } }) }), [`predicate-holds-for-absent ${AT}/a/x-required/here/properties/b`]],
    ["a condition on all rows", page({ a: { type: "array", title: "A", items: text({ "x-relevant": { here: { required: ["x"] } } }) } }), [`misplaced-condition ${AT}/a/items/x-relevant`]],
    ["a title that is no text", page({ a: text({ title: { vi: "A" } }) }), [`malformed-keyword ${AT}/a/title`, `field-without-title ${AT}/a`]],
    ["English in other fields", page({ a: text({ "x-en": { help: "A" } }) }), [`malformed-keyword ${AT}/a/x-en`]],
    ["broken text", page({ a: text({ title: "\ud800" }) }), [`unreadable ${AT}/a/title`]],
  ])("%s", (_, form, findings) => expect(found(form)).toEqual(findings));

  const here = (key: string) => ({ "x-relevant": { here: { required: [key] } } });
  it.each<readonly [string, unknown, readonly string[]]>([
    ["two questions that wait for each other", page({ a: text(here("b")), b: text(here("a")) }), [`relevance-cycle ${AT}/a`, `relevance-cycle ${AT}/b`]],
    ["a question that waits for itself", page({ a: text(here("a")) }), [`relevance-cycle ${AT}/a`]],
    ["a group that waits for what is in it", page({ g: { type: "object", properties: { x: text() }, "x-relevant": { facts: { required: ["answers"], properties: { answers: { required: ["page"], properties: { page: { required: ["g"], properties: { g: { required: ["x"] } } } } } } } } } }), [`relevance-cycle ${AT}/g`]],
  ])("%s", (_, form, findings) => expect(found(form)).toEqual(findings));

  it("questions that wait for each other through a derived fact, with the way round", () => {
    const sources = { ...PROCEDURE, derive: [{ name: "x", label: { vi: "X" }, fn: "count", args: [{ fact: "/answers/page/b" }] }] };
    const form = page({ a: text({ "x-relevant": { facts: { required: ["derived"], properties: { derived: { required: ["x"] } } } } }), b: { type: "array", title: "B", items: text(), ...here("a") } });
    expect(checkForm(form, { sources })[0]).toMatchObject({ code: "relevance-cycle", params: { circle: ["/answers/page/a", "/answers/page/b", "/answers/page/a"] } });
  });
});

it("names of predicates are not judged while the procedure is unknown", () => expect(checkForm(page({ a: text({ "x-relevant": { facts: "whatever" } }) }))).toEqual([]));

it("a question may wait for one that comes later in the form", () => expect(found(page({ a: text({ "x-relevant": { here: { required: ["b"] } } }), b: text() }))).toEqual([]));

describe("size", () => {
  const code = (form: unknown) => checkForm(form).map((finding) => `${finding.code} ${String(finding.params["what"])}`);
  const nest = (levels: number) => {
    let field: Json = { type: "string", title: "A" };
    for (let level = 0; level < levels; level += 1) field = { type: "object", title: "G", properties: { a: field } };
    return field;
  };
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, text()]));

  it("may be twenty deep, not more", () => {
    expect(code(nest(FORM_LIMITS.depth))).toEqual([]);
    expect(code(nest(FORM_LIMITS.depth + 1))).toEqual(["limit-exceeded depth"]);
  });

  it("without end is refused, not followed", () => {
    let deep: unknown = text();
    for (let level = 0; level < 100_000; level += 1) deep = { type: "object", properties: { a: deep } };
    expect(code(deep)).toEqual(["limit-exceeded depth"]);
  });

  it("is at most a thousand fields", () => {
    expect(code(page(many(999)))).toEqual([]);
    expect(code(page(many(1_000)))).toEqual(["limit-exceeded properties"]);
  });

  it("counts a shared group wherever it is used", () => {
    const uses = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`u${index}`, { $ref: "#/definitions/g" }]));
    expect(code({ ...page(uses), definitions: { g: { type: "object", properties: many(30) } } })).toEqual(["limit-exceeded properties"]);
  });

  it("a bomb of references is refused before it goes off", () => {
    const double = (to: string) => ({ type: "object", properties: { a: { $ref: `#/definitions/${to}` }, b: { $ref: `#/definitions/${to}` } } });
    const definitions = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`g${index}`, index === 39 ? { type: "object", properties: { a: text() } } : double(`g${index + 1}`)]));
    expect(code({ ...page({ a: { $ref: "#/definitions/g0" } }), definitions })).toEqual(["limit-exceeded properties", "limit-exceeded depth", "limit-exceeded values", "limit-exceeded bytes"]);
  });

  it("is at most 256 KiB", () => expect(code(page({ a: text({ description: "ờ".repeat(90_000) }) }))).toEqual(["limit-exceeded bytes"]));

  it("has at most five hundred choices to a question", () => expect(code(page({ a: text({ enum: Array.from({ length: 501 }, (_, index) => `c${index}`) }) }))).toEqual(["limit-exceeded choices"]));
});

describe("the small form of an act", () => {
  const codes = (form: unknown) => checkActForm(form, "workflow.json#/x").map(({ code, path }) => `${code} ${path}`);

  it("may have conditions on itself, not on facts, and no shared groups", () => {
    const field = (condition: object) => ({ type: "object", properties: { a: text(), b: text({ "x-relevant": condition }) } });
    expect(codes(field({ here: { required: ["a"] } }))).toEqual([]);
    expect(codes(field({ facts: { required: ["answers"] } }))).toEqual(["misplaced-condition workflow.json#/x/properties/b/x-relevant/facts"]);
    expect(codes({ type: "object", properties: { a: { $ref: "#/definitions/x" } } })).toEqual(["field-without-type workflow.json#/x/properties/a"]);
  });
});
