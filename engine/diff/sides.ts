// The two versions as sentences need them: what each calls its things.

import { clauseOf, conditionSentence, guardSentence, fieldConditionSentence } from "../card/index.ts";
import { namesOf, type Names } from "../card/names.ts";
import { orElse } from "../card/or-else.ts";
import { plain } from "../card/say.ts";
import { basisText } from "../card/words.ts";
import { conditionOf } from "../facts/index.ts";
import type { Definition, FieldCondition, Json, LegalBasis, LocalizedText, NamedCall, Party, Predicate, Role } from "../model/index.ts";
import { partyText } from "../card/steps.ts";
import { own, tableOf } from "./compare.ts";

/** One version. */
export interface Side {
  readonly names: Names;
  readonly definition: Definition;
  readonly roles: readonly Role[];
}

/** Both. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** Reads both versions. */
export function sidesOf(before: Definition, after: Definition, roles: readonly Role[]): Sides {
  return { before: { names: namesOf(before), definition: before, roles }, after: { names: namesOf(after), definition: after, roles } };
}

/** A condition of a version as a sentence; none is every case. */
export function whenText(predicate: Json | undefined, { definition }: Side): LocalizedText {
  return predicate === undefined ? EVERY_CASE : conditionSentence(predicate as Predicate, definition);
}

/** A condition without "when". */
export function clauseText(predicate: Json | undefined, { definition }: Side): LocalizedText {
  return clauseOf(predicate === undefined ? { kind: "always" } : conditionOf(predicate as Predicate), definition);
}

/** A guard of a version as a sentence. */
export function guardText(guard: Json | undefined, { definition }: Side, event: string | undefined): LocalizedText {
  return guardSentence(guard as unknown as NamedCall | undefined, definition, event);
}

/** When a question is asked, or must be answered. */
export function fieldText(condition: Json | undefined, { definition }: Side, group: string): LocalizedText {
  return condition === undefined ? EVERY_CASE : orElse(() => fieldConditionSentence(condition as unknown as FieldCondition, definition, group), asItStands(condition));
}

/** A legal basis as it is cited. */
export function citation(basis: Json | undefined): LocalizedText | "" {
  if (basis === undefined) return "";
  return typeof own(basis, "document") === "string" ? orElse(() => basisText(basis as unknown as LegalBasis), asItStands(basis)) : asItStands(basis);
}

/** Who may do something. */
export function peopleText(parties: Json | undefined, { names, roles }: Side): LocalizedText | "" {
  if (parties === undefined) return "";
  const list = Array.isArray(parties) ? (parties as readonly Json[]) : [parties];
  const texts = list.map((party) => (typeof own(party, "role") === "string" ? orElse(() => partyText(party as unknown as Party, names, roles), asItStands(party)) : asItStands(party)));
  return { vi: texts.map(({ vi }) => vi).join(", "), en: texts.map(({ vi, en }) => en ?? vi).join(", ") };
}

/** A text of the definition, where there is one. */
export function textOf(value: Json | undefined): LocalizedText | undefined {
  const found = tableOf(value);
  return typeof found?.["vi"] === "string" ? ({ vi: found["vi"], ...(typeof found["en"] === "string" ? { en: found["en"] } : {}) }) : undefined;
}

/** A text, or the value as it stands. */
export function shown(value: Json | undefined): LocalizedText | "" {
  if (value === undefined) return "";
  return textOf(value) ?? (typeof value === "string" ? plain(value) : asItStands(value));
}

/** A value nobody has words for, as JSON; of a long one the beginning, for the whole is in the change itself. */
export function asItStands(value: Json | undefined): LocalizedText {
  const text = JSON.stringify(value ?? null);
  return plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

const LONGEST = 160;
const EVERY_CASE: LocalizedText = { vi: "trong mọi trường hợp", en: "in every case" };
