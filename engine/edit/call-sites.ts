// Words of the vocabulary with their parameters: what a parameter refers to is said by the word itself.

import { ACTIONS, GUARDS, own, type ReferenceKind } from "../vocabulary/index.ts";
import { condition } from "./condition-site.ts";
import { isTable, textAt } from "./plain.ts";
import { factPointer } from "./pointer-sites.ts";
import { deciding, entry, inside, list, name, oneOrMore, overEntries, type Site } from "./sites.ts";

/** A guard, with the guards within it. It decides whether the law lets an act be done, so it is never loosened by clearing away. */
export const guard: Site = (value, here) => deciding(call(GUARDS))(value, here);

/** The actions of a step. One that has nothing left to work on goes; one that works on an answer has an effect in law and is held. */
export const actions: Site = (value, here) => list(action, { droppedWhenEmptied: true })(value, here);

// ---------------------------------------------------------------------------------------------------------------------

/** What is only recorded goes with what was asked; who decides by the record is held himself. */
const action: Site = (value, here) => {
  const refers = own(ACTIONS, textAt(value, "type") ?? "")?.refers;
  const isEffect = textAt(value, "type") !== "record" && Object.values(refers ?? {}).includes("fact");
  return isEffect ? deciding(call(ACTIONS))(value, here) : call(ACTIONS)(value, here);
};

interface Word {
  readonly refers?: { readonly [param: string]: ReferenceKind };
}

function call(words: { readonly [name: string]: Word }): Site {
  return (value, here) => {
    const refers = own(words, textAt(value, "type") ?? "")?.refers;
    const params = isTable(value) ? value["params"] : undefined;
    if (refers === undefined || !isTable(value) || !isTable(params)) return value;
    const within = inside(here, "params");
    let isLost = false;
    const next = overEntries(params, within, (param, given, place) => {
      const site = Object.hasOwn(refers, param) ? REFERENCES[refers[param] as ReferenceKind] : undefined;
      const kept = site === undefined ? given : oneOrMore(site)(given, place);
      if (kept === undefined) isLost = true;
      return entry(param, kept);
    });
    if (isLost) return undefined;
    return next === params ? value : { ...value, params: next };
  };
}

const REFERENCES: { readonly [kind in ReferenceKind]: Site } = {
  notice: name(["notices"]),
  result: name(["results"]),
  event: name(["acts"]),
  predicate: condition,
  fact: factPointer,
  slip: (value) => value,
  guard,
};
