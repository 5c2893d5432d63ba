// What a step does to a situation: the actions the statechart asks for, one after the other, and what is read off the states
// it ends in. Says where the engine would refuse the whole step.

import { statusAt, wantedClock, type CompiledProcedure, type Order } from "../machine/index.ts";
import type { JsonObject, MachineState, Party } from "../model/index.ts";
import { own } from "../vocabulary/index.ts";
import { FEES_SETTLED, PAPERS_COMPLETE, type Conditions } from "./conditions.ts";
import { conditionHolds, type Trial } from "./judge-guards.ts";
import type { ResultSituation, Situation } from "./situation.ts";

/** Why the engine would refuse a step whose guards let it through. */
export interface Breach {
  readonly why: "unpaid" | "unsigned" | "wrongSeat" | "unaccepted";
  readonly result: string;
}

/** The situation after a step. */
export interface Effected {
  readonly after: Situation;
  /** Places in the facts that have changed. */
  readonly changed: readonly string[];
  readonly breaches: readonly Breach[];
}

/** What a step is made with. */
export interface StepContext {
  readonly compiled: CompiledProcedure;
  readonly conditions: Conditions;
  /** Who may act: the seats of the transition; none for what happens by itself. */
  readonly by: readonly Party[];
  /** The act's name, or what else happened. */
  readonly event: string;
  /** The invocation that was answered. */
  readonly ends?: string;
}

/** Applies the orders of a step and reads status and clock off where it ends. */
export function effect(context: StepContext, trial: Trial, moved: { readonly state: MachineState; readonly orders: readonly Order[] }, leaves: readonly string[]): Effected {
  let after: Situation = { ...trial.situation, machine: moved.state, ended: [...trial.situation.ended, ...(context.ends === undefined ? [] : [context.ends])].sort() };
  const changed: string[] = [];
  const breaches: Breach[] = [];
  for (const order of moved.orders) {
    if (order.order === "invoke") after = { ...after, ended: after.ended.filter((id) => id !== order.invocation) };
    if (order.order !== "action") continue;
    const performed = PERFORM[order.call.type]?.(order.call.params ?? {}, { ...context, trial: { ...trial, situation: after } });
    if (performed === undefined) continue;
    after = { ...after, ...performed.after };
    changed.push(...(performed.changed ?? []));
    breaches.push(...(performed.breaches ?? []));
  }
  const status = statusAt(context.compiled, leaves) ?? after.status;
  if (status !== after.status) changed.push("/dossier/status");
  const supplements = Math.min(2, after.supplements + (status === "supplementRequired" && trial.situation.status !== status ? 1 : 0));
  const isAccepted = after.isAccepted || status === "accepted" || status === "processing";
  const ended = after.ended.filter((id) => isActive(context.compiled.invocations.get(id), leaves));
  return { after: { ...after, ended, status, supplements, isAccepted, clock: clockAfter(context, after, leaves) }, changed, breaches };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Performed {
  readonly after?: Partial<Situation>;
  readonly changed?: readonly string[];
  readonly breaches?: readonly Breach[];
}

type Perform = (params: JsonObject, scope: StepContext & { readonly trial: Trial }) => Performed;

/** The actions that change a situation; the others leave it as it is. */
const PERFORM: { readonly [action: string]: Perform } = {
  acceptComponents: () => ({ after: { papersAccepted: true }, changed: ["/components"] }),
  rejectComponents: () => ({ changed: ["/components"] }),
  recordPayment: (_params, { trial }) => ({ after: { known: { ...trial.situation.known, [FEES_SETTLED]: true } }, changed: ["/fees"] }),
  record: (params) => ({ changed: [`/records/${String(params["name"])}`] }),
  extendDue: (_params, { trial: { situation } }) => ({ after: { extensions: Math.min(2, situation.extensions + 1) }, changed: ["/dossier/extensions"] }),
  notify: () => ({ after: { isAnnounced: true } }),
  produceResult(params, { event, trial: { situation } }) {
    const result = String(params["result"]);
    const draftedBy = [...new Set([...(own(situation.results, result)?.draftedBy ?? []), event])].sort();
    return { ...withResult(situation, result, { stage: "drafted", draftedBy }), changed: [`/results/${result}`] };
  },
  signResult(params, { by, compiled, trial: { situation } }) {
    const result = String(params["result"]);
    const signer = compiled.procedure.results.find(({ id }) => id === result)?.signedBy;
    const isCompetent = signer !== undefined && by.some((party) => party.role === signer.role && party.at === signer.at);
    const signed = withResult(situation, result, { stage: "signed", draftedBy: own(situation.results, result)?.draftedBy ?? [] });
    return { after: { ...signed.after, isAnnounced: false }, changed: [`/results/${result}`], breaches: isCompetent ? [] : [{ why: "wrongSeat", result }] };
  },
  returnResult(params, { trial, conditions }) {
    const result = String(params["result"]);
    const state = own(trial.situation.results, result);
    if (state === undefined) return {};
    const breaches: Breach[] = [];
    if (state.stage === "drafted") breaches.push({ why: "unsigned", result });
    if (!conditionHolds(FEES_SETTLED, trial, conditions)) breaches.push({ why: "unpaid", result });
    if (!trial.situation.papersAccepted && conditions.judged(PAPERS_COMPLETE, trial.situation) !== true) breaches.push({ why: "unaccepted", result });
    return { ...withResult(trial.situation, result, { ...state, stage: "returned" }), changed: [`/results/${result}`], breaches };
  },
};

function withResult(situation: Situation, result: string, state: ResultSituation): { readonly after: Partial<Situation> } {
  return { after: { results: { ...situation.results, [result]: state } } };
}

function isActive(path: string | undefined, leaves: readonly string[]): boolean {
  return path !== undefined && leaves.some((leaf) => path === "" || leaf === path || leaf.startsWith(`${path}.`));
}

/** As `machine/clock-after` has it, without counting. */
function clockAfter({ compiled }: StepContext, { clock, machine }: Situation, leaves: readonly string[]): Situation["clock"] {
  const { wanted } = wantedClock(compiled, leaves);
  switch (wanted) {
    case "running":
      return "running";
    case "paused":
      return clock === "running" ? "paused" : clock;
    case "stopped":
      return "stopped";
    case "notStarted":
    case undefined:
      return machine.status === "done" && clock !== "notStarted" ? "stopped" : clock;
  }
}
