// Does a rule that held when a dossier was filed hold ever after? It does if nothing it looks at changes by itself, or if
// time can only help: who was of age stays of age.

import { child, readsOf } from "../../facts/index.ts";
import type { PredicateSchema, Procedure, Rule } from "../../model/index.ts";
import { schemaOf } from "./form-domain.ts";

/** Whether a rule looks at nothing that changes by itself. What a later step changes is asked again by that step. */
export function isLasting({ require, when }: Rule, procedure: Procedure): boolean {
  return [require, ...(when === undefined ? [] : [when])].every((predicate) => readsOf(predicate, procedure).every(isStill));
}

/** Whether time can only make it easier to keep a rule. */
export function isHelpedByTime({ require, when }: Rule, procedure: Procedure): boolean {
  const isApplied = when === undefined || readsOf(when, procedure).every(isStill);
  return isApplied && onlyGains(schemaOf(require, procedure.predicates), procedure);
}

// ---------------------------------------------------------------------------------------------------------------------

const STILL = ["/answers/", "/derived/", "/dossier/filedOn", "/dossier/channel", "/dossier/province", "/submitter/"];

/** `readsOf` looks through derived facts, so what is read below \`/derived/\` is made of still things only. */
function isStill(read: string): boolean {
  return STILL.some((place) => read.startsWith(place));
}

/** Keywords that go on holding while a value grows. */
const GROWING: readonly string[] = ["minimum", "exclusiveMinimum", "type"];

/** A condition that only wants times since something to be long enough, or looks at what stays as it is. */
function onlyGains(schema: PredicateSchema, procedure: Procedure, at = ""): boolean {
  const read = procedure.derive.find(({ name }) => at === child("/derived", name));
  if (read !== undefined) return growsWithTime(read) && Object.keys(schema).every((keyword) => GROWING.includes(keyword));
  const { required = [], properties = {}, allOf = [], ...others } = schema;
  if (Object.keys(others).length > 0) return false;
  const isKnown = required.every((key) => Object.hasOwn(properties, key));
  return isKnown && Object.entries(properties).every(([key, inner]) => required.includes(key) && onlyGains(inner, procedure, child(at, key))) && allOf.every((part) => onlyGains(part, procedure, at));
}

/** The time from something that stays as it is until now. */
function growsWithTime({ fn, args: [from, to] }: Procedure["derive"][number]): boolean {
  if (!["ageOn", "yearsBetween", "daysBetween", "minutesBetween"].includes(fn) || from === undefined || to === undefined) return false;
  return "fact" in to && ["/today", "/now"].includes(to.fact) && (!("fact" in from) || from.fact.startsWith("/answers/"));
}
