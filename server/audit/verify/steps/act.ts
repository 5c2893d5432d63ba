// An act of a person: offered by an active state, by somebody who may, with the data it asks for, and no guard skipped.

import type { Configuration } from "../chart/configuration.ts";
import type { Node } from "../chart/nodes.ts";
import { happen } from "../chart/run.ts";
import { misfit } from "../facts/conditions.ts";
import { closedBy, isOpen } from "../facts/guards.ts";
import { type Field, listed, type Way } from "../law.ts";
import { own, type ActEvent, type Table } from "../record.ts";
import { demandPapers, dropPapers, makeBill, takeAnswers, takePapers } from "./handed-in.ts";
import { expectMove } from "./move.ts";
import { isOwnMatter, seatOf } from "./permission.ts";
import { withAct } from "./standing.ts";
import type { Seat, Step } from "./step.ts";

/** Judges an act. */
export function judgeAct(step: Step, event: ActEvent): void {
  const { procedure, entry, chart } = step;
  const { configuration } = step.standing();
  if (configuration.isDone) return step.complain("closed", { act: event.name });
  const offering = offeringOf(chart.root, configuration, event.name);
  if (offering === undefined) return step.complain("not-offered", { act: event.name });
  const seat = takeSeat(step, offering, event);
  checkData(step, offering.ways[0]?.meta?.form, event.data ?? {});
  revise(step, event, offering.ways[0]?.meta?.revises === true);

  const facts = step.facts();
  const moved = happen(chart, (guard) => isOpen(guard, procedure, facts), configuration, { type: "act", name: event.name });
  if (!moved.taken.includes(offering.node)) {
    const closed = offering.ways.flatMap(({ guard }) => closedBy(guard, procedure, facts));
    return step.complain("guard-failed", { act: event.name, guards: closed.map(({ type, params }) => `${type}${params === undefined ? "" : ` ${JSON.stringify(params)}`}`).join("; ") });
  }
  step.expect({ type: "acted", ...(seat ?? { role: "" }) }, { acts: withAct(step.standing().acts, event, entry.actor, entry.at) });
  expectMove(step, moved, seat);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Offering {
  readonly node: Node;
  readonly ways: readonly Way[];
}

/** The innermost active state that offers the act, the first region first. */
function offeringOf(node: Node, configuration: Configuration, name: string): Offering | undefined {
  for (const inner of node.inner.filter((child) => configuration.active.has(child))) {
    const found = offeringOf(inner, configuration, name);
    if (found !== undefined) return found;
  }
  const ways = listed(own(node.state.on, name));
  return ways[0]?.meta === undefined ? undefined : { node, ways };
}

/** From which seat the actor may do it; complains when there is none. */
function takeSeat(step: Step, { node, ways }: Offering, { name }: ActEvent): Seat | undefined {
  const { actor } = step.entry;
  const parties = ways[0]?.meta?.by ?? [];
  const seat = seatOf(parties, actor, step.standing(), step.procedure.filedBy);
  if (seat === undefined) return void step.complain("not-permitted", { act: name, roles: parties.map(({ role, at }) => (at === undefined ? role : `${role}@${at}`)).join(", ") });
  if (seat.role === "applicant" || seat.onBehalfOf !== undefined) {
    if (seat.role !== "applicant" && isOwnMatter(actor, step.standing())) step.complain("own-matter", { act: name });
    return seat;
  }
  if (isOwnMatter(actor, step.standing())) step.complain("own-matter", { act: name });
  const task = step.standing().tasks.find(({ state, role }) => role === seat.role && isAlong(state, node.path));
  if (task?.claimedBy !== undefined && task.claimedBy.id !== actor.id) step.complain("task-taken", { act: name, by: task.claimedBy.id });
  return seat;
}

function revise(step: Step, event: ActEvent, mayRevise: boolean): void {
  if (!mayRevise) {
    if (event.answers !== undefined || event.components !== undefined) step.complain("answers-not-accepted", { act: event.name });
    return;
  }
  if (event.answers !== undefined) {
    takeAnswers(step, event.answers);
    dropPapers(step);
  }
  if (event.components !== undefined) takePapers(step, event.components);
  demandPapers(step);
  if (event.answers !== undefined) makeBill(step);
}

/** What the actor had to supply. Questions asked only in some cases are not demanded here. */
function checkData(step: Step, form: Field | undefined, data: Table): void {
  const asked = form ?? NOTHING;
  const absent = (asked.required ?? []).filter((key) => asked.properties?.[key]?.["x-relevant"] === undefined && (data[key] === undefined || data[key] === ""));
  const wrong = absent.length > 0 ? absent.join(", ") : misfit(asked, undefined, data);
  if (wrong !== undefined) step.complain("data-invalid", { at: wrong });
}

const NOTHING: Field = { type: "object", properties: {} };

function isAlong(one: string, other: string): boolean {
  return one === other || one === "" || other === "" || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
