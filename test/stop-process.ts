// SIGSTOP to a process of ours, waited for: until its threads have stopped it may still answer, on a busy machine for some time.

import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Stops it; resolves when none of its threads runs any more. SIGCONT lets it go on. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  while (isRunning(child)) await sleep(5);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Read from /proc; where there is none, the signal has to do. */
function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
  if (exitCode !== null || signalCode !== null) return false;
  try {
    const tasks = `/proc/${pid}/task`;
    return readdirSync(tasks).some((task) => !STOPPED.test(readFileSync(`${tasks}/${task}/stat`, "utf8")));
  } catch {
    return false;
  }
}

/** The state stands behind the name of the thread, which is in brackets: T, stopped; Z or X, ended. */
const STOPPED = /\) [TZX] [^)]*$/;
