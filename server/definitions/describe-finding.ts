// A finding as one line for the author of a definition, e.g.
// `workflow.json#/states/x/on/ACCEPT/guard/type: guard 'feesSetled' is unknown; did you mean 'feesSettled'? Known guards: …`

import { fillSentence, type FindingCode, type Language } from "../../engine/model/index.ts";
import type { DefinitionFinding } from "./findings-of.ts";
import { FINDING_SENTENCES, FORMAT_SENTENCES } from "./finding-sentences.ts";

/** The place and the sentence. */
export function describeFinding(finding: DefinitionFinding, language: Language): string {
  return `${finding.path}: ${findingSentence(finding, language)}`;
}

/** The sentence alone. */
export function findingSentence(finding: DefinitionFinding, language: Language): string {
  return finding.sentence?.[language] ?? fillSentence(sentenceFor(finding)[language], finding.params);
}

// ---------------------------------------------------------------------------------------------------------------------

function sentenceFor({ code, params }: DefinitionFinding): Readonly<Record<Language, string>> {
  const rule = code === "format" && typeof params["rule"] === "string" ? params["rule"] : "";
  return (Object.hasOwn(FORMAT_SENTENCES, rule) ? FORMAT_SENTENCES[rule] : undefined) ?? FINDING_SENTENCES[code as FindingCode];
}
