// Facts named by pointer: arguments of derivations, lines of documents, names in braces, places where rules show.

import { BLANK, namesIn } from "../documents/index.ts";
import { child, isPointer, segments } from "../facts/index.ts";
import type { Json } from "../model/index.ts";
import { pathAfter, type Referent } from "./referents.ts";
import { fateOf, type Here, type Site } from "./sites.ts";

/** A pointer into the facts. */
export const factPointer: Site = (value, here) => followed(value, here, []);

/** Where a rule shows, as a pointer into the answers: when the field is gone, at the group it stood in. */
export const answerPlace: Site = (value, here) => {
  const after = followed(value, here, ["answers"]);
  if (after !== undefined || typeof value !== "string") return after;
  const above = here.run.fates.around(["answers", ...segments(value)])?.of.slice(1, -1) ?? [];
  return above.length === 0 ? undefined : above.reduce(child, "");
};

/** Whether the answer at a pointer is gone. */
export function isGoneFrom({ run }: Here, pointer: string | undefined): boolean {
  if (pointer === undefined || !isPointer(pointer)) return false;
  const fate = run.fates.around(["answers", ...segments(pointer)]);
  return fate !== undefined && fate.to === undefined;
}

/** A text with names in braces; of what is gone a blank line stays, as on paper. */
export const text: Site = (value, here) => {
  if (typeof value !== "string") return value;
  return [...new Set(namesIn(value))].reduce((wording, name) => {
    if (!name.startsWith("/")) return wording;
    const after = followed(name, here, []);
    return after === name ? wording : wording.replaceAll(`{${name}}`, typeof after === "string" ? `{${after}}` : BLANK);
  }, value);
};

// ---------------------------------------------------------------------------------------------------------------------

function followed(value: Json, here: Here, base: Referent): Json | undefined {
  if (typeof value !== "string" || !isPointer(value) || value === "") return value;
  const referent = [...base, ...segments(value)];
  const fate = fateOf(here, referent, "around");
  if (fate === undefined) return value;
  return fate.to === undefined ? undefined : pathAfter(fate, referent).slice(base.length).reduce(child, "");
}
