// Papers handed in for components: are they known, do they apply, are they too many, is one missing?

import { applicableComponents, missingComponents } from "../facts/required-components.ts";
import type { Change, Component, Facts, SuppliedComponents, Violation } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";

/** Refuses papers for unknown components and more files than a component takes. */
export function checkSupplied(compiled: CompiledProcedure, facts: Facts, supplied: SuppliedComponents): readonly Violation[] {
  const components = new Map(compiled.procedure.components.map((component) => [component.id, component]));
  return Object.entries(supplied).flatMap(([id, { files }]): Violation[] => {
    const component = components.get(id);
    const path = `/components/${id}`;
    if (component === undefined) return [{ code: "component_unknown", path, params: { component: id } }];
    if (files.length > component.maxFiles) return [{ code: "component_too_many_files", path, params: { component: id, max: component.maxFiles } }];
    return [];
  });
}

/** Takes in the papers that apply in this case; a paper nobody asked for is not kept. */
export function componentChanges(compiled: CompiledProcedure, facts: Facts, supplied: SuppliedComponents): readonly Change[] {
  const holds = compiled.holds;
  return applicableComponents(compiled.procedure, facts, holds).flatMap(({ component }): Change[] => {
    const given = Object.hasOwn(supplied, component.id) ? supplied[component.id] : undefined;
    if (given === undefined || (given.files.length === 0 && given.source === "upload")) return [];
    return [{ type: "component", component: component.id, state: { files: given.files, source: given.source, state: "supplied" } }];
  });
}

/** Required papers that are still missing. */
export function missing(compiled: CompiledProcedure, facts: Facts, manner?: Component["manner"]): readonly Violation[] {
  return missingComponents(compiled.procedure, facts, compiled.holds, manner).map((id) => ({
    code: "component_missing",
    path: `/components/${id}`,
    params: { component: id },
  }));
}
