// Watches how much memory a process really takes. The heap limit of Node says nothing of buffers, of compiled code and of
// native memory; the system does. Linux only: elsewhere the heap limit stands alone.

import { readFileSync } from "node:fs";

/** Milliseconds between two looks; a process fills some ten MiB meanwhile. */
const EVERY = 20;

/** Calls once, with the MiB found, when a process takes more than `most` MiB. What is returned ends the watch. */
export function watchResident(pid: number | undefined, most: number, onTooMuch: (mebibytes: number) => void): () => void {
  if (pid === undefined || process.platform !== "linux") return () => undefined;
  const timer = setInterval(() => {
    const found = residentOf(pid);
    if (found === undefined || found <= most) return;
    clearInterval(timer);
    onTooMuch(found);
  }, EVERY);
  return () => clearInterval(timer);
}

/** MiB of memory a process takes; undefined when it has ended or the system does not say. */
export function residentOf(pid: number): number | undefined {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}
