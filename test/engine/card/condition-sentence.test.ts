import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionSentence, fieldConditionSentence, guardSentence, sentenceOf } from "../../../engine/card/index.ts";
import { allOf, anyOf, type Condition, not, type Test } from "../../../engine/facts/index.ts";
import type { FieldCondition, JsonObject, NamedCall, Predicate } from "../../../engine/model/index.ts";
import { GUARDS } from "../../../engine/vocabulary/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import cases from "./conditions.cases.json" with { type: "json" };

interface Case {
  readonly name: string;
  readonly predicate?: Predicate;
  readonly guard?: NamedCall;
  readonly event?: string;
  readonly vi: string;
  readonly en: string;
}

const definition = aDefinition();

describe("a condition is said in both languages", () => {
  it.each((cases as readonly Case[]).map((one) => [one.name, one] as const))("%s", (_name, { predicate, guard, event, vi, en }) => {
    expect(guard === undefined ? conditionSentence(predicate ?? {}, definition) : guardSentence(guard, definition, event)).toEqual({ vi, en });
  });

  it("of a question, looking at its own group and at the facts", () => {
    const condition: FieldCondition = { facts: "urgent", here: { required: ["copies"], properties: { copies: { minimum: 2 } } } };
    expect(fieldConditionSentence(condition, definition, "/answers/person").vi).toBe("khi thỏa điều kiện “Xin giải quyết khẩn” và “Người đề nghị › Số bản sao” từ 2 trở lên");
  });
});

/** Facts of the definition with what must be read of each test. */
const LEAVES: readonly (readonly [string, Test, readonly string[]])[] = [
  ["/derived/age", { is: "minimum", limit: 16 }, ["“Tuổi”", "16"]],
  ["/answers/person/represented", { is: "equal", value: true }, ["“Có người đại diện”", "“Có”"]],
  ["/answers/person/purpose", { is: "oneOf", values: ["school", "other"] }, ["Mục đích”", "“Nhập học”", "“Khác”"]],
  ["/dossier/channel", { is: "equal", value: "counter" }, ["“Cách nộp hồ sơ”", "“Trực tiếp”"]],
  ["/answers/person/copies", { is: "maximum", limit: 7 }, ["Số bản sao”", "7"]],
  ["/acts/REFUSE", { is: "there" }, ["“Từ chối”"]],
];
const WORDS: readonly (readonly [NamedCall, string])[] = [
  [{ type: "feesSettled" }, "phí, lệ phí"],
  [{ type: "resultSigned", params: { result: "certificate" } }, "“Giấy xác nhận”"],
];

interface Told {
  readonly condition: Condition;
  readonly words: readonly string[];
}

const { told } = fc.letrec<{ told: Told }>((tie) => ({
  told: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...LEAVES).map(([fact, test, words]): Told => ({ condition: { kind: "test", fact, test }, words })),
    fc.constantFrom(...WORDS).map(([call, word]): Told => ({ condition: { kind: "word", call }, words: [word] })),
    fc.constant<Told>({ condition: { kind: "named", name: "minor" }, words: ["“Dưới 16 tuổi”"] }),
    tie("told").map(({ condition, words }): Told => ({ condition: not(condition), words })),
    fc.tuple(fc.boolean(), fc.array(tie("told"), { minLength: 1, maxLength: 3 })).map(([isAll, parts]): Told => ({ condition: (isAll ? allOf : anyOf)(parts.map((part) => part.condition)), words: parts.flatMap((part) => part.words) })),
  ),
}));

describe("the sentence of a condition", () => {
  it("drops nothing: every fact, every value, every word is in it", () => {
    fc.assert(
      fc.property(told, ({ condition, words }) => {
        const { vi } = sentenceOf(condition, definition);
        for (const word of words) expect(vi).toContain(word);
      }),
    );
  });

  it("tells different conditions apart", () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        fc.pre(JSON.stringify(one.condition) !== JSON.stringify(other.condition));
        expect(sentenceOf(one.condition, definition)).not.toEqual(sentenceOf(other.condition, definition));
      }),
    );
  });

  it("is always found, whatever stands where a condition should", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), (predicate, guard) => {
        expect(conditionSentence(predicate as Predicate, definition).vi).not.toBe("");
        expect(guardSentence(guard as unknown as NamedCall, definition).vi).not.toBe("");
      }),
    );
  });
});

it("every guard of the vocabulary has words", () => {
  const given: JsonObject = { guards: [{ type: "feesSettled" }], guard: { type: "feesSettled" }, predicate: "minor", event: "ACCEPT", times: 2, from: ["ACCEPT"], result: "certificate" };
  for (const { name, params, label } of Object.values(GUARDS)) {
    const needed = (params["required"] ?? []) as readonly string[];
    const { vi } = guardSentence({ type: name, params: Object.fromEntries(needed.map((key) => [key, given[key] ?? null])) }, definition);
    expect(vi, name).not.toContain("{");
    expect(vi, name).not.toContain(label.vi);
  }
});
