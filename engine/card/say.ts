// Sentences in both languages at once. The Vietnamese text is the one of record and stands in where English is missing.

import { fillSentence, type Language, type LocalizedText } from "../model/index.ts";

/** A sentence to be filled in, see `model/fill-sentence`. */
export interface Template {
  readonly vi: string;
  readonly en: string;
}

/** What fills a name: a text in both languages, or the same in both. */
export type Part = string | number | LocalizedText;

/** The template filled in, in both languages. */
export function say(template: Template, parts: { readonly [name: string]: Part | readonly Part[] } = {}): Required<LocalizedText> {
  const inLanguage = (language: Language): string =>
    fillSentence(template[language], Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, isList(part) ? part.map((one) => partIn(one, language)) : partIn(part, language)])));
  return { vi: inLanguage("vi"), en: inLanguage("en") };
}

/** Texts put together with the same word between them. */
export function join(texts: readonly LocalizedText[], between: Template): Required<LocalizedText> {
  return { vi: texts.map((text) => textIn(text, "vi")).join(between.vi), en: texts.map((text) => textIn(text, "en")).join(between.en) };
}

/** The text in a language. What is no text, in a definition that was not checked, as it stands. */
export function textIn(text: LocalizedText, language: Language): string {
  const found: unknown = language === "en" ? (text.en ?? text.vi) : text.vi;
  return typeof found === "string" ? found : JSON.stringify(found ?? null);
}

/** The same words in both languages: names, codes, numbers. */
export function plain(text: string | number): Required<LocalizedText> {
  return { vi: String(text), en: String(text) };
}

// ---------------------------------------------------------------------------------------------------------------------

function isList(part: Part | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

function partIn(part: Part, language: Language): string {
  return typeof part === "object" ? textIn(part, language) : String(part);
}
