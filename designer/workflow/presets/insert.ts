// Puts ready-made acts and steps into a workflow, with what they need and the procedure does not have yet: the step an act
// leads to, notices, waiting times. Pure; the edits are worked out one after the other on the folder they lead to.

import { applyEdits, type Edit, nameFrom, retarget } from "../../../engine/edit/index.ts";
import { at as valueAt, child } from "../../../engine/facts/index.ts";
import type { CommonGroups, Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { appendAt, putAt } from "../../parts/put.ts";
import { aroundOf, type Chart, chartOf, type Step, withinOf } from "../reading/chart.ts";
import { readable } from "../reading/readable.ts";
import { isObject } from "../reading/readers.ts";
import { ACT_PRESETS, type ActPreset } from "./act-presets.ts";
import { NOTICES } from "./notices.ts";
import { hasFees, partyFor, readyAct } from "./ready-act.ts";
import { LIMITS, STEP_PRESETS, type StepPreset } from "./step-presets.ts";

/** What was worked out, and the place of what was made. */
export interface Inserted {
  readonly edits: readonly Edit[];
  readonly at: string;
}

/** Puts a ready-made act into a step. Where it leads is made too when there is nothing like it. */
export function insertAct(folder: ProcedureFolder, common: CommonGroups, at: { readonly step: string; readonly preset: ActPreset }): Inserted {
  const work = begin(folder, common);
  return { at: putAct(work, at.step, at.preset), edits: work.edits };
}

/** Puts a ready-made step after another (or into the root), with its acts and what it waits for. */
export function insertStep(folder: ProcedureFolder, common: CommonGroups, at: { readonly after: string | undefined; readonly preset: StepPreset }): Inserted {
  const work = begin(folder, common);
  const after = chart(work).steps.find((step) => step.at === at.after);
  return { at: putStep(work, at.preset, { beside: after, cameFrom: after }), edits: work.edits };
}

/** Where a ready-made act would lead from a step: a step there is, one that would be made, or nowhere else. */
export function destinationOf(preset: ActPreset, { chart: steps, step }: { readonly chart: Chart; readonly step: Step }): Step | StepPreset | undefined {
  const { leadsTo, orNext } = preset;
  if (leadsTo === undefined) return undefined;
  if (leadsTo === "earlier") return earlier(steps, step);
  const ready = STEP_PRESETS.find(({ name }) => name === leadsTo);
  const alike = ready === undefined ? undefined : steps.steps.find((other) => other.at !== step.at && isAlike(other, ready, step));
  return alike ?? (orNext === true ? next(steps, step) : undefined) ?? ready;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Edits so far, and the folder they lead to. */
interface Work {
  readonly common: CommonGroups;
  folder: ProcedureFolder;
  readonly edits: Edit[];
}

function begin(folder: ProcedureFolder, common: CommonGroups): Work {
  return { common, folder, edits: [] };
}

const chart = ({ folder }: Work): Chart => chartOf(readable(folder.workflow));

function make(work: Work, edits: readonly Edit[]): void {
  const outcome = applyEdits(work.folder, edits);
  if (!("folder" in outcome)) return;
  work.folder = outcome.folder;
  work.edits.push(...edits);
}

function stepIn(work: Work, at: string): Step {
  const steps = chart(work);
  return steps.steps.find((step) => step.at === at) ?? steps.root;
}

/** Also says how the notices and the step it leads to came to be. */
function putAct(work: Work, at: string, preset: ActPreset, cameFrom?: Step): string {
  const step = stepIn(work, at);
  const taken = new Set(step.exits.filter(({ cause }) => cause === "act").map(({ name }) => name));
  let event = preset.event;
  for (let number = 2; taken.has(event); number += 1) event = `${preset.event}_${number}`;
  const act = readyAct({ ...preset, event }, { folder: work.folder, common: work.common, chart: chart(work), step });
  const place = child(child(at, "on"), event);
  make(work, [...noticesOf(work.folder, act), ...putAt(work.folder, place, act)]);
  const to = preset.leadsTo === "earlier" && cameFrom !== undefined ? cameFrom : destinationOf(preset, { chart: chart(work), step });
  if (to !== undefined) lead(work, place, { from: at, to });
  return place;
}

/** Lets a way lead to a step, which is made first when it is only a ready-made one. */
function lead(work: Work, way: string, { from, to }: { readonly from: string; readonly to: Step | StepPreset }): void {
  const origin = stepIn(work, from);
  const target = "at" in to ? to.at : putStep(work, to, { beside: to.isEnd === true ? undefined : origin, cameFrom: origin });
  const worked = retarget(work.folder, way, target);
  if ("edits" in worked) make(work, worked.edits);
}

interface Place {
  /** Stands after this one; undefined: last at the top. */
  readonly beside: Step | undefined;
  /** Where dossiers come from. */
  readonly cameFrom: Step | undefined;
}

function putStep(work: Work, preset: StepPreset, { beside, cameFrom }: Place): string {
  const steps = chart(work);
  const around = beside === undefined ? steps.root : aroundOf(steps, beside);
  const siblings = withinOf(steps, around);
  const name = free(preset.name, siblings.map(({ state }) => state.name));
  const at = child(child(around.at, "states"), name);
  // Ends stay last; everything else comes after the step it was made for.
  const before = beside === undefined ? undefined : siblings[siblings.findIndex((step) => step.at === beside.at) + 1]?.state.name;
  const value = stepJson(preset, { folder: work.folder, step: cameFrom ?? steps.root });
  if (valueAt(work.folder, child(around.at, "states")) === undefined) make(work, [{ op: "set", at: child(around.at, "states"), value: { [name]: value } }, ...(around.state.state.initial === undefined ? [{ op: "set" as const, at: child(around.at, "initial"), value: name }] : [])]);
  else make(work, [{ op: "set", at, value, ...(before === undefined ? {} : { before }) }]);
  if (siblings.length === 0 && around.state.state.initial === undefined) make(work, [{ op: "set", at: child(around.at, "initial"), value: name }]);
  if (preset.waits !== undefined) putTimer(work, at, preset.waits);
  if (preset.awaits !== undefined) putInvocation(work, at, preset.awaits);
  if (preset.always !== undefined) putAlways(work, at, preset.always);
  for (const event of preset.acts ?? []) {
    const act = ACT_PRESETS.find((one) => one.event === event);
    if (act !== undefined && (act.isAboutFees !== true || hasFees(work.folder))) putAct(work, at, act, cameFrom);
  }
  return at;
}

function stepJson({ label, owner, status, clock, citizenText, isEnd }: StepPreset, fitting: { readonly folder: ProcedureFolder; readonly step: Step }): JsonObject {
  // Before acceptance nothing is counted yet, so nothing stands still either.
  const told = clock === "paused" && fitting.step.clock === "notStarted" ? "notStarted" : clock;
  const meta = {
    label,
    ...(owner === undefined ? {} : { owner: partyFor(owner, fitting) }),
    ...(status === undefined ? {} : { status }),
    ...(told === undefined ? {} : { clock: told }),
    ...(citizenText === undefined ? {} : { citizenText }),
  };
  return { ...(isEnd === true ? { type: "final" } : {}), meta } as unknown as JsonObject;
}

function putTimer(work: Work, at: string, { limit, leadsTo }: NonNullable<StepPreset["waits"]>): void {
  const declared = child("/procedure/limits", limit);
  const value = LIMITS[limit];
  if (value !== undefined && valueAt(work.folder, declared) === undefined) make(work, putAt(work.folder, declared, value as unknown as Json));
  const actions = [{ type: "issueSlip", params: { slip: "stopNotice" } }, { type: "notify", params: { notice: "closed" } }];
  const way = child(child(at, "after"), limit);
  make(work, [...noticesOf(work.folder, { actions }), ...putAt(work.folder, way, { actions })]);
  leadToReady(work, way, { from: at, name: leadsTo });
}

/** Waits for the outside; failing only begins the waiting anew. */
function putInvocation(work: Work, at: string, { actor, leadsTo }: NonNullable<StepPreset["awaits"]>): void {
  const taken = chart(work).steps.flatMap(({ invocations }) => invocations.map(({ id }) => id));
  const step = stepIn(work, at);
  make(work, appendAt(work.folder, child(at, "invoke"), { id: nameFrom(actor, taken), src: actor, onDone: {}, onError: { target: step.state.name, reenter: true } }));
  leadToReady(work, `${at}/invoke/0/onDone`, { from: at, name: leadsTo });
}

function putAlways(work: Work, at: string, ways: NonNullable<StepPreset["always"]>): void {
  make(work, [{ op: "set", at: child(at, "always"), value: ways.map(({ guard }) => (guard === undefined ? {} : { guard })) as unknown as Json }]);
  for (const [index, { leadsTo }] of ways.entries()) leadToReady(work, `${at}/always/${index}`, { from: at, name: leadsTo });
}

/** Leads to a ready-made step, or to what is like it already. */
function leadToReady(work: Work, way: string, { from, name }: { readonly from: string; readonly name: string }): void {
  const ready = STEP_PRESETS.find((preset) => preset.name === name);
  const to = ready === undefined ? undefined : (chart(work).steps.find((step) => step.at !== from && isAlike(step, ready, stepIn(work, from))) ?? ready);
  if (to !== undefined) lead(work, way, { from, to });
}

/** Notices the actions send and the procedure does not have. */
function noticesOf(folder: ProcedureFolder, { actions }: JsonObject): readonly Edit[] {
  const declared = valueAt(folder, "/procedure/notices");
  const missing = (Array.isArray(actions) ? (actions as readonly JsonObject[]) : []).flatMap(({ params }) => {
    const name = isObject(params) ? params["notice"] : undefined;
    return typeof name === "string" && Object.hasOwn(NOTICES, name) && !(isObject(declared) && Object.hasOwn(declared, name)) ? [name as keyof typeof NOTICES] : [];
  });
  const entries = missing.map((name) => [name, NOTICES[name] as unknown as Json] as const);
  if (entries.length === 0) return [];
  return declared === undefined ? putAt(folder, "/procedure/notices", Object.fromEntries(entries)) : entries.map(([name, value]) => ({ op: "set", at: child("/procedure/notices", name), value }));
}

/** What a ready-made step would be for: the same name, or the same end. */
function isAlike({ state, status, label, kind, clock }: Step, { name, isEnd, isByClock, ...ready }: StepPreset, from: Step): boolean {
  if (isByClock === true && (clock === "notStarted") !== (from.clock === "notStarted")) return false;
  if (state.name === name || label.vi === ready.label.vi) return (kind === "end") === (isEnd === true);
  return isEnd === true && kind === "end" && status === ready.status && status !== "stopped";
}

function free(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

function next(steps: Chart, step: Step): Step | undefined {
  const siblings = withinOf(steps, aroundOf(steps, step));
  return siblings.slice(siblings.findIndex(({ at }) => at === step.at) + 1).find(({ kind }) => kind !== "end");
}

/** A step that leads here, or the one before. */
function earlier(steps: Chart, step: Step): Step | undefined {
  const leading = steps.steps.find((other) => other.at !== step.at && other.exits.some(({ ways }) => ways.some(({ to }) => to === step.at)));
  const siblings = withinOf(steps, aroundOf(steps, step));
  return leading ?? siblings[siblings.findIndex(({ at }) => at === step.at) - 1];
}
