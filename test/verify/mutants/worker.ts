// One definition in a process of its own.

import type { Effort } from "./oracle/baseline.ts";
import type { SampleSize } from "./sample.ts";
import { country, subjects } from "./subjects.ts";
import { tryOut } from "./trial.ts";

/** What a worker is given. */
export interface Task {
  readonly subject: string;
  readonly effort: Effort;
  readonly size: SampleSize;
}

process.once("message", (task: Task) => {
  process.send?.(carryOut(task), () => process.disconnect());
});

function carryOut({ subject: name, effort, size }: Task): ReturnType<typeof tryOut> {
  const subject = subjects().find((candidate) => candidate.name === name);
  if (subject === undefined) throw new Error(`No definition '${name}'`);
  return tryOut(subject, country(), { effort, size });
}
