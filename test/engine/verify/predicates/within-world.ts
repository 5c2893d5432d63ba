// Does a facts document lie in a world? A second reading of worlds and demands, by looking instead of searching.

import { at, child, compileCondition } from "../../../../engine/facts/index.ts";
import type { Facts, Json } from "../../../../engine/model/index.ts";
import type { Demand } from "../../../../engine/verify/predicates/demand.ts";
import type { Domain } from "../../../../engine/verify/predicates/domain.ts";
import { admits, ANY_VALUE, intersect, typeOf } from "../../../../engine/verify/predicates/values.ts";
import type { FactWorld } from "../../../../engine/verify/predicates/world.ts";

/** Everything the world says cannot be, and which is so all the same. */
export function contradictions(facts: Facts, world: FactWorld): readonly string[] {
  const axioms = [...new Set([...world.axioms.values()].flat())];
  return [...within(facts as unknown as Json, world.facts, "", facts), ...axioms.filter((axiom) => !isMet(axiom, facts)).map((axiom) => `always: ${JSON.stringify(axiom)}`)];
}

/** Whether a demand is met by a document. */
export function isMet(demand: Demand, document: unknown): boolean {
  if ("unsure" in demand) return true;
  if ("all" in demand) return demand.all.every((part) => isMet(part, document));
  if ("any" in demand) return demand.any.some((part) => isMet(part, document));
  const value = at(document, demand.at) as Json | undefined;
  const { want } = demand;
  if (value === undefined || want.is === "absent") return value === undefined && want.is === "absent";
  switch (want.is) {
    case "present":
      return true;
    case "type":
      return (typeOf(value) & want.types) !== 0;
    case "in":
      return admits(intersect(ANY_VALUE, want.values) ?? { ...ANY_VALUE, types: 0 }, value);
    case "everyRow":
      return Array.isArray(value) && value.every((row) => compileCondition(want.schema)(row) === want.holds);
    case "someRow":
      return Array.isArray(value) && value.some((row) => compileCondition(want.schema)(row) === want.holds);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** `document` is what demands look at: the facts, or the row one is in. */
function within(value: Json, domain: Domain, pointer: string, document: unknown): readonly string[] {
  if (!admits(domain.values, value)) return [`${pointer}: ${JSON.stringify(value)} is not in the domain`];
  if (Array.isArray(value)) return value.flatMap((row: Json) => (domain.row === undefined ? [] : within(row, domain.row(), "", row)));
  if (typeof value !== "object" || value === null || domain.members === undefined) return [];
  const members = domain.members;
  const present = Object.entries(value as { readonly [key: string]: Json | undefined }).filter(([, inner]) => inner !== undefined);
  return [
    ...present.flatMap(([key, inner]) => {
      const member = Object.hasOwn(members, key) ? members[key] : undefined;
      const here = child(pointer, key);
      if (member === undefined) return [`${here}: no such fact`];
      return [...within(inner as Json, member.domain(), here, document), ...(member.ifPresent === undefined || isMet(member.ifPresent(), document) ? [] : [`${here}: is there`])];
    }),
    ...Object.entries(members).flatMap(([key, member]) => {
      if (present.some(([name]) => name === key)) return [];
      const mayMiss = member.always !== true && (member.ifAbsent === undefined || isMet(member.ifAbsent(), document));
      return mayMiss ? [] : [`${child(pointer, key)}: is missing`];
    }),
  ];
}
