import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addRow, isRowCommand, parseFormPost, removeRow, ROW_BUTTON, type FormBody } from "../../../portal/form/form-post.ts";
import { tidyAnswers } from "../../../portal/form/tidy.ts";
import { BURIAL_FORM } from "./burial-form.ts";

const burial = (body: FormBody) => parseFormPost(BURIAL_FORM, body, { topic: "burial" })["burial"];

describe("a form post is read as answers", () => {
  test("in the type of each field, blanks absent", () => {
    expect(burial({ "burial.cost": "1.500.000", "burial.area": "2,5", "burial.on": "20/3/2026", "burial.email": "", "burial.helped": "false" })).toStrictEqual({
      cost: 1_500_000,
      area: 2.5,
      on: "2026-03-20",
      helped: false,
    });
  });

  test("nested groups by dots, shared groups like the form's own", () => {
    expect(parseFormPost(BURIAL_FORM, { "deceased.paper.number": "038 090 001 234" }, { topic: "deceased" })).toStrictEqual({ deceased: { paper: { number: "038090001234" } } });
  });

  test("ticked choices as a list, each once, unknown ones kept to be refused", () => {
    expect(burial({ "burial.needs": ["tent", "car", "tent", "boat"] })).toStrictEqual({ needs: ["tent", "car", "boat"] });
    expect(burial({ "burial.needs": "car" })).toStrictEqual({ needs: ["car"] });
  });

  test("a date in three boxes", () => {
    expect(burial({ "burial.code.day": "1", "burial.code.month": "3", "burial.code.year": "1950" })).toStrictEqual({ code: "1950-03-01" });
  });

  test("only the page's topic, or all of a small form", () => {
    const body = { "deceased.fullName": "An", "requester.fullName": "Bình" };
    expect(parseFormPost(BURIAL_FORM, body, { topic: "deceased" })).toStrictEqual({ deceased: { fullName: "An" } });
    expect(parseFormPost(BURIAL_FORM, body)).toStrictEqual({ deceased: { fullName: "An" }, requester: { fullName: "Bình" } });
    expect(parseFormPost(BURIAL_FORM, {}, { topic: "deceased" })).toStrictEqual({});
  });
});

describe("rows of a list", () => {
  const rows = { "burial.heirs.0.name": "An", "burial.heirs.2.name": "Bình", "burial.heirs.1.name": "", "burial.heirs.10.name": "Cúc" };

  test("are in the order of their numbers; blank ones do not exist", () => {
    expect(burial(rows)).toStrictEqual({ heirs: [{ name: "An" }, { name: "Bình" }, { name: "Cúc" }] });
  });

  test("one more by button, the blank ones still there", () => {
    const body = { ...rows, [ROW_BUTTON]: addRow("/burial/heirs") };
    expect(isRowCommand(body)).toBe(true);
    expect(burial(body)).toStrictEqual({ heirs: [{ name: "An" }, {}, { name: "Bình" }, { name: "Cúc" }, {}] });
    expect(burial({ [ROW_BUTTON]: addRow("/burial/heirs") })).toStrictEqual({ heirs: [{}] });
  });

  test("one less by button", () => {
    expect(burial({ ...rows, [ROW_BUTTON]: removeRow("/burial/heirs/0") })).toStrictEqual({ heirs: [{}, { name: "Bình" }, { name: "Cúc" }] });
  });

  test("not more than a form can need, whatever a post claims", () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`burial.heirs.${index}.name`, "x"]));
    expect((burial(many) as { heirs: unknown[] }).heirs).toHaveLength(200);
    expect(burial({ "burial.heirs.999999999.name": "x", "burial.heirs.-1.name": "x", "burial.heirs.01.name": "x", "burial.heirs.1e3.name": "x" })).toBeUndefined();
  });

  test("other buttons are no row buttons", () => {
    expect(isRowCommand({ [ROW_BUTTON]: "" })).toBe(false);
    expect(isRowCommand({ _then: "check" })).toBe(false);
  });
});

describe("hostile posts", () => {
  test("never reach a prototype nor invent a key", () => {
    const body = JSON.parse('{"__proto__":"x","burial.__proto__.polluted":"1","burial.constructor.prototype.polluted":"1","deceased.toString":"x","burial.heirs.__proto__":"x","burial.heirs.0.__proto__.polluted":"1"}') as FormBody;
    expect(parseFormPost(BURIAL_FORM, body)).toStrictEqual({});
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("of any shape are read without a throw, and only into what the form asks", () => {
    const names = fc.constantFrom("burial.cost", "burial.heirs.0", "burial.heirs.0.name", "burial.heirs", "burial", "deceased.paper", "deceased.gender", "burial.needs", "burial.code.day", "__proto__", ROW_BUTTON);
    const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom(addRow("/burial/heirs"), removeRow("/burial/heirs/0"), undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(names, fc.string()), values), (body) => {
        const answers = parseFormPost(BURIAL_FORM, body);
        expect(Object.keys(BURIAL_FORM.properties)).toEqual(expect.arrayContaining(Object.keys(answers)));
        // What the post gave, the browser's own tidying leaves alone: both judge the same answers.
        if (!isRowCommand(body)) expect(tidyAnswers(BURIAL_FORM, answers)).toStrictEqual(answers);
      }),
    );
  });
});
