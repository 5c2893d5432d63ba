// Steps without legal effect: tasks taken and given back, the citizen's rating.

import type { Event } from "../record.ts";
import { isApplicant, isOwnMatter, isSeated } from "./permission.ts";
import type { Step } from "./step.ts";

/** Judges a claim or release: the first claim wins, only the holder gives back. */
export function judgeTask(step: Step, { kind, task: state }: Extract<Event, { kind: "claim" | "release" }>): void {
  const { actor, at } = step.entry;
  const { tasks } = step.standing();
  const task = tasks.find((candidate) => candidate.state === state);
  if (task === undefined) return step.complain("task-unknown", { task: state });
  if (!isSeated(actor, task.role, task.agency)) step.complain("not-permitted", { act: kind, roles: task.role });
  if (isOwnMatter(actor, step.standing())) step.complain("own-matter", { act: kind });
  if (task.claimedBy !== undefined && task.claimedBy.id !== actor.id) step.complain("task-taken", { act: kind, by: task.claimedBy.id });
  if ((task.claimedBy !== undefined) === (kind === "claim")) step.complain("task-unknown", { task: state });
  const { claimedBy: _, ...free } = task;
  const next = tasks.map((candidate) => (candidate !== task ? candidate : kind === "claim" ? { ...free, claimedBy: { id: actor.id, name: actor.name, at } } : free));
  step.expect({ type: "tasks", tasks: next }, { tasks: next });
}

/** Judges a rating: by the applicant, after the end, once. */
export function judgeRate(step: Step, { score, comment }: Extract<Event, { kind: "rate" }>): void {
  const { actor, at } = step.entry;
  const { configuration, isRated } = step.standing();
  if (!isApplicant(actor, step.standing())) step.complain("not-permitted", { act: "rate", roles: "applicant" });
  if (!configuration.isDone || isRated) step.complain("not-offered", { act: "rate" });
  step.expect({ type: "rated", rating: { score, at, ...(comment === undefined ? {} : { comment }) } }, { isRated: true });
}
