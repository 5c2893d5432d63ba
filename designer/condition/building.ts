// What the rows of a condition are built from.

import { namesOf } from "../../engine/card/index.ts";
import type { Definition, LocalizedText, PredicateSchema } from "../../engine/model/index.ts";
import type { FactCatalogue } from "./catalogue.ts";

/** What may be chosen in a row. */
export interface Building {
  readonly facts: FactCatalogue;
  /** Guards of the vocabulary may be used. */
  readonly withWords: boolean;
  /** Named conditions: a guard refers to one, a schema can only take over what it says. */
  readonly named: readonly NamedCondition[];
  readonly mayEdit: boolean;
}

/** A condition the procedure has a name for. */
export interface NamedCondition {
  readonly name: string;
  readonly label: LocalizedText;
  readonly schema: PredicateSchema;
}

/** The named conditions of a definition that can be read. */
export function namedConditions({ procedure }: Definition): readonly NamedCondition[] {
  const table: unknown = procedure?.predicates;
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table as { readonly [name: string]: Partial<NamedCondition> | null }).flatMap(([name, predicate]) =>
    typeof predicate?.schema === "object" && predicate.schema !== null ? [{ name, label: { vi: name, ...predicate.label }, schema: predicate.schema }] : [],
  );
}

/** Acts of the workflow and results, as the parameters of guards name them. */
export function partsOfWords(definition: Definition): { readonly acts: readonly NamedThing[]; readonly results: readonly NamedThing[] } {
  const names = namesOf(definition);
  const acts = [...new Set(names.index.transitions.flatMap(({ cause, name }) => (cause === "on" ? [name] : [])))];
  const results: readonly { readonly id?: unknown }[] = Array.isArray(definition.procedure?.results) ? definition.procedure.results : [];
  return {
    acts: acts.map((id) => ({ id, label: names.act(id) })),
    results: results.flatMap((result) => (typeof result?.id === "string" ? [{ id: result.id, label: names.result(result.id) }] : [])),
  };
}

export interface NamedThing {
  readonly id: string;
  readonly label: LocalizedText;
}
