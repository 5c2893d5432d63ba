// Is a definition one the engine can run and people can rely on? All its faults at once, each with its place, what was
// found and what was expected. Takes anything and never throws: a broken definition is refused, the others are served.

import { checkBounds, type Definition, type Finding, finding } from "../../model/index.ts";
import { actNames, checkActs, type Seats } from "./acts.ts";
import { bearable } from "./bearable.ts";
import { checkDocuments } from "./documents.ts";
import { checkEventless } from "./eventless.ts";
import { factShape } from "./fact-shape.ts";
import { checkActForms, checkFormConditions, checkFormFiles } from "./form.ts";
import { checkFormat, type Part } from "./format.ts";
import { checkNames, type NameScope } from "./names.ts";
import { checkNotices } from "./placeholders.ts";
import { checkProcedure } from "./procedure.ts";
import { indexStates, type StateIndex } from "./state-index.ts";
import { checkStructure } from "./structure.ts";
import { checkTexts } from "./texts.ts";
import { checkWorkflowLimits } from "./workflow-limits.ts";

export { checkAgencies, checkCalendar, checkJourney, checkRoles } from "./shared-data.ts";

/** What stands beside the definitions. */
export interface CheckOptions {
  /** Ids of `roles.json`. Without them roles are not checked. */
  readonly roles?: readonly string[];
}

/** All findings of a bundled definition. Without an error among them it may be compiled. */
export function checkDefinition(definition: unknown, options: CheckOptions = {}): readonly Finding[] {
  try {
    return bearable(check(definition, options));
  } catch (error) {
    return [finding("check-failed", "definition#", { message: String(error).slice(0, 200) })];
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Table = { readonly [key: string]: unknown };

function check(given: unknown, options: CheckOptions): readonly Finding[] {
  // First, because it names the limit more aptly than the bounds on any JSON do.
  const tooLarge = checkWorkflowLimits(Object(given)["workflow"]);
  if (tooLarge.length > 0) return tooLarge;
  const unbearable = checkBounds(given);
  if (unbearable.length > 0) return unbearable;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return [finding("format", "definition#", { rule: "type", found: typeof given, expected: ["object"] })];
  const { findings, sound } = checkFormat(given as Table);
  return [...findings, ...checkParts(given as unknown as Definition, sound, options), ...checkTexts(given as Table)];
}

/** The checks that rely on types, each as soon as the parts it looks at are sound. */
function checkParts(definition: Definition, sound: ReadonlySet<Part>, options: CheckOptions): readonly Finding[] {
  const ofForm = sound.has("form") && sound.has("formUi") ? checkFormFiles(definition, sound.has("procedure")) : [];
  const index = sound.has("workflow") ? indexStates(definition.workflow) : undefined;
  const structure = index === undefined ? [] : checkStructure(index);
  const findings = [...ofForm, ...structure, ...(index === undefined ? [] : checkActForms(index))];
  if (index === undefined || !sound.has("procedure")) return findings;
  const isFormSound = sound.has("form") && ofForm.length === 0;
  return [...findings, ...(structure.length === 0 ? checkEventless(index) : []), ...checkMeaning(definition, { index, isFormSound, areDocumentsSound: sound.has("documents") }, options)];
}

interface Soundness {
  readonly index: StateIndex;
  readonly isFormSound: boolean;
  readonly areDocumentsSound: boolean;
}

/** What the parts say about each other. */
function checkMeaning(definition: Definition, { index, isFormSound, areDocumentsSound }: Soundness, { roles }: CheckOptions): readonly Finding[] {
  const { procedure } = definition;
  const seats: Seats = { roles, participants: procedure.participants.map(({ id }) => id) };
  const scope: NameScope = {
    shape: factShape(definition, index, isFormSound),
    names: Object.keys(procedure.predicates),
    events: actNames(index),
    notices: Object.keys(procedure.notices),
    results: procedure.results.map(({ id }) => id),
    limits: Object.keys(procedure.limits),
    templates: Object.keys(Object(definition.documents) as object), // names stand even when a template is not sound
  };
  return [
    ...checkActs(index, seats),
    ...checkNames(index, scope),
    ...checkProcedure(procedure, scope, seats),
    ...checkNotices(procedure),
    ...(isFormSound ? checkFormConditions(definition, scope) : []),
    ...(areDocumentsSound ? checkDocuments(definition, scope) : []),
  ];
}
