// What the log says a step changed, against what it must have changed.

import { canonical } from "../hashing.ts";
import { isTable, type Change, type Effect, type Json, type Table } from "../record.ts";
import type { Step } from "./step.ts";

/** Complains about everything the log says otherwise, and about results given out too early. */
export function compare(step: Step): void {
  const groups = new Set([...step.changes, ...step.entry.changes].map(groupOf));
  for (const group of groups) {
    const [expected, kept] = [step.changes, step.entry.changes].map((changes) => inOrder(changes.filter((change) => groupOf(change) === group)));
    if (canonical(expected) !== canonical(kept)) tell(step, group, { expected: expected ?? [], kept: kept ?? [] });
  }
  compareEffects(step);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Changes that are told together. */
const GROUPS: { readonly [type: string]: string } = {
  opened: "filing", answered: "answers", component: "papers", componentDropped: "papers", billed: "bill", paid: "payment", acted: "seat", moved: "state",
  timerSet: "timers", timerDropped: "timers", awaited: "awaiting", awaitDropped: "awaiting", slipIssued: "slips", result: "results", recorded: "records",
  status: "status", clock: "clock", tasks: "tasks", rated: "rating",
}; // prettier-ignore

function groupOf({ type }: Change): string {
  return Object.hasOwn(GROUPS, type) ? (GROUPS[type] ?? type) : type;
}

/** Changes to one thing keep their order; between things there is none. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const key = (change: Change): string => canonical(change["component"] ?? change["result"] ?? change["name"] ?? change["kind"] ?? change["id"] ?? change["timer"] ?? change["effect"] ?? "");
  return changes.map((change) => ({ change, at: key(change) })).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).map(({ change }) => change);
}

interface Sides {
  readonly expected: readonly Change[];
  readonly kept: readonly Change[];
}

function tell(step: Step, group: string, sides: Sides): void {
  const [expected, found] = [short(sides.expected), short(sides.kept)];
  if (group === "state") return step.complain("moved-elsewhere", { expected: stateOf(sides.expected), found: stateOf(sides.kept) });
  if (group === "slips") return step.complain("slip-number", { expected, found });
  const due = { expected: dueOf(sides.expected), found: dueOf(sides.kept) };
  if ((group === "clock" || group === "timers") && due.expected !== due.found) return step.complain("due-differs", due);
  step.complain("change-differs", { what: group, expected, found });
}

function stateOf(changes: readonly Change[]): string {
  return changes.map(({ machine }) => (isTable(machine) ? canonical(machine["value"]) : canonical(machine))).join();
}

/** All due instants in these changes. */
function dueOf(changes: readonly Change[]): string {
  const within = (value: Json | undefined): readonly Json[] => (isTable(value) && value["dueAt"] !== undefined ? [value["dueAt"]] : []);
  return changes.flatMap(({ clock, timer }) => [...within(clock), ...within(timer)]).join(", ");
}

/** Long enough to see the difference by, short enough to read. */
function short(changes: readonly Change[]): string {
  const text = canonical(changes);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function compareEffects(step: Step): void {
  const { dossier, seq } = { dossier: step.standing().opened.id, seq: step.entry.seq };
  const kept = step.entry.effects;
  const fits = kept.length === step.effects.length && kept.every((effect, index) => effect.id === `${dossier}:${seq}:${index}` && isAs(effect, step.effects[index]));
  if (fits) return;
  const list = (effects: readonly { readonly type: string; readonly params: Table }[]): string => effects.map(({ type, params }) => `${type} ${String(params["notice"] ?? params["amount"] ?? "")}`.trim()).join(", ");
  step.complain("effect-differs", { expected: list(step.effects), found: list(kept) });
}

/** A notice also carries its words, which are not judged. */
function isAs({ type, params }: Effect, expected: Step["effects"][number] | undefined): boolean {
  const { vi: _, en: __, ...rest } = params;
  return type === expected?.type && canonical(type === "notify" ? rest : params) === canonical(expected.params);
}
