// What can be wrong with a definition: a closed table of codes. Sentences are made at the edge.

/**
 * Every fault the checks know and how bad it is. An `error` keeps the definition from being published; a `warning` is
 * told to its author.
 */
export const FINDING = {
  // the files
  "missing-file": "error",
  "not-json": "error",
  "limit-exceeded": "error",
  "prototype-key": "error",
  "foreign-ref": "error",
  "unknown-ref": "error",
  "ref-cycle": "error",
  // the format
  "unknown-key": "error",
  "missing-key": "error",
  "format": "error",
  "duplicate-id": "error",
  "check-failed": "error",
  "unreadable": "error",
  // the shape of the workflow
  "event-name": "error",
  "reserved-event": "error",
  "missing-initial": "error",
  "unknown-initial": "error",
  "unknown-target": "error",
  "misplaced-key": "error",
  "final-leads-on": "error",
  "eventless-cycle": "error",
  "act-in-two-regions": "error",
  "act-not-offered": "error",
  "meta-on-later-candidate": "error",
  // names
  "unknown-guard": "error",
  "unknown-action": "error",
  "unknown-actor": "error",
  "unknown-limit": "error",
  "unknown-event": "error",
  "unknown-notice": "error",
  "unknown-result": "error",
  "unknown-predicate": "error",
  "unknown-role": "error",
  "unknown-participant": "error",
  "unknown-template": "error",
  "unknown-fact": "error",
  "unknown-placeholder": "error",
  // conditions
  "predicate-not-a-schema": "error",
  "predicate-too-deep": "error",
  "predicate-holds-for-absent": "error",
  "vacuous-predicate": "error",
  "impossible-value": "error",
  "unknown-keyword": "error",
  "malformed-keyword": "error",
  "unsafe-pattern": "error",
  // the form
  "bad-property-name": "error",
  "field-without-type": "error",
  "field-without-title": "error",
  "keyword-not-for-type": "error",
  "ambiguous-choices": "error",
  "unknown-required": "error",
  "misplaced-condition": "error",
  "relevance-cycle": "error",
  "topic-not-a-group": "error",
  "invalid-default": "error",
  "reference-siblings": "error",
  "form-not-compiled": "error",
  "unknown-field": "error",
  "unknown-widget": "error",
  "widget-not-for-field": "error",
  // what the law says
  "unknown-derived-function": "error",
  "derived-twice": "error",
  "derived-too-late": "error",
  "wrong-argument-count": "error",
  "wrong-argument-kind": "error",
  "bad-pointer": "error",
  "time-limit-default": "error",
  "empty-period": "error",
  "missing-partial-reason": "error",
  // texts
  "missing-translation": "warning",
} as const satisfies Record<string, "error" | "warning">;

/** The stable code of a fault. */
export type FindingCode = keyof typeof FINDING;

/** What is wrong with a definition, precise enough to mend it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "warning";
  /** File and JSON Pointer, e.g. `workflow.json#/states/intake/on/ACCEPT`. */
  readonly path: string;
  /** For the sentence at the edge: what was found, what was expected, what to do. */
  readonly params: { readonly [name: string]: string | number | readonly string[] };
}

/** A finding of the severity its code has. */
export function finding(code: FindingCode, path: string, params: Finding["params"] = {}): Finding {
  return { code, severity: FINDING[code], path, params };
}

/** The file a part of a bundled definition comes from, e.g. `["workflow", "states", "a"]` → `workflow.json#/states/a`. */
export function placeOf(keys: readonly string[]): string {
  const [part = "", ...inner] = keys;
  if (part === "documents") return `documents/${inner[0] ?? "*"}.json#${pointer(inner.slice(1))}`;
  return Object.hasOwn(FILES, part) ? `${FILES[part as keyof typeof FILES]}#${pointer(inner)}` : `definition#${pointer(keys)}`;
}

/** The files of a definition's folder by the part they become. Documents have a folder of their own. */
export const FILES = {
  procedure: "procedure.json",
  form: "form.schema.json",
  formUi: "form.ui.json",
  workflow: "workflow.json",
} as const;

// ---------------------------------------------------------------------------------------------------------------------

function pointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
