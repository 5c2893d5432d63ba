// A change as a sentence for the auditor, and what dossiers under way do not get of it.

import { textIn } from "../card/say.ts";
import { fillSentence, type Language } from "../model/index.ts";
import type { DefinitionChange } from "./change.ts";
import { RUNNING_SENTENCES } from "./running-sentences.ts";
import { CHANGE_SENTENCES } from "./sentences.ts";

/** `Thời hạn “Thông thường” rút ngắn từ 3 ngày làm việc còn 2 ngày làm việc`. */
export function describeChange(change: DefinitionChange, language: Language): string {
  return fillSentence(CHANGE_SENTENCES[change.kind][language], wordsOf(change, language));
}

/** What dossiers under way keep; undefined for changes that do not concern them. */
export function describeForRunning(change: DefinitionChange, language: Language): string | undefined {
  const sentence = change.audience.includes("running") ? RUNNING_SENTENCES[change.kind] : undefined;
  return sentence === undefined ? undefined : fillSentence(sentence[language], wordsOf(change, language));
}

// ---------------------------------------------------------------------------------------------------------------------

function wordsOf({ params, path }: DefinitionChange, language: Language): { readonly [name: string]: string | number } {
  return { path, ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === "object" ? textIn(value, language) : value])) };
}
