import { describe, expect, it } from "vitest";
import { prune } from "../../../engine/forms/index.ts";
import type { FieldSchema, FormSchema, JsonObject } from "../../../engine/model/index.ts";
import { aProcedure, someFacts } from "../facts/samples.ts";
import { ANSWERS, FORM, PROCEDURE } from "./sample-form.ts";

const pruned = (answers: JsonObject) => prune({ procedure: PROCEDURE, form: FORM, answers, baseFacts: someFacts() });
const deceased = (over: JsonObject) => ({ deceased: { ...ANSWERS.deceased, ...over } });

describe("a conditional group", () => {
  it("does not exist when its question is not asked", () => {
    const { answers, irrelevant } = pruned(deceased({ notice: { number: "12" } }));
    expect(answers).toEqual(ANSWERS);
    expect(irrelevant).toContain("/deceased/notice");
  });

  it("exists when it is", () => expect(pruned(deceased({ place: "hospital", notice: { number: "12" } })).answers).toEqual(deceased({ place: "hospital", notice: { number: "12" } })));
});

describe("what must be answered", () => {
  it("are questions, not headings: a group demanded is its demanded questions", () => {
    expect(pruned({}).required).toEqual(["/deceased/person/fullName", "/deceased/diedAt", "/deceased/place"]);
  });

  it("grows with a condition", () => {
    expect(pruned({ ...ANSWERS, copies: { wanted: true } }).required).toContain("/copies/count");
    expect(pruned({ ...ANSWERS, copies: { wanted: false } }).required).not.toContain("/copies/count");
  });

  it("is not what an optional group asks, until it is begun", () => {
    expect(pruned(deceased({ place: "hospital" })).required).not.toContain("/deceased/notice/number");
    expect(pruned(deceased({ place: "hospital", notice: { issuedOn: "2026-11-18" } })).required).toContain("/deceased/notice/number");
  });

  it("looks at derived facts too", () => expect(pruned(deceased({ place: "hospital", diedAt: "2026-10-01T09:00:00+07:00" })).required).toContain("/deceased/notice/number"));

  it("is told for each row of a list", () => {
    const { required, irrelevant } = pruned({ ...ANSWERS, relatives: { list: [{ relation: "child", which: "x" }, { relation: "other" }] } });
    expect(required).toEqual(expect.arrayContaining(["/relatives/list/0/name", "/relatives/list/1/which"]));
    expect(required).not.toContain("/relatives/list/0/which");
    expect(irrelevant).toContain("/relatives/list/0/which");
  });
});

describe("what is kept", () => {
  it("is in the order of the form, unknown members last, for validation to refuse", () => {
    const { answers } = pruned({ zebra: 1, copies: { wanted: false, alpha: 2 }, deceased: { place: "home" } });
    expect(JSON.stringify(answers)).toBe('{"deceased":{"place":"home"},"copies":{"wanted":false,"alpha":2},"zebra":1}');
  });

  it("has no empty groups, but rows keep their place", () => {
    expect(pruned({ copies: {}, relatives: { list: [{}, { name: "B" }] } }).answers).toEqual({ relatives: { list: [{}, { name: "B" }] } });
  });

  it("is text in one spelling", () => expect(pruned(deceased({ person: { fullName: "Nguyễn".normalize("NFD") } })).answers).toEqual(deceased({ person: { fullName: "Nguyễn".normalize("NFC") } })));

  it("keeps an own member called __proto__ and pollutes nothing", () => {
    const { answers } = pruned(JSON.parse('{"copies":{"__proto__":{"polluted":true},"wanted":true}}') as JsonObject);
    expect(Object.keys(answers["copies"] as object)).toEqual(["wanted", "__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("has no members that are undefined, as form libraries leave them", () => {
    const { answers } = pruned({ copies: { wanted: undefined }, odd: undefined } as unknown as JsonObject);
    expect(answers).toEqual({});
  });
});

it("a chain of questions is judged from its beginning, whatever was answered further on", () => {
  const isYes = (key: string) => ({ required: [key], properties: { [key]: { const: true } } });
  // The second is asked when the first is yes, each further one unless the one before is yes.
  const condition = (index: number): FieldSchema => (index === 0 ? {} : { "x-relevant": { here: index === 1 ? isYes("q0") : { not: isYes(`q${index - 1}`) } } });
  const properties = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`q${index}`, { type: "boolean", title: `Câu ${index}`, ...condition(index) }] as const).reverse());
  const form: FormSchema = { type: "object", properties: { t: { type: "object", title: "T", properties } } };
  const answers = { t: { q0: false, ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`q${index + 1}`, true])) } };
  expect(prune({ procedure: aProcedure(), form, answers, baseFacts: someFacts() }).answers).toEqual({ t: { q0: false, q2: true, q4: true, q6: true, q8: true } });
});

describe("conditions that wait for each other (which checkForm refuses)", () => {
  const other = (key: string, present: boolean): FieldSchema["x-relevant"] => ({ here: present ? { required: [key] } : { not: { required: [key] } } });
  const formOf = (a: FieldSchema["x-relevant"], b: FieldSchema["x-relevant"]): FormSchema => ({
    type: "object",
    properties: { t: { type: "object", title: "T", properties: { a: { type: "string", title: "A", ...(a && { "x-relevant": a }) }, b: { type: "string", title: "B", ...(b && { "x-relevant": b }) } } } },
  });
  const result = (form: FormSchema) => prune({ procedure: aProcedure(), form, answers: { t: { a: "1", b: "2" } }, baseFacts: someFacts() });

  it.each([
    ["each asked without the other", formOf(other("b", false), other("a", false))],
    ["one asked with the other, the other without", formOf(other("b", true), other("a", false))],
    ["one asked without itself", formOf(other("a", false), undefined)],
  ])("come to an end, the same every time, with nothing irrelevant left: %s", (_, form) => {
    const once = result(form);
    expect(result(form)).toEqual(once);
    expect(prune({ procedure: aProcedure(), form, answers: once.answers, baseFacts: someFacts() })).toEqual(once);
  });
});
