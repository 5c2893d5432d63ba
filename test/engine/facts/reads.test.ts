import { expect, it } from "vitest";
import { readsOf, type FactSources } from "../../../engine/facts/index.ts";
import type { Fee, PredicateSchema } from "../../../engine/model/index.ts";

const answers = (schema: PredicateSchema): PredicateSchema => ({ required: ["answers"], properties: { answers: schema } });
const has = (key: string, schema: PredicateSchema = {}): PredicateSchema => ({ required: [key], properties: { [key]: schema } });
const fee = (over: Partial<Fee>): Fee => ({ id: "copy", label: { vi: "Bản sao" }, kind: "fee", amount: { default: 8000 }, exemptions: [], ...over });

const sources: FactSources = {
  predicates: { poor: { label: { vi: "Hộ nghèo" }, schema: answers(has("household", has("poverty", { const: "poor" }))) } },
  derive: [
    { name: "age", label: { vi: "Tuổi" }, fn: "ageOn", args: [{ fact: "/answers/birthDate" }, { fact: "/today" }] },
    { name: "older", label: { vi: "Hơn" }, fn: "add", args: [{ fact: "/derived/age" }, { value: 1 }] },
  ],
  fees: [fee({ times: "/answers/copies/count", when: answers(has("copies")), exemptions: [{ id: "poor", when: "poor", label: { vi: "Nghèo" } }] })],
};

it.each([
  ["a value, not what is on the way to it", answers(has("a", has("b", { const: 1 }))), ["/answers/a/b"]],
  ["mere presence", answers(has("a")), ["/answers/a"]],
  ["rows of a list, and the list", answers(has("list", { contains: has("b", { const: 1 }) })), ["/answers/list", "/answers/list/*/b"]],
  ["not, allOf and anyOf", { anyOf: [answers(has("a")), { not: answers(has("b")) }] }, ["/answers/a", "/answers/b"]],
  ["a group that something must be missing from", answers(has("a", { not: has("b") })), ["/answers/a", "/answers/a/b"]],
  ["a name", "poor", ["/answers/household/poverty"]],
  ["derived facts and what they are made of", has("derived", has("older", { minimum: 18 })), ["/answers/birthDate", "/derived/age", "/derived/older", "/today"]],
  ["fees and what they hang on", has("fees", has("total", { minimum: 1 })), ["/answers/copies", "/answers/copies/count", "/answers/household/poverty", "/fees/total"]],
  ["an unknown name: nothing", "rich", []],
] as const)("reads %s", (_, predicate, expected) => expect([...readsOf(predicate, sources)].sort()).toEqual(expected));
