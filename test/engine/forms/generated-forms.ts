// Random forms whose conditions never wait for each other, and random answers to them, good and bad.

import fc from "fast-check";
import type { Derivation, FieldCondition, FieldSchema, FormSchema, Json, JsonObject, PredicateSchema } from "../../../engine/model/index.ts";

/** A form with the derivations its conditions use, and who waits for whom, for a second opinion on relevance. */
export interface GeneratedForm {
  readonly form: FormSchema;
  readonly derive: readonly Derivation[];
  readonly questions: readonly Question[];
}

/** One field: asked when all `waits` hold. */
export interface Question {
  readonly pointer: string;
  readonly waits: readonly Wait[];
}

/** Holds when the answer is this value; `unless` it is, when negated: then also when it is not asked at all. */
interface Wait {
  readonly pointer: string;
  readonly value: Json;
  readonly unless: boolean;
}

type Draft = { [key: string]: FieldSchema };

const CHOICES: readonly string[] = ["a", "b"];

/** Fields are made in the order they may wait for each other, and then shuffled, so the order of the form tells nothing. */
export const generatedForm: fc.Arbitrary<GeneratedForm> = fc.infiniteStream(fc.noBias(fc.nat(1_000_000))).map((numbers) => new Builder(numbers).build());

class Builder {
  readonly #numbers: Iterator<number>;
  readonly #questions: Question[] = [];
  readonly #leaves: { readonly pointer: string; readonly value: Json }[] = [];
  readonly #derive: Derivation[] = [];

  constructor(numbers: fc.Stream<number>) {
    this.#numbers = numbers[Symbol.iterator]();
  }

  build(): GeneratedForm {
    const topics: Draft = {};
    for (let index = 0; index <= this.#pick(3); index += 1) topics[`t${index}`] = this.#group(`/t${index}`, `Trang ${index}`, 1);
    const form: FormSchema = { type: "object", title: "Tờ khai", properties: this.#shuffled(topics), required: this.#some(Object.keys(topics)) };
    return { form, derive: this.#derive, questions: this.#questions };
  }

  #group(pointer: string, title: string, depth: number): FieldSchema {
    const head = this.#condition(pointer);
    const members: Draft = {};
    for (let index = 0; index <= this.#pick(4); index += 1) {
      const name = `f${index}`;
      members[name] = depth < 3 && this.#pick(4) === 0 ? this.#group(`${pointer}/${name}`, `Nhóm ${name}`, depth + 1) : this.#question(`${pointer}/${name}`);
    }
    return { type: "object", title, ...head, properties: this.#shuffled(members), required: this.#some(Object.keys(members)) };
  }

  #question(pointer: string): FieldSchema {
    const head = { title: `Câu hỏi ${pointer}`, ...this.#condition(pointer), ...(this.#pick(5) === 0 ? { "x-required": this.#anyCondition() } : {}) };
    const kinds: readonly (() => FieldSchema)[] = [
      () => this.#leaf(pointer, "a", { type: "string", ...head, enum: CHOICES }),
      () => this.#leaf(pointer, true, { type: "boolean", ...head }),
      () => ({ type: "integer", ...head, minimum: 0, maximum: 9 }),
      () => ({ type: "string", ...head, format: "date" }),
      () => ({ type: "string", ...head, maxLength: 3, pattern: "^[a-z]*$" }),
      () => ({ type: "array", ...head, maxItems: 3, items: this.#row() }),
    ];
    return kinds[this.#pick(2) === 0 ? this.#pick(2) : this.#pick(kinds.length)]?.() ?? {};
  }

  /** Rows carry conditions of their own, on the row they stand in. */
  #row(): FieldSchema {
    const here: PredicateSchema = { required: ["kind"], properties: { kind: { const: "a" } } };
    return {
      type: "object",
      properties: { detail: { type: "string", title: "Chi tiết", maxLength: 5, "x-relevant": { here } }, kind: { type: "string", title: "Loại", enum: CHOICES } },
      required: this.#some(["kind", "detail"]),
    };
  }

  #leaf(pointer: string, value: Json, field: FieldSchema): FieldSchema {
    this.#leaves.push({ pointer, value });
    return field;
  }

  #condition(pointer: string): FieldSchema {
    // Mostly on the question before, so that conditions make long chains.
    const leaves = this.#pick(3) > 0 ? this.#leaves.slice(-1) : this.#some(this.#leaves).slice(0, 2);
    const waits = this.#pick(3) > 0 ? leaves.map((leaf) => ({ ...leaf, unless: this.#pick(2) === 0 })) : [];
    this.#questions.push({ pointer, waits });
    return waits.length === 0 ? {} : { "x-relevant": { facts: { allOf: waits.map((wait) => this.#waitFor(wait)) } } };
  }

  #anyCondition(): FieldCondition {
    const [wait] = this.#some(this.#leaves);
    return { facts: wait === undefined ? { required: ["today"] } : this.#waitFor({ ...wait, unless: false }) };
  }

  #waitFor(wait: Wait): PredicateSchema {
    const holds = this.#pick(3) > 0 ? directly(wait) : this.#derived(wait);
    return wait.unless ? { not: holds } : holds;
  }

  #derived({ pointer, value }: Wait): PredicateSchema {
    const name = `d${this.#derive.length}`;
    this.#derive.push({ name, label: { vi: name }, fn: "same", args: [{ fact: `/answers${pointer}` }, { value: value as string }] });
    return { required: ["derived"], properties: { derived: { required: [name], properties: { [name]: { const: true } } } } };
  }

  #pick(below: number): number {
    return Number(this.#numbers.next().value ?? 0) % below;
  }

  #some<T>(list: readonly T[]): readonly T[] {
    return list.filter(() => this.#pick(3) === 0);
  }

  #shuffled(fields: Draft): Draft {
    return Object.fromEntries(Object.entries(fields).map((entry) => [this.#pick(1_000), entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry));
  }
}

function directly({ pointer, value }: Wait): PredicateSchema {
  return `/answers${pointer}`.split("/").slice(1).reduceRight<PredicateSchema>((inner, key) => ({ required: [key], properties: { [key]: inner } }), { const: value });
}

/** Answers to a form: everything filled in, now and then left out, wrong or unknown. Whether it is asked plays no part. */
export function answersTo({ form }: GeneratedForm, carelessness: number): fc.Arbitrary<JsonObject> {
  return valueOf(form, carelessness) as fc.Arbitrary<JsonObject>;
}

function valueOf(field: FieldSchema, carelessness: number): fc.Arbitrary<unknown> {
  if (field.properties !== undefined) {
    const members = Object.fromEntries(Object.entries(field.properties).map(([key, inner]) => [key, careless(valueOf(inner, carelessness), carelessness)]));
    const missing = fc.subarray(Object.keys(members), { maxLength: carelessness > 0 ? 1 : 0 });
    return fc.record(members).chain((object) => missing.map((gone) => Object.fromEntries(Object.entries(object).filter(([key]) => !gone.includes(key)))));
  }
  if (field.items !== undefined) return fc.array(valueOf(field.items, carelessness), { maxLength: 3 });
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  if (field.type === "boolean") return fc.boolean();
  if (field.type === "integer") return fc.integer({ min: 0, max: 9 });
  return field.format === "date" ? fc.constantFrom("2026-11-20", "2028-02-29") : fc.constantFrom("abc", "x", "");
}

function careless(value: fc.Arbitrary<unknown>, carelessness: number): fc.Arbitrary<unknown> {
  if (carelessness === 0) return value;
  const wrong = fc.constantFrom<unknown>(null, "", "   ", [], {}, 3, "2026-02-30", "e\u0301", { unknown: 1 }, ["a"], undefined);
  return fc.oneof({ weight: 20, arbitrary: value }, { weight: carelessness, arbitrary: wrong });
}
