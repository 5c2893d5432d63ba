// What a question is called in a sentence: `họ, chữ đệm, tên`, and whose, where the form asks for several.

import { eachField, fieldAt, labelOf, resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import { segments, child } from "../../engine/facts/index.ts";
import type { Language } from "../../engine/model/index.ts";

/** The question at a pointer, to stand in the middle of a sentence. */
export function questionName(form: AnyForm, pointer: string, language: Language): string {
  const named = namedPlaces(form, pointer, language);
  const label = named.at(-1)?.label ?? "";
  // A group called like a question in it does not make two questions.
  const questions = eachField(resolveForm(form)).filter(({ field }) => field.properties === undefined);
  const others = questions.filter((other) => lowerFirst(labelOf(other.field, language)) === label && !isSamePlace(other.pointer, pointer));
  const rows = named.slice(0, -1).filter(({ isRow }) => isRow).map((row) => row.label);
  if (others.length === 0) return joinOwners(label, rows, language);
  return joinOwners(label, ownersUntilUnique(form, named.slice(0, -1), others.map((other) => other.pointer), language), language);
}

/** `Thành viên` in the middle of a sentence; `CCCD` stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly pointer: string;
  readonly label: string;
  readonly isRow: boolean;
}

/** The groups and rows on the way to a question, and the question, those that have words. */
function namedPlaces(form: AnyForm, pointer: string, language: Language): readonly Place[] {
  let here = "";
  let above = "";
  return segments(pointer).flatMap((key) => {
    here = child(here, key);
    const isRow = /^\d+$/.test(key);
    const own = labelOf(fieldAt(form, here) ?? {}, language);
    const label = isRow ? `${own || above} ${Number(key) + 1}` : own;
    above = own;
    return label.trim() === "" ? [] : [{ pointer: here, label: lowerFirst(label), isRow }];
  });
}

/** From the nearest group outwards until one is called differently from those around the other questions of that name. */
function ownersUntilUnique(form: AnyForm, around: readonly Place[], others: readonly string[], language: Language): readonly string[] {
  const rivals = others.map((other) => namedPlaces(form, other, language).slice(0, -1).map((place) => place.label));
  const inward = [...around].reverse();
  const unique = inward.findIndex(({ label, isRow }) => isRow || rivals.every((labels) => !labels.includes(label)));
  return inward.slice(0, unique === -1 ? 1 : unique + 1).map(({ label }) => label);
}

function joinOwners(label: string, owners: readonly string[], language: Language): string {
  const of = language === "vi" ? " của " : " of ";
  if (owners.length === 0) return label;
  return owners.length === 1 ? `${label}${of}${owners[0]}` : `${label} (${owners.join(of)})`;
}

// `/members/*/name` is the same question as `/members/2/name`.
function isSamePlace(general: string, particular: string): boolean {
  return general === particular.replace(/\/\d+(?=\/|$)/g, "/*");
}
