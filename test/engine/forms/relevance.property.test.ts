import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../../../engine/facts/index.ts";
import { checkForm, prune, validateAnswers } from "../../../engine/forms/index.ts";
import type { Json, JsonObject } from "../../../engine/model/index.ts";
import { aProcedure, someFacts } from "../facts/samples.ts";
import { answersTo, generatedForm, type GeneratedForm } from "./generated-forms.ts";

const filledIn = generatedForm.chain((generated) => fc.tuple(fc.constant(generated), answersTo(generated, 2)));
const inputOf = ({ form, derive }: GeneratedForm, answers: JsonObject) => ({ procedure: aProcedure({ derive }), form, answers, baseFacts: someFacts() });
const pruned = (generated: GeneratedForm, answers: JsonObject) => prune(inputOf(generated, answers));

describe("for every form and all answers", () => {
  it("the forms made up here are ones an author may publish", () => {
    fc.assert(fc.property(generatedForm, ({ form, derive }) => checkForm(form, { sources: aProcedure({ derive }) }).length === 0));
  });

  it("what is left is what a second opinion leaves", () => {
    fc.assert(
      fc.property(filledIn, ([generated, answers]) => {
        const isAsked = secondOpinion(generated, answers);
        const result = pruned(generated, answers);
        for (const { pointer } of generated.questions) {
          if (!isAsked(pointer)) expect(at(result.answers, pointer)).toBeUndefined();
          const isListed = result.irrelevant.some((irrelevant) => pointer === irrelevant || pointer.startsWith(`${irrelevant}/`));
          expect(isListed).toBe(!isAsked(pointer));
        }
      }),
    );
  });

  it("answers to questions that are asked are all kept", () => {
    fc.assert(
      fc.property(filledIn, ([generated, answers]) => {
        const isAsked = secondOpinion(generated, answers);
        const { answers: kept } = pruned(generated, answers);
        for (const { pointer } of generated.questions) {
          const given = at(answers, pointer);
          if (isAsked(pointer) && (typeof given === "boolean" || typeof given === "number")) expect(at(kept, pointer)).toBe(given);
        }
      }),
    );
  });

  it("taking the irrelevant out again changes nothing", () => {
    fc.assert(
      fc.property(filledIn, ([generated, answers]) => {
        const once = pruned(generated, answers);
        expect(pruned(generated, once.answers)).toEqual(once);
      }),
    );
  });

  it("no irrelevant answer is left, and none is demanded", () => {
    fc.assert(
      fc.property(filledIn, ([generated, answers]) => {
        const { answers: kept, irrelevant, required } = pruned(generated, answers);
        for (const pointer of irrelevant) {
          expect(at(kept, pointer)).toBeUndefined();
          expect(required.some((demanded) => demanded === pointer || demanded.startsWith(`${pointer}/`))).toBe(false);
        }
      }),
    );
  });

  it("an irrelevant value influences nothing, whatever it is", () => {
    const changed = filledIn.chain(([generated, answers]) => fc.tuple(fc.constant(generated), fc.constant(answers), fc.nat(), fc.constantFrom<Json>("a", true, 3, null, "x", { f0: "a" }, [])));
    fc.assert(
      fc.property(changed, ([generated, answers, which, value]) => {
        const { irrelevant } = pruned(generated, answers);
        const pointer = irrelevant[which % Math.max(1, irrelevant.length)];
        if (pointer === undefined || !standsInGroups(answers, pointer)) return;
        const other = replaced(answers, pointer, value);
        expect(pruned(generated, other)).toEqual(pruned(generated, answers));
        expect(validateAnswers(inputOf(generated, other))).toEqual(validateAnswers(inputOf(generated, answers)));
      }),
    );
  });

  it("the order in which answers come plays no part", () => {
    fc.assert(fc.property(filledIn, ([generated, answers]) => JSON.stringify(pruned(generated, reversed(answers) as JsonObject)) === JSON.stringify(pruned(generated, answers))));
  });

  it("what was given is not touched", () => {
    fc.assert(
      fc.property(filledIn, ([generated, answers]) => {
        const before = structuredClone(answers);
        pruned(generated, answers);
        expect(answers).toEqual(before);
      }),
    );
  });
});

/** Relevance by the book: a question is asked when its groups are and the answers it waits for, if asked, are as wanted. */
function secondOpinion({ questions }: GeneratedForm, answers: JsonObject): (pointer: string) => boolean {
  const isAsked = (pointer: string): boolean => {
    if (pointer === "") return true;
    const question = questions.find((candidate) => candidate.pointer === pointer);
    if (!isAsked(pointer.slice(0, pointer.lastIndexOf("/")))) return false;
    return (question?.waits ?? []).every((wait) => (isAsked(wait.pointer) && at(answers, wait.pointer) === wait.value) !== wait.unless);
  };
  return isAsked;
}

/** Whether nothing on the way to a pointer is something else than a group, so that only what it leads to can be changed. */
function standsInGroups(answers: JsonObject, pointer: string): boolean {
  const parents = pointer.split("/").slice(0, -1).map((_, index, keys) => keys.slice(0, index + 1).join("/"));
  return parents.every((parent) => ["object", "undefined"].includes(typeof at(answers, parent)) && at(answers, parent) !== null);
}

/** The answers with another value at a pointer, whose groups are made where they are missing. */
function replaced(value: Json | undefined, pointer: string, by: Json): JsonObject {
  const [key = "", ...rest] = pointer.slice(1).split("/");
  const object = typeof value === "object" && value !== null ? value : {};
  const inner = (object as JsonObject)[key];
  const next = rest.length === 0 ? by : replaced(inner, `/${rest.join("/")}`, by);
  return Array.isArray(object) ? (object.map((row, index) => (String(index) === key ? next : row)) as unknown as JsonObject) : { ...(object as JsonObject), [key]: next };
}

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner as Json)]));
}
