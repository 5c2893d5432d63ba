// Fills a small form or an answer at random, by its schema. Knows the dialect's keywords and nothing of what they are for.

import type { FieldSchema, Json, JsonObject } from "../../../../engine/model/index.ts";
import type { Chance } from "./random.ts";

/** What values are made of. */
export interface Terms {
  readonly chance: Chance;
  readonly today: string;
  /** Names that may be meant by a short text, e.g. those of the papers. */
  readonly words: readonly string[];
}

/** A value the field takes, as a rule; the engine has the last word. */
export function fill(field: FieldSchema, terms: Terms): Json {
  const { chance } = terms;
  if (field.const !== undefined) return field.const;
  if (field.oneOf !== undefined) return chance.pick(field.oneOf).const;
  if (field.enum !== undefined) return chance.pick(field.enum);
  switch (field.type ?? "string") {
    case "boolean":
      return chance.often(0.5);
    case "integer":
    case "number":
      return chance.whole(Math.ceil(field.minimum ?? 0), Math.floor(field.maximum ?? (field.minimum ?? 0) + 1_000));
    case "array":
      return fillList(field, terms);
    case "object":
      return fillObject(field, terms);
    case "string":
      return fillText(field, terms);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function fillObject(field: FieldSchema, terms: Terms): JsonObject {
  const entries = Object.entries(field.properties ?? {}).filter(([name]) => field.required?.includes(name) === true || terms.chance.often(0.6));
  return Object.fromEntries(entries.map(([name, inner]) => [name, fill(inner, terms)]));
}

function fillList(field: FieldSchema, terms: Terms): readonly Json[] {
  const fewest = field.minItems ?? 0;
  const length = terms.chance.whole(fewest, Math.min(field.maxItems ?? fewest + 2, fewest + 2));
  return Array.from({ length }, () => fill(field.items ?? {}, terms));
}

/** Texts that fit the patterns in use, tried in turn. */
const TEXTS = ["Theo quy định hiện hành", "87/TLKT", "01/2026", "12", "0912345678", "038123456789", "123456789012", "A1"];

function fillText(field: FieldSchema, terms: Terms): string {
  if (field.format === "date") return otherDay(terms);
  if (field.format === "date-time") return `${otherDay(terms)}T09:30:00+07:00`;
  if (field.format === "time") return "09:30";
  if (field.format === "email") return "dan@example.vn";
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern, "u");
  const fits = (text: string): boolean => text.length >= (field.minLength ?? 0) && text.length <= (field.maxLength ?? 1_000) && (pattern === undefined || pattern.test(text));
  const word = terms.chance.often(0.5) && terms.words.length > 0 ? terms.chance.pick(terms.words) : undefined;
  return (word !== undefined && fits(word) ? word : TEXTS.find(fits)) ?? "Theo quy định".padEnd(field.minLength ?? 0, ".").slice(0, field.maxLength ?? 1_000);
}

function otherDay({ today, chance }: Terms): string {
  const days = chance.often(0.4) ? 0 : chance.whole(-3, 12);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
