// Definitions within every limit, written so that a careless check takes for ever over them: everything refers to everything
// else. They need not be refused, but looking at them must stay in proportion.

import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../../engine/machine/check/index.ts";
import { bearable, TOLD } from "../../../../engine/machine/check/bearable.ts";
import { finding } from "../../../../engine/model/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

/** Generous: alone, the slowest takes a fifth of a second. What these were written against takes minutes, or for ever. */
const MOST_MILLISECONDS = 5_000;

const list = <T>(count: number, entry: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => entry(at));
const many = <T>(count: number, member: (at: number) => T, name = (at: number) => `s${at}`): { readonly [name: string]: T } => Object.fromEntries(list(count, (at) => [name(at), member(at)]));
const text = { vi: "a", en: "a" };
const QUESTION = { type: "string", title: "A", "x-en": { title: "A" } };
const group = (properties: object) => ({ type: "object", title: "A", "x-en": { title: "A" }, properties });
const { form, procedure } = aDefinition();
const alsoAsked = (topics: object) => ({ "/form/properties": { ...form.properties, ...topics } });
const alsoDerived = (derive: readonly object[]) => ({ "/procedure/derive": [...procedure.derive, ...derive] });
const derivedOf = (name: string, facts: readonly string[]) => ({ name, label: text, fn: "firstOf", args: facts.map((fact) => ({ fact })) });
const whenDerived = (name: string) => ({ facts: { type: "object", required: ["derived"], properties: { derived: { type: "object", required: [name] } } } });

const LABORIOUS: readonly (readonly [name: string, changes: () => Parameters<typeof aDefinition>[0]])[] = [
  ["transitions taken at once, seven from each of 280 states to the next seven", () => ({ "/workflow/states/x": { initial: "s0", states: many(280, (at) => ({ always: list(7, (step) => ({ target: `s${at + 1 + step}` })) })) } })],
  ["the same in a ring", () => ({ "/workflow/states/x": { initial: "s0", states: many(280, (at) => ({ always: list(7, (step) => ({ target: `s${(at + 1 + step) % 280}` })) })) } })],
  ["the same acts in every state", () => ({ "/workflow/states/x": { initial: "s0", states: many(280, () => ({ on: many(6, () => ({ target: "s1", meta: { label: text, by: [{ role: "chairman" }] } }), (at) => `GO_${at}`) })) } })],
  ["1,700 targets that all nearly exist", () => ({ "/workflow/states/x": { initial: "s0", states: many(250, (at) => ({ id: `id${at}`, on: many(7, (step) => ({ target: `s${at}${step}x` }), (step) => `GO_${step}`) })) } })],
  ["thirty records, each made of the one before, twice", () => ({ "/workflow/states/intake/on/REFUSE/actions": list(60, (at) => ({ type: "record", params: { name: `r${at >> 1}`, from: at < 2 ? "/event/data" : `/records/r${(at >> 1) - 1}` } })) })],
  ["records made of each other", () => ({ "/workflow/states/intake/on/REFUSE/actions": [{ type: "record", params: { name: "a", from: "/records/b" } }, { type: "record", params: { name: "b", from: "/records/a" } }] })],
  ["950 questions in rows of nineteen, each asked by the answer before", () => alsoAsked({ rows: group(many(950, (at) => (at % 19 === 0 ? QUESTION : { ...QUESTION, "x-relevant": { here: { required: [`s${at - 1}`] } } }))) })],
  ["ten topics of 90 questions, each asked by all answers of the topic before", () => ({
    ...alsoAsked(many(10, (topic) => group(many(90, () => ({ ...QUESTION, "x-relevant": topic === 0 ? { facts: "minor" } : whenDerived(`all${topic - 1}`) }))))),
    ...alsoDerived(list(9, (topic) => derivedOf(`all${topic}`, list(90, (at) => `/answers/s${topic}/s${at}`)))),
  })],
  ["900 questions, each asked by all of them", () => ({ ...alsoAsked({ all: group(many(900, () => ({ ...QUESTION, "x-relevant": whenDerived("all") }))) }), ...alsoDerived([derivedOf("all", list(900, (at) => `/answers/all/s${at}`))]) })],
  ["36,000 names in braces", () => ({ "/procedure/notices": many(24, () => ({ title: { vi: "{dossierCodo}".repeat(1_500), en: "a" }, body: text })) })],
];

describe("a laborious definition is looked at in good time", () => {
  it.each(LABORIOUS)("%s", (_name, changes) => {
    const definition = aDefinition(changes());
    const start = performance.now();
    const codes = checkDefinition(definition).map(({ code }) => code);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    expect(codes).not.toContain("limit-exceeded");
    expect(codes).not.toContain("check-failed");
  });
});

describe("what is told", () => {
  const warnings = list(TOLD.findings, (at) => finding("missing-translation", `definition#/${at}`));
  const error = finding("unknown-role", "definition#", { found: "x".repeat(1_000), expected: list(100, String) });

  it("is all there is, in order, when somebody could read it", () => {
    expect(bearable([...warnings.slice(1), error]).map(({ path }) => path)).toEqual([...warnings.slice(1), error].map(({ path }) => path));
  });

  it("keeps the errors when there is too much", () => {
    const told = bearable([...warnings, error]);
    expect([told.length, told[0]?.code]).toEqual([TOLD.findings, "unknown-role"]);
  });

  it("is cut to what somebody reads", () => {
    const [told] = bearable([error]);
    expect([String(told?.params["found"]).length, told?.params["expected"]]).toEqual([TOLD.text, list(TOLD.list, String)]);
  });
});
