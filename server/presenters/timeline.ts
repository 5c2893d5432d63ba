// A dossier's history as a citizen may read it: what happened, when, at which office. Officers also see who.

import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Actor, Change, LocalizedText, LogEntry, SlipKind } from "../../engine/model/index.ts";
import { agencyById, type Services } from "../services.ts";
import type { StoredEntry } from "../stores/store.ts";

/** One line of the timeline. */
export interface TimelineRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: LogEntry["event"]["kind"];
  /** The act's label, or nothing for what happens by itself (the page has words for that). */
  readonly label?: LocalizedText;
  /** The limit that ran out, for timers. */
  readonly limit?: LocalizedText;
  readonly by: { readonly kind: Actor["kind"]; readonly name?: string; readonly role?: LocalizedText; readonly agency?: LocalizedText };
  readonly notices: readonly { readonly title: string; readonly body: string }[];
  readonly slips: readonly { readonly kind: SlipKind; readonly number: string }[];
  readonly reason?: string;
  readonly paid?: number;
}

/** The timeline, oldest first. Claims and releases are internal and left out for citizens. */
export function presentTimeline(services: Services, compiled: CompiledProcedure, viewer: Actor, log: readonly StoredEntry[]): readonly TimelineRow[] {
  return log
    .flatMap(({ body }) => (body === undefined ? [] : [body.entry]))
    .filter((entry) => viewer.kind === "officer" || (entry.event.kind !== "claim" && entry.event.kind !== "release"))
    .map((entry) => row(services, { compiled, viewer }, entry));
}

// ---------------------------------------------------------------------------------------------------------------------

function row(services: Services, { compiled, viewer }: { readonly compiled: CompiledProcedure; readonly viewer: Actor }, entry: LogEntry): TimelineRow {
  const { event, changes } = entry;
  const acted = changes.find((change): change is Extract<Change, { type: "acted" }> => change.type === "acted");
  const label = event.kind === "act" ? actLabel(compiled, event.name) : undefined;
  const limit = event.kind === "timer" ? compiled.procedure.limits[event.id.split(":")[1] ?? ""]?.label : undefined;
  const reason = event.kind === "act" ? event.data?.["reason"] : undefined;
  const paid = changes.find((change): change is Extract<Change, { type: "paid" }> => change.type === "paid");
  return {
    seq: entry.seq,
    at: entry.at,
    kind: event.kind,
    ...(label === undefined ? {} : { label }),
    ...(limit === undefined ? {} : { limit }),
    by: byWhom(services, entry, acted, viewer),
    notices: entry.effects.flatMap(({ type, params }) => (type === "notify" ? [params["vi"] as { readonly title: string; readonly body: string }] : [])),
    slips: changes.flatMap((change) => (change.type === "slipIssued" ? [{ kind: change.kind, number: change.number }] : [])),
    ...(typeof reason === "string" ? { reason } : {}),
    ...(paid === undefined ? {} : { paid: paid.payment.amount }),
  };
}

function byWhom(services: Services, entry: LogEntry, acted: Extract<Change, { type: "acted" }> | undefined, viewer: Actor): TimelineRow["by"] {
  const { actor } = entry;
  const held = acted?.role ?? actor.roles[0]?.role;
  const agencyId = acted?.agency ?? actor.roles[0]?.agency;
  const role = actor.kind === "officer" ? services.roles.find((candidate) => candidate.id === held)?.name : undefined;
  const agency = agencyId === undefined ? undefined : agencyById(services, agencyId)?.name;
  return {
    kind: actor.kind,
    ...(actor.kind !== "officer" || viewer.kind === "officer" ? { name: actor.name } : {}),
    ...(role === undefined ? {} : { role }),
    ...(agency === undefined ? {} : { agency }),
  };
}

function actLabel(compiled: CompiledProcedure, event: string): LocalizedText | undefined {
  for (const state of compiled.states.values()) {
    const label = state.on.get(event)?.[0]?.meta?.label;
    if (label !== undefined) return label;
  }
  return undefined;
}
