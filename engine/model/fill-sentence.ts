// Fills the little sentence format of our tables: `{name}` is replaced, and a part in `[…]` is left out when one of its
// names has no value. No conditions, no plural rules, no nesting: whoever needs more writes another sentence.

/** What can stand for a name. A list is told with commas. */
export type SentenceParams = { readonly [name: string]: string | number | readonly string[] };

/** The sentence with its names filled in. A name without a value leaves nothing. */
export function fillSentence(template: string, params: SentenceParams): string {
  const chosen = template.replace(/\[([^[\]]*)\]/g, (_part, inner: string) => (namesIn(inner).every((name) => valueOf(params, name) !== "") ? inner : ""));
  return chosen.replace(NAMES, (_name, name: string) => valueOf(params, name));
}

// ---------------------------------------------------------------------------------------------------------------------

const NAMES = /\{([a-zA-Z]+)\}/g;

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(NAMES)].map(([, name = ""]) => name);
}

function valueOf(params: SentenceParams, name: string): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === "object" ? value.join(", ") : String(value ?? "");
}
