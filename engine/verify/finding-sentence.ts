// A finding as a sentence for the definition's author, the same on the server, on the command line and in the browser.

import { fillSentence, type FindingCode, type Language } from "../model/index.ts";
import { FINDING_SENTENCES, FORMAT_SENTENCES } from "./finding-sentences.ts";
import type { VerifyFinding } from "./verify.ts";

/** The sentence, without the place. A rule about behaviour brings its own. */
export function findingSentence(finding: VerifyFinding, language: Language): string {
  return finding.sentence?.[language] ?? fillSentence(sentenceFor(finding)[language], finding.params);
}

// ---------------------------------------------------------------------------------------------------------------------

function sentenceFor({ code, params }: VerifyFinding): Readonly<Record<Language, string>> {
  const rule = code === "format" && typeof params["rule"] === "string" ? params["rule"] : "";
  return (Object.hasOwn(FORMAT_SENTENCES, rule) ? FORMAT_SENTENCES[rule] : undefined) ?? FINDING_SENTENCES[code as FindingCode];
}
