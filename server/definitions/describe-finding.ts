// A finding as one line for the author of a definition, e.g.
// `workflow.json#/states/x/on/ACCEPT/guard/type: guard 'feesSetled' is unknown; did you mean 'feesSettled'? Known guards: …`

import type { Finding, Language } from "../../engine/model/index.ts";
import { FINDING_SENTENCES, FORMAT_SENTENCES } from "./finding-sentences.ts";

/** The place and the sentence. */
export function describeFinding(finding: Finding, language: Language): string {
  return `${finding.path}: ${fill(sentenceFor(finding)[language], finding.params)}`;
}

// ---------------------------------------------------------------------------------------------------------------------

function sentenceFor({ code, params }: Finding): Readonly<Record<Language, string>> {
  const rule = code === "format" && typeof params["rule"] === "string" ? params["rule"] : "";
  return (Object.hasOwn(FORMAT_SENTENCES, rule) ? FORMAT_SENTENCES[rule] : undefined) ?? FINDING_SENTENCES[code];
}

function fill(template: string, params: Finding["params"]): string {
  const chosen = template.replace(/\[([^[\]]*)\]/g, (_part, inner: string) => (namesIn(inner).every((name) => valueOf(params, name) !== "") ? inner : ""));
  return chosen.replace(NAMES, (_name, name: string) => valueOf(params, name));
}

const NAMES = /\{([a-zA-Z]+)\}/g;

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(NAMES)].map(([, name = ""]) => name);
}

function valueOf(params: Finding["params"], name: string): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === "object" ? value.join(", ") : String(value ?? "");
}
