import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staticSchema, topicSchema, validateAnswers } from "../../../engine/forms/index.ts";
import type { FormSchema, JsonObject } from "../../../engine/model/index.ts";
import { aProcedure, someFacts } from "../facts/samples.ts";
import { answersTo, generatedForm } from "./generated-forms.ts";
import { ANSWERS, FORM, PROCEDURE } from "./sample-form.ts";

const compile = (schema: object): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
};
const violations = (form: FormSchema, answers: JsonObject, procedure = PROCEDURE) => validateAnswers({ procedure, form, answers, baseFacts: someFacts() });

describe("the form as a schema for others", () => {
  it("has no keywords of ours and no references, closes every group, and says what is always demanded", () => {
    const schema = JSON.stringify(staticSchema(FORM));
    expect(schema).not.toMatch(/"x-|\$ref/);
    expect(staticSchema(FORM)).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      additionalProperties: false,
      required: ["deceased"],
      properties: { deceased: { additionalProperties: false, required: ["person", "diedAt", "place"], properties: { person: { required: ["fullName"], additionalProperties: false } } } },
    });
  });

  it("leaves to the engine what is only sometimes demanded", () => {
    const validate = compile(staticSchema(FORM));
    const begun = { deceased: { ...ANSWERS.deceased, place: "hospital", notice: { issuedOn: "2026-11-18" } }, copies: { wanted: true } };
    expect(validate(begun)).toBe(true);
    expect(violations(FORM, begun).violations).toHaveLength(2);
  });

  it("speaks English when asked", () => expect(staticSchema(FORM, "en")).toMatchObject({ properties: { deceased: { title: "The deceased", properties: { place: { oneOf: [{ const: "home", title: "At home" }, { const: "hospital", title: "In a hospital" }] } } } } }));

  it("can be had page by page", () => {
    const validate = compile(topicSchema(FORM, "deceased"));
    expect(validate(ANSWERS.deceased)).toBe(true);
    expect(validate({ ...ANSWERS.deceased, place: "sea" })).toBe(false);
    expect(() => topicSchema(FORM, "constructor")).toThrow(/No topic/);
  });

  it("says what a time of day is by a pattern, because RFC 3339's carries an offset", () => {
    const form: FormSchema = { type: "object", properties: { t: { type: "object", title: "T", properties: { at: { type: "string", title: "Lúc", format: "time" } } } } };
    expect([{ t: { at: "07:30" } }, { t: { at: "7:30" } }].map((answers) => compile(staticSchema(form))(answers))).toEqual([true, false]);
  });
});

describe("for every form and all answers (INV-24)", () => {
  const filledIn = (carelessness: number) => generatedForm.chain((generated) => fc.tuple(fc.constant(generated), answersTo(generated, carelessness)));

  it("what the engine takes, the compiled validators take, of the form and of each page", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(filledIn(0), filledIn(1), filledIn(3)), ([{ form, derive }, given]) => {
        const { answers, violations: refused } = violations(form, given, aProcedure({ derive }));
        if (refused.length > 0) return;
        taken += 1;
        const validate = compile(staticSchema(form));
        expect(validate(answers), JSON.stringify(validate.errors)).toBe(true);
        for (const [topic, value] of Object.entries(answers)) expect(compile(topicSchema(form, topic))(value)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it("what they refuse in a form without conditions, the engine refuses", () => {
    let refusals = 0;
    fc.assert(
      fc.property(filledIn(3), ([{ form }, given]) => {
        const plain = JSON.parse(JSON.stringify(form), (key: string, value: unknown) => (key === "x-relevant" || key === "x-required" ? undefined : value)) as FormSchema;
        const { answers, violations: refused } = violations(plain, given, aProcedure());
        if (compile(staticSchema(plain))(answers)) return;
        refusals += 1;
        expect(refused).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(refusals).toBeGreaterThan(20);
  });
});

describe("formats: never wider than the browser's", () => {
  const oneField = (format: "date" | "date-time" | "email"): FormSchema => ({ type: "object", properties: { t: { type: "object", title: "T", properties: { f: { type: "string", title: "F", format } } } } });

  it.each(["date", "date-time", "email"] as const)("%s", (format) => {
    const form = oneField(format);
    const validate = compile(staticSchema(form));
    const text = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true, min: new Date("0000-01-01"), max: new Date("9999-12-31") }).map((date) => (format === "date" ? date.toISOString().slice(0, 10) : date.toISOString())),
      fc.emailAddress(),
      fc.stringMatching(/^20[0-9]{2}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9])?(Z|[+-][0-2][0-9]:[0-6][0-9])$/),
      fc.stringMatching(/^[a-z.]{1,4}@[a-z.-]{1,6}$/),
    );
    fc.assert(
      fc.property(text, (f) => {
        if (f !== "" && violations(form, { t: { f } }).violations.length === 0) expect(validate({ t: { f } })).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
