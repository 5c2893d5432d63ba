// Names in braces, the only thing a text of a template may ask for: `{dossierCode}`, or a fact by pointer,
// `{/records/registerEntry/number}`. No expressions; what stands in braces is looked up and never executed (faults E05).

/** What is printed where nothing is known, as on the paper forms. */
export const BLANK = "……";

/** The names in a text's braces. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(BRACES)].map(([, name = ""]) => name);
}

/** A text with its braces filled in. Braces around anything that is no name stay as they are. */
export function fillText(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replaceAll(BRACES, (_whole, name: string) => valueOf(name) ?? BLANK);
}

/** The same, but nothing at all when the text asks for values and none of them is known: an empty line tells nobody anything. */
export function fillLine(text: string, valueOf: (name: string) => string | undefined): string | undefined {
  const names = namesIn(text);
  return names.length > 0 && names.every((name) => valueOf(name) === undefined) ? undefined : fillText(text, valueOf);
}

// ---------------------------------------------------------------------------------------------------------------------

const BRACES = /\{(\/[A-Za-z0-9/_~-]+|[A-Za-z]+)\}/g;
