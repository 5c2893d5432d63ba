// How urgent a task is, as text that sorts: the most urgent first.

import type { ClockState, Task } from "../../engine/model/index.ts";

/** After every instant. */
const NOT_DUE = "~";

/** The earlier of the task's own due instant and the dossier's while its clock runs; work without one comes last, the longest waiting first. */
export function urgencyOf(task: Task, clock: ClockState): string {
  const legal = clock.state === "running" ? clock.dueAt : undefined;
  const due = [task.dueAt, legal].filter((instant) => instant !== undefined).sort()[0];
  return due ?? `${NOT_DUE}${task.since}`;
}
