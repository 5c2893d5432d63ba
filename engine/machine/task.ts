// Taking a task and giving it back, so that two officers do not work on the same dossier. No legal effect.

import type { Decision, Dossier, Step, TaskEvent } from "../model/index.ts";
import { isOwnMatter } from "./permission.ts";
import { beginStep, refused } from "./step.ts";

/** Decides a claim or a release. The first claim wins; only the holder gives back. */
export function decideTask(step: Step & { readonly dossier: Dossier }, event: TaskEvent): Decision {
  const { dossier, actor } = step;
  const task = dossier.tasks.find((candidate) => candidate.state === event.task);
  if (task === undefined) return refused({ code: "task_unknown", params: { task: event.task.slice(0, 200) } });
  const seated = actor.kind === "officer" && actor.roles.some((held) => held.role === task.role && held.agency === task.agency);
  if (!seated) return refused({ code: "task_not_permitted", params: { roles: [task.role] } });
  if (isOwnMatter(actor, dossier)) return refused({ code: "separation_of_duties" });
  if (task.claimedBy !== undefined && task.claimedBy.id !== actor.id) return refused({ code: "task_claimed", params: { by: task.claimedBy.name } });
  const isHeld = task.claimedBy !== undefined;
  if (isHeld === (event.kind === "claim")) return refused({ code: "task_unchanged", params: { task: task.state } });

  const draft = beginStep(step);
  const { claimedBy: _, ...free } = task;
  const held = event.kind === "claim" ? { ...free, claimedBy: { id: actor.id, name: actor.name, at: draft.at } } : free;
  draft.change({ type: "tasks", tasks: dossier.tasks.map((candidate) => (candidate === task ? held : candidate)) });
  return draft.finish();
}
