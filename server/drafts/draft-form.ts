// A draft against its definition: what is asked, what is still wrong, what it will cost. Reads only.

import { applicableComponents } from "../../engine/facts/required-components.ts";
import { gatherFacts, localDate } from "../../engine/facts/index.ts";
import { assess } from "../../engine/fees/index.ts";
import { resolveForm, validateAnswers } from "../../engine/forms/index.ts";
import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Actor, Bill, Facts, FieldSchema, OpenEvent, ReturnChannel, Violation } from "../../engine/model/index.ts";
import { billTexts } from "../presenters/bill-texts.ts";
import { agencyById, type Services } from "../services.ts";
import type { Draft } from "../stores/store.ts";

/** A draft with everything its pages need to know. */
export interface DraftForm {
  readonly draft: Draft;
  readonly compiled: CompiledProcedure;
  /** Topics in the order they are asked, those not asked in this case left out. */
  readonly topics: readonly { readonly id: string; readonly field: FieldSchema }[];
  /** Facts on the relevant answers. */
  readonly facts: Facts;
  /** Facts before any answer, for relevance on a page. */
  readonly baseFacts: Facts;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly components: ReturnType<typeof applicableComponents>;
  readonly bill: Bill;
}

/** Whoever fills in before signing in. */
const NOBODY: Actor = { id: "visitor", name: "", kind: "citizen", roles: [], identityLevel: 0 };

/** Works a draft out. */
export async function draftForm(services: Services, draft: Draft, actor: Actor = NOBODY): Promise<DraftForm> {
  const compiled = await services.catalogue.byHash(draft.definitionHash);
  const { procedure } = compiled;
  const form = compiled.definition.form;
  const event = trialEvent(services, draft, actor);
  const at = services.now();
  const baseFacts = gatherFacts({ procedure, event: { ...event, answers: {} }, actor, at });
  const checked = validateAnswers({ procedure, form, answers: draft.answers, baseFacts });
  const outdated = revisionOf(draft) === undefined ? await services.catalogue.mayFileUnder(draft.procedureCode, draft.definitionHash, localDate(at)) : undefined;
  const facts = gatherFacts({ procedure, event: { ...event, answers: checked.answers }, actor, at, answers: checked.answers });
  return {
    draft,
    compiled,
    topics: Object.entries(resolveForm(form).properties ?? {}).filter(([, topic]) => isAsked(compiled, topic, facts)).map(([id, field]) => ({ id, field })),
    facts,
    baseFacts,
    violations: outdated === undefined ? checked.violations : [outdated, ...checked.violations],
    warnings: checked.warnings,
    components: applicableComponents(procedure, facts, compiled.holds),
    bill: assess(procedure, facts, facts.dossier.province, facts.today),
  };
}

/** The return channel chosen on the page, if it is one of the procedure's. */
export function chosenReturn({ draft, compiled }: Pick<DraftForm, "draft" | "compiled">): ReturnChannel | undefined {
  return compiled.procedure.returnBy.find((channel) => channel === draft.choices["returnBy"]);
}

/** The dossier a draft revises, with the act that will send it; undefined for a new application. */
export function revisionOf(draft: Draft): { readonly dossier: string; readonly event: string } | undefined {
  const { dossier, event } = draft.choices;
  return typeof dossier === "string" && typeof event === "string" ? { dossier, event } : undefined;
}

/** The bill with its texts, as pages show it. */
export function billRows({ bill, compiled }: Pick<DraftForm, "bill" | "compiled">) {
  return bill.lines.map((line) => ({ ...line, ...billTexts(compiled, line.fee, line.exemption) }));
}

// ---------------------------------------------------------------------------------------------------------------------

function isAsked(compiled: CompiledProcedure, topic: FieldSchema, facts: Facts): boolean {
  const condition = topic["x-relevant"]?.facts;
  return condition === undefined || compiled.holds(condition, facts);
}

function trialEvent(services: Services, draft: Draft, actor: Actor): OpenEvent {
  const agency = agencyById(services, draft.agency);
  if (agency === undefined) throw new Error(`Draft ${draft.id} names the unknown agency '${draft.agency}'`);
  const person = { id: actor.id, name: actor.name };
  return {
    kind: "open",
    id: draft.id,
    code: "",
    definitionHash: draft.definitionHash,
    agency,
    participants: {},
    channel: "online",
    returnBy: (draft.choices["returnBy"] as ReturnChannel | undefined) ?? "counter",
    owner: person,
    answers: draft.answers,
    components: Object.fromEntries(Object.entries(draft.components).map(([id, files]) => [id, { files, source: "upload" as const }])),
  };
}
