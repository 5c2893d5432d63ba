// Braces in notices and documents: only names that will be filled in. Whatever else stands in braces would be printed as it
// is, or quietly vanish; nothing in braces is ever executed (faults E05).

import { fillText, namesIn, PLACEHOLDERS } from "../../documents/index.ts";
import { child } from "../../facts/index.ts";
import { type Finding, finding, type LocalizedText, placeOf, type Procedure } from "../../model/index.ts";
import { checkFact } from "./names.ts";
import { nearest } from "./nearest.ts";
import type { PredicateScope } from "./predicate-facts.ts";

/** A text of a document: named placeholders and facts by pointer. */
export function checkDocumentText(text: string, path: string, scope: PredicateScope): readonly Finding[] {
  const names = namesIn(text);
  const facts = [...new Set(names)].filter((name) => name.startsWith("/")).flatMap((pointer) => checkFact(pointer, path, scope));
  return [...checkNamed(names.filter((name) => !name.startsWith("/")), path), ...facts, ...checkLeftOver(text, path)];
}

/** The notices: named placeholders only, because a notice is sent without the dossier's facts. */
export function checkNotices({ notices }: Procedure): readonly Finding[] {
  return Object.entries(notices).flatMap(([name, notice]) => {
    const here = child(placeOf(["procedure", "notices"]), name);
    return [...checkNoticeText(notice.title, child(here, "title")), ...checkNoticeText(notice.body, child(here, "body"))];
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function checkNoticeText(text: LocalizedText, path: string): readonly Finding[] {
  return Object.entries(text).flatMap(([language, wording]: readonly [string, string]) => {
    const names = namesIn(wording);
    return [...checkNamed(names, child(path, language)), ...checkLeftOver(wording, child(path, language))];
  });
}

function checkNamed(names: readonly string[], path: string): readonly Finding[] {
  const known = Object.keys(PLACEHOLDERS);
  return [...new Set(names)].filter((name) => !known.includes(name)).map((name) => finding("unknown-placeholder", path, { found: name, ...nearest(name, known) }));
}

/** Braces around something that is no name at all. */
function checkLeftOver(text: string, path: string): readonly Finding[] {
  const rest = fillText(text, () => "");
  const found = /[{}][^{}]{0,40}[{}]?/.exec(rest)?.[0];
  return found === undefined ? [] : [finding("unknown-placeholder", path, { found, expected: Object.keys(PLACEHOLDERS) })];
}
