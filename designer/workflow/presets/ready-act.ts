// A ready-made act fitted to the step it is put into: who does it here, which result, which earlier acts keep apart.

import { at as valueAt } from "../../../engine/facts/index.ts";
import type { CommonGroups, Json, JsonObject, NamedCall, Party, ProcedureFolder } from "../../../engine/model/index.ts";
import { isObject } from "../reading/readers.ts";
import type { Chart, Step } from "../reading/chart.ts";
import { type ActPreset, THE_RESULT } from "./act-presets.ts";

/** What it is fitted to. */
export interface Fitting {
  readonly folder: ProcedureFolder;
  readonly common: CommonGroups;
  readonly chart: Chart;
  readonly step: Step;
}

/** The act as JSON, without where it leads. */
export function readyAct(preset: ActPreset, fitting: Fitting): JsonObject {
  const guard = guardOf(preset, fitting);
  const actions = preset.actions.flatMap((call) => withResult(call, fitting.folder));
  const { label, tone, form, revises, effect, note } = preset;
  const meta = {
    label,
    by: preset.by.map((role) => partyFor(role, fitting)),
    ...(tone === undefined ? {} : { tone }),
    ...(form === undefined || !Object.hasOwn(fitting.common, form) ? {} : { form: { $ref: `common/${form}` } }),
    ...(revises === undefined ? {} : { revises }),
    ...(effect === undefined ? {} : { effect }),
    ...(note === undefined ? {} : { note }),
  };
  return { ...(guard === undefined ? {} : { guard }), ...(actions.length === 0 ? {} : { actions }), meta } as unknown as JsonObject;
}

/** A role of a preset as a party of this procedure: the step's owner, whoever signs the result, or the role itself. */
export function partyFor(role: string, { folder, step }: Pick<Fitting, "folder" | "step">): Party {
  if (role === "owner") return step.meta.owner ?? { role: "caseOfficer" };
  if (role !== "signer") return { role };
  const signer = firstResult(folder)?.["signedBy"];
  return isObject(signer) && typeof signer["role"] === "string" ? (signer as unknown as Party) : { role: "approver" };
}

/** Whether anything is to be paid. */
export function hasFees(folder: ProcedureFolder): boolean {
  const fees = valueAt(folder, "/procedure/fees");
  return Array.isArray(fees) && fees.length > 0;
}

// ---------------------------------------------------------------------------------------------------------------------

function guardOf({ event, timesBefore, guards = [], notBy = [] }: ActPreset, { folder, chart }: Fitting): NamedCall | undefined {
  const known = new Set(chart.steps.flatMap(({ exits }) => exits.flatMap(({ cause, name }) => (cause === "act" ? [name] : []))));
  const from = notBy.filter((earlier) => known.has(earlier));
  const all: readonly NamedCall[] = [
    ...guards.filter(({ type }) => type !== "feesSettled" || hasFees(folder)).flatMap((guard) => withResult(guard, folder)),
    ...(timesBefore === undefined ? [] : [{ type: "happenedAtMost", params: { event, times: timesBefore } }]),
    ...(from.length === 0 ? [] : [{ type: "actorDiffers", params: { from } }]),
  ];
  return all.length < 2 ? all[0] : { type: "all", params: { guards: all as unknown as Json } };
}

/** The call with the procedure's result; none when it needs one and there is none. */
function withResult(call: NamedCall, folder: ProcedureFolder): readonly NamedCall[] {
  const text = JSON.stringify(call);
  if (!text.includes(THE_RESULT)) return [call];
  const id = firstResult(folder)?.["id"];
  return typeof id === "string" ? [JSON.parse(text.replaceAll(JSON.stringify(THE_RESULT), () => JSON.stringify(id))) as NamedCall] : [];
}

function firstResult(folder: ProcedureFolder): { readonly [key: string]: unknown } | undefined {
  const results = valueAt(folder, "/procedure/results");
  const [first] = Array.isArray(results) ? (results as readonly unknown[]) : [];
  return isObject(first) ? first : undefined;
}
