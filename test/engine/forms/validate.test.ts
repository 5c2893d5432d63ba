import { describe, expect, it } from "vitest";
import { validateActData, validateAnswers } from "../../../engine/forms/index.ts";
import type { ActForm, JsonObject } from "../../../engine/model/index.ts";
import { someFacts } from "../facts/samples.ts";
import { ANSWERS, FORM, PROCEDURE } from "./sample-form.ts";

const judged = (answers: JsonObject, topic?: string) => validateAnswers({ procedure: PROCEDURE, form: FORM, answers, baseFacts: someFacts(), ...(topic === undefined ? {} : { topic }) });
const told = (answers: JsonObject, topic?: string) => judged(answers, topic).violations.map(({ code, path, params }) => [code, path, params?.["keyword"] ?? params?.["rule"]].filter(Boolean).join(" "));
const deceased = (over: JsonObject) => ({ deceased: { ...ANSWERS.deceased, ...over } });

it("good answers are taken", () => expect(judged(ANSWERS)).toEqual({ answers: ANSWERS, violations: [], warnings: [] }));

it("everything that is missing is told at once, in the order of the form", () => {
  expect(told({ copies: { wanted: true } })).toEqual(["answer_required /answers/deceased/person/fullName", "answer_required /answers/deceased/diedAt", "answer_required /answers/deceased/place", "answer_required /answers/copies/count"]);
});

it.each([
  ["a blank", deceased({ person: { fullName: "  " } }), "answer_required /answers/deceased/person/fullName"],
  ["nothing", deceased({ place: null }), "answer_required /answers/deceased/place"],
  ["too short", deceased({ person: { fullName: "A" } }), "answer_invalid /answers/deceased/person/fullName minLength"],
  ["no choice", deceased({ place: "sea" }), "answer_invalid /answers/deceased/place enum"],
  ["no moment", deceased({ diedAt: "2026-11-18" }), "answer_invalid /answers/deceased/diedAt format"],
  ["30 February", deceased({ person: { fullName: "An", birthDate: "1950-02-30" } }), "answer_invalid /answers/deceased/person/birthDate format"],
  ["a text for a group", { ...ANSWERS, copies: "3" }, "answer_invalid /answers/copies type"],
  ["one too many in a row", { ...ANSWERS, relatives: { list: [{ name: "B", relation: "child", age: 3 }] } }, "answer_invalid /answers/relatives/list/0/age unknownProperty"],
  ["a lone surrogate", deceased({ person: { fullName: "A\ud800" } }), "answer_invalid /answers/deceased/person/fullName text"],
])("%s is refused", (_, answers, expected) => expect(told(answers)).toEqual([expected]));

it.each(["status", "feePaid", "agencyId", "__proto__", "constructor", "toString"])("an unknown %s is refused, not dropped", (key) => {
  const answers = JSON.parse(JSON.stringify(ANSWERS).replace("{", `{${JSON.stringify(key)}:{"prototype":{"x":1}},`)) as JsonObject;
  expect(told(answers)).toEqual([`answer_invalid /answers/${key} unknownProperty`]);
  expect(({} as { x?: number }).x).toBeUndefined();
});

it("what is not asked is dropped, whatever it holds", () => {
  expect(judged(deceased({ notice: { number: 99, nonsense: true } }))).toEqual({ answers: ANSWERS, violations: [], warnings: [] });
});

describe("rules", () => {
  it("refuse what does not hold together, where it shows", () => expect(told(deceased({ diedAt: "2026-11-21T09:30:00+07:00" }))).toEqual(["rule_broken /answers/deceased/diedAt not-in-future"]));

  it("only warn when that is all they are to do", () => {
    const { violations, warnings } = judged(deceased({ diedAt: "2026-11-01T09:30:00+07:00" }));
    expect(violations).toEqual([]);
    expect(warnings).toEqual([{ code: "rule_broken", path: "/answers/deceased/diedAt", params: { rule: "on-time" } }]);
  });

  it("wait for what they look at, also behind derived facts", () => {
    const missing: JsonObject = { deceased: { person: { fullName: "An" }, place: "home" } };
    expect(told(missing)).toEqual(["answer_required /answers/deceased/diedAt"]);
  });

  it("do not wait for the rest of the form", () => {
    expect(told({ deceased: { diedAt: "2026-11-21T09:30:00+07:00" } })).toContain("rule_broken /answers/deceased/diedAt not-in-future");
  });
});

it("a page is told what concerns it", () => expect(told({ copies: { wanted: true }, relatives: "x" }, "copies")).toEqual(["answer_required /answers/copies/count"]));

it("at most twenty faults are told", () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 1]));
  expect(judged({ ...ANSWERS, ...many }).violations).toHaveLength(20);
});

it("more than anybody answers is not even looked at", () => {
  const { answers, violations } = judged({ ...ANSWERS, relatives: { list: Array.from({ length: 10_000 }, () => ({})) } });
  expect(answers).toEqual({});
  expect(violations).toEqual([expect.objectContaining({ code: "answer_invalid", params: { keyword: "size" } })]);
});

describe("the small form of an act", () => {
  const form: ActForm = {
    type: "object",
    required: ["ground", "reason"],
    properties: {
      ground: { type: "string", title: "Căn cứ", enum: ["incomplete", "other"] },
      reason: { type: "string", title: "Lý do", minLength: 5, "x-relevant": { here: { required: ["ground"], properties: { ground: { const: "other" } } } } },
    },
  };

  it.each<readonly [string, JsonObject, readonly unknown[]]>([
    ["complete", { ground: "incomplete" }, []],
    ["complete with what its answers ask for", { ground: "other", reason: "Không đúng" }, []],
    ["empty", {}, [{ code: "act_data_invalid", path: "/data/ground", params: { keyword: "required" } }]],
    ["lacking what its answers ask for", { ground: "other" }, [{ code: "act_data_invalid", path: "/data/reason", params: { keyword: "required" } }]],
    ["with what it does not ask for now", { ground: "incomplete", reason: "Không đúng" }, [{ code: "act_data_invalid", path: "/data/reason", params: { keyword: "irrelevant" } }]],
    ["with what it never asks for", { ground: "incomplete", role: "chairman" }, [{ code: "act_data_invalid", path: "/data/role", params: { keyword: "unknownProperty" } }]],
    ["too short", { ground: "other", reason: "ừ" }, [{ code: "act_data_invalid", path: "/data/reason", params: { keyword: "minLength", limit: 5 } }]],
    ["odd", { ground: "\ud800" }, [{ code: "act_data_invalid", path: "/data/ground", params: { keyword: "text" } }]],
  ])("%s", (_, data, violations) => expect(validateActData(form, data)).toEqual(violations));
});
