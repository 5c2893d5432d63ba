// Which required documents a dossier still lacks. One answer for the citizen's page, the filing and the guard.

import type { Component, Facts, Predicate, Procedure } from "../model/index.ts";

/** A component as it applies to one dossier. */
export interface ApplicableComponent {
  readonly component: Component;
  /** Demanded in this case, not only accepted. */
  readonly required: boolean;
}

/**
 * Components that apply in this case, in the order of the definition: those whose predicate holds, and the optional ones.
 * A component whose `requiredWhen` does not hold does not apply at all.
 */
export function applicableComponents(procedure: Procedure, facts: Facts, holds: (predicate: Predicate, facts: Facts) => boolean): readonly ApplicableComponent[] {
  return procedure.components
    .filter((component) => component.requiredWhen === undefined || holds(component.requiredWhen, facts))
    .map((component) => ({ component, required: component.optional !== true }));
}

/** Ids of required components nobody has supplied (or which were rejected), of one manner or of both. */
export function missingComponents(
  procedure: Procedure,
  facts: Facts,
  holds: (predicate: Predicate, facts: Facts) => boolean,
  manner?: Component["manner"],
): readonly string[] {
  return applicableComponents(procedure, facts, holds)
    .filter(({ component, required }) => required && (manner === undefined || component.manner === manner))
    .map(({ component }) => component.id)
    .filter((id) => {
      const supplied = Object.hasOwn(facts.components, id) ? facts.components[id] : undefined;
      return supplied === undefined || supplied.state === "rejected";
    });
}
