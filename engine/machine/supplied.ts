// Papers handed in for components: are they known, do they apply, are they too many, is one missing?

import { applicableComponents, missingComponents } from "../facts/required-components.ts";
import type { Actor, Change, Component, ComponentState, Dossier, Facts, SuppliedComponents, Violation } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";

/**
 * Refuses papers for unknown components, more files than a component takes, and papers from where they cannot come: only
 * an officer can have been shown one, and nobody can claim that a register was asked.
 */
export function checkSupplied(compiled: CompiledProcedure, supplied: SuppliedComponents, actor: Actor): readonly Violation[] {
  const components = new Map(compiled.procedure.components.map((component) => [component.id, component]));
  return Object.entries(supplied).flatMap(([id, { files, source }]): Violation[] => {
    const component = components.get(id);
    const path = `/components/${id}`;
    if (component === undefined) return [{ code: "component_unknown", path, params: { component: id } }];
    if (files.length > component.maxFiles) return [{ code: "component_too_many_files", path, params: { component: id, max: component.maxFiles } }];
    return mayComeFrom(source, component, actor) ? [] : [{ code: "source_not_allowed", path, params: { component: id, source } }];
  });
}

/** The papers that are asked for in this case; the others are not kept. */
export function applicable(compiled: CompiledProcedure, facts: Facts, supplied: SuppliedComponents): SuppliedComponents {
  const asked = applicableComponents(compiled.procedure, facts, compiled.holds).map(({ component }) => component.id);
  return Object.fromEntries(
    asked.flatMap((id) => {
      const given = Object.hasOwn(supplied, id) ? supplied[id] : undefined;
      return given === undefined || (given.files.length === 0 && given.source !== "shown") ? [] : [[id, given] as const];
    }),
  );
}

/** Takes these papers in. */
export function componentChanges(supplied: SuppliedComponents): readonly Change[] {
  return Object.entries(supplied).map(([component, { files, source }]) => ({ type: "component", component, state: { files, source, state: "supplied" } }));
}

/** Lets go of papers that no longer apply after the answers changed. */
export function droppedComponents(compiled: CompiledProcedure, facts: Facts, dossier: Dossier): readonly Change[] {
  const asked = new Set(applicableComponents(compiled.procedure, facts, compiled.holds).map(({ component }) => component.id));
  return Object.keys(dossier.components).flatMap((component): Change[] => (asked.has(component) ? [] : [{ type: "componentDropped", component }]));
}

/** Required papers that are still missing. */
export function missing(compiled: CompiledProcedure, facts: Facts, manner?: Component["manner"]): readonly Violation[] {
  return missingComponents(compiled.procedure, facts, compiled.holds, manner).map((id) => ({
    code: "component_missing",
    path: `/components/${id}`,
    params: { component: id },
  }));
}

// ---------------------------------------------------------------------------------------------------------------------

function mayComeFrom(source: ComponentState["source"], component: Component, actor: Actor): boolean {
  switch (source) {
    case "shown":
      return actor.kind === "officer";
    case "upload":
      return actor.kind === "officer" || component.sources.includes("upload");
    case "vault":
      return component.sources.includes("vault");
    case "lookup":
      return false; // no connector of a register yet: nobody can have asked one
  }
}
