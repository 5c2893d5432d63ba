// Differences that occur in many places: texts, legal bases, notes, lists.

import type { Json, LocalizedText } from "../model/index.ts";
import { change, type ChangeParams, type Pair } from "./change.ts";
import { type Compare, type Found, listOf, tableOf } from "./compare.ts";
import type { ChangeKind } from "./kinds.ts";
import { isSame } from "./meaning.ts";
import { citation, shown, textOf } from "./sides.ts";

/** A text in both languages. Another English alone is a matter of translation. */
export function reworded(what: LocalizedText, kind: ChangeKind = "reworded"): Compare {
  return (pair) => {
    const [before, after] = [textOf(pair.before), textOf(pair.after)];
    if (before !== undefined && after !== undefined && before.vi === after.vi) {
      return before.en === after.en ? [] : [change("translated", pair, { what, before: before.en ?? "", after: after.en ?? "" })];
    }
    // Where the English has not followed, the English reader is shown the Vietnamese.
    const hasLagged = before !== undefined && after !== undefined && before.en === after.en;
    return beforeAfter(kind, { what }, (value) => (hasLagged ? { vi: textOf(value)?.vi ?? "" } : shown(value)))(pair);
  };
}

/** What was, and what is now. */
export function beforeAfter(kind: ChangeKind, params: ChangeParams, textOfValue: (value: Json | undefined) => LocalizedText | "" = shown): Compare {
  const said = (value: Json | undefined): LocalizedText => (value === undefined ? NONE : textOfValue(value) || NONE);
  return (pair) => [change(kind, pair, { ...params, before: said(pair.before), after: said(pair.after) })];
}

const NONE: LocalizedText = { vi: "không có", en: "none" };

/** A change without before and after, or known from its place. */
export function just(kind: ChangeKind, params: ChangeParams = {}): Compare {
  return (pair) => [change(kind, pair, params)];
}

/** The legal basis of something. */
export function basisOf(what: LocalizedText): Compare {
  return beforeAfter("legalBasisChanged", { what }, citation);
}

/** What nobody has confirmed yet. */
export function noteOf(what: LocalizedText): Compare {
  return beforeAfter("reviewNoteChanged", { what });
}

/** Lists read as sets: what came, what went; else only the order is another. */
export function setOf(came: ChangeKind, went: ChangeKind, params: (entry: Json) => ChangeParams): (pair: Pair) => Found {
  return (pair) => {
    const [before, after] = [listOf(pair.before), listOf(pair.after)];
    const missingIn = (others: readonly Json[], entry: Json): boolean => !others.some((other) => isSame(other, entry));
    const added = after.flatMap((entry, at) => (missingIn(before, entry) ? [change(came, { before: undefined, after: entry, path: `${pair.path}/${at}` }, params(entry))] : []));
    const removed = before.flatMap((entry, at) => (missingIn(after, entry) ? [change(went, { before: entry, after: undefined, path: `${pair.path}/${at}` }, params(entry))] : []));
    const isList = Array.isArray(pair.before ?? []) && Array.isArray(pair.after ?? []);
    return added.length + removed.length > 0 || !isList ? [...added, ...removed] : [change("reordered", pair)];
  };
}

/** What something is called: by a text of its own in the newer version, else in the older. */
export function nameIn({ before, after }: Pair, key: string, fallback: string): LocalizedText {
  return textOf(tableOf(after)?.[key]) ?? textOf(tableOf(before)?.[key]) ?? { vi: fallback, en: fallback };
}
