// A finding as one line for the author of a definition, e.g.
// `workflow.json#/states/x/on/ACCEPT/guard/type: guard 'feesSetled' is unknown; did you mean 'feesSettled'? Known guards: …`

import { fillSentence, type Finding, type Language } from "../../engine/model/index.ts";
import { FINDING_SENTENCES, FORMAT_SENTENCES } from "./finding-sentences.ts";

/** The place and the sentence. */
export function describeFinding(finding: Finding, language: Language): string {
  return `${finding.path}: ${fillSentence(sentenceFor(finding)[language], finding.params)}`;
}

// ---------------------------------------------------------------------------------------------------------------------

function sentenceFor({ code, params }: Finding): Readonly<Record<Language, string>> {
  const rule = code === "format" && typeof params["rule"] === "string" ? params["rule"] : "";
  return (Object.hasOwn(FORMAT_SENTENCES, rule) ? FORMAT_SENTENCES[rule] : undefined) ?? FINDING_SENTENCES[code];
}
