// Which facts a condition looks at, found without running it. The verifier, the relevance order and the choice of rules
// that can be judged already all ask this.

import type { Derivation, Predicate, PredicateSchema, Procedure } from "../model/index.ts";
import { child, overlaps } from "./pointer.ts";

/** The parts of a procedure through which one fact depends on others. */
export type FactSources = Pick<Procedure, "predicates" | "derive" | "fees">;

/**
 * Pointers into the facts (`*` for the rows of a list) that can change the outcome, derived facts and fees followed to
 * what they are made of. Unknown names read nothing; naming them is the checks' business.
 */
export function readsOf(predicate: Predicate, sources: FactSources): readonly string[] {
  const found = new Set<string>();
  const pending = directReads(predicate, sources).filter(isRead);
  for (let pointer = pending.pop(); pointer !== undefined; pointer = pending.pop()) {
    if (found.has(pointer)) continue;
    found.add(pointer);
    pending.push(...behind(pointer, sources).filter(isRead));
  }
  return [...found];
}

/** The places a schema looks at, as pointers below `from`. */
export function placesOf(schema: PredicateSchema, from = ""): readonly string[] {
  const places = Object.keys(schema).some((keyword) => !STRUCTURAL.has(keyword)) ? [from] : [];
  for (const key of new Set([...(schema.required ?? []), ...Object.keys(schema.properties ?? {})])) {
    const property = schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const inner = placesOf(property ?? {}, child(from, key));
    // What is on the way to something is only looked at itself when that something need not be there.
    places.push(...inner, ...(inner.length === 0 || saysNot(property) ? [child(from, key)] : []));
  }
  for (const rows of [schema.items, schema.contains]) if (rows !== undefined) places.push(...placesOf(rows, child(from, "*")));
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.not === undefined ? [] : [schema.not])]) places.push(...placesOf(part, from));
  return places;
}

// ---------------------------------------------------------------------------------------------------------------------

// `type: object` only says what `properties` says; a list's own keywords do look at the list.
const STRUCTURAL = new Set(["type", "required", "properties", "allOf", "anyOf", "not"]);

/** The parts of the facts are always there, so that they are there says nothing. */
const PARTS = new Set(["/answers", "/derived", "/dossier", "/submitter", "/components", "/fees", "/acts", "/records", "/results", "/event"]);

function isRead(pointer: string): boolean {
  return !PARTS.has(pointer);
}

function saysNot(schema: PredicateSchema | undefined): boolean {
  return schema !== undefined && (schema.not !== undefined || [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].some(saysNot));
}

function directReads(predicate: Predicate, { predicates }: FactSources): readonly string[] {
  if (typeof predicate !== "string") return placesOf(predicate);
  const named = Object.hasOwn(predicates, predicate) ? predicates[predicate] : undefined;
  return named === undefined ? [] : placesOf(named.schema);
}

const found = new WeakMap<FactSources, Map<string, readonly string[]>>();

/** What a fact that the engine works out is made of. Looked up once per procedure and fact: hundreds of conditions read the same. */
function behind(pointer: string, sources: FactSources): readonly string[] {
  const known = found.get(sources) ?? new Map<string, readonly string[]>();
  found.set(sources, known);
  const reads = known.get(pointer) ?? lookBehind(pointer, sources);
  known.set(pointer, reads);
  return reads;
}

function lookBehind(pointer: string, sources: FactSources): readonly string[] {
  if (overlaps(pointer, "/fees")) return [...new Set(sources.fees.flatMap((fee) => feeReads(fee, sources)))];
  return [...new Set(sources.derive.filter(({ name }) => overlaps(pointer, child("/derived", name))).flatMap(derivationReads))];
}

function derivationReads({ args }: Derivation): readonly string[] {
  return args.flatMap((argument) => ("fact" in argument ? [argument.fact] : []));
}

function feeReads(fee: Procedure["fees"][number], sources: FactSources): readonly string[] {
  const predicates = [...(fee.when === undefined ? [] : [fee.when]), ...fee.exemptions.map(({ when }) => when)];
  return [...predicates.flatMap((predicate) => directReads(predicate, sources)), ...(fee.times === undefined ? [] : [fee.times])];
}
