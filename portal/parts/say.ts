// The two languages side by side: `say("vi")("Nộp hồ sơ", "File a dossier")`. Vietnamese is the language of record.

import type { Language, LocalizedText } from "../../engine/model/index.ts";

/** Picks a sentence in one language. */
export type Say = (vi: string, en: string) => string;

/** A picker for this language. */
export function say(language: Language): Say {
  return (vi, en) => (language === "vi" ? vi : en);
}

/** A definition's text; Vietnamese where no translation was written. */
export function read(text: LocalizedText | undefined, language: Language): string {
  if (text === undefined) return "";
  return language === "en" ? (text.en ?? text.vi) : text.vi;
}
