// A finding as one line for the author of a definition, e.g.
// `workflow.json#/states/x/on/ACCEPT/guard/type: guard 'feesSetled' is unknown; did you mean 'feesSettled'? Known guards: …`

import type { Language } from "../../engine/model/index.ts";
import { findingSentence } from "../../engine/verify/index.ts";
import type { DefinitionFinding } from "./findings-of.ts";

/** The place and the sentence. */
export function describeFinding(finding: DefinitionFinding, language: Language): string {
  return `${finding.path}: ${findingSentence(finding, language)}`;
}
