// Fills a small form or an answer at random, by its schema. Knows the dialect's keywords and nothing of what they are for.

import type { FieldSchema, Json, JsonObject } from "../../../../engine/model/index.ts";
import type { Chance } from "./random.ts";

/** A value the field takes, as a rule; the engine has the last word. */
export function fill(field: FieldSchema, chance: Chance, today: string): Json {
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
      return fillList(field, chance, today);
    case "object":
      return fillObject(field, chance, today);
    case "string":
      return fillText(field, chance, today);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function fillObject(field: FieldSchema, chance: Chance, today: string): JsonObject {
  const entries = Object.entries(field.properties ?? {}).filter(([name]) => field.required?.includes(name) === true || chance.often(0.6));
  return Object.fromEntries(entries.map(([name, inner]) => [name, fill(inner, chance, today)]));
}

function fillList(field: FieldSchema, chance: Chance, today: string): readonly Json[] {
  const fewest = field.minItems ?? 0;
  const length = chance.whole(fewest, Math.min(field.maxItems ?? fewest + 2, fewest + 2));
  return Array.from({ length }, () => fill(field.items ?? {}, chance, today));
}

/** Texts that fit the patterns in use, tried in turn. */
const TEXTS = ["Theo quy định hiện hành", "87/TLKT", "01/2026", "12", "0912345678", "038123456789", "123456789012", "A1"];

function fillText(field: FieldSchema, chance: Chance, today: string): string {
  if (field.format === "date") return otherDay(today, chance);
  if (field.format === "date-time") return `${otherDay(today, chance)}T09:30:00+07:00`;
  if (field.format === "time") return "09:30";
  if (field.format === "email") return "dan@example.vn";
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern, "u");
  const fits = (text: string): boolean => text.length >= (field.minLength ?? 0) && text.length <= (field.maxLength ?? 1_000) && (pattern === undefined || pattern.test(text));
  return TEXTS.find(fits) ?? "Theo quy định".padEnd(field.minLength ?? 0, ".").slice(0, field.maxLength ?? 1_000);
}

function otherDay(today: string, chance: Chance): string {
  const days = chance.often(0.4) ? 0 : chance.whole(-3, 12);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
