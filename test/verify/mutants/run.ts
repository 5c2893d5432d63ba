// `npm run verify:mutants`: is the verifier any good? Measured on faults put into the shipped definitions.
// --quick (a few hundred), --seed <text>, --per-kind <number>, --only <definition>, --kind <kind>. Exit code 1 on harm missed or a false alarm.

import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { report, type KnownMiss } from "./report.ts";
import { subjects } from "./subjects.ts";
import type { Trial } from "./trial.ts";
import type { Task } from "./worker.ts";

const WORKERS = 2;

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false }, seed: { type: "string", default: "một cửa" }, only: { type: "string" }, kind: { type: "string" }, "per-kind": { type: "string" } } });
const perKind = Number(values["per-kind"] ?? (values.quick ? 1 : 12));

const task = (name: string): Task => ({
  subject: name,
  effort: { seed: values.seed, lives: values.quick ? 42 : 84, originalLives: values.quick ? 210 : 420 },
  size: { seed: values.seed, perKind, withTwoFaults: 5 * perKind, ...(values.kind === undefined ? {} : { kind: values.kind, perKind: 1_000 }) },
});

const names = subjects().map(({ name }) => name).filter((name) => values.only === undefined || name === values.only);
const trials = await inWorkers(names.map(task));
const known = JSON.parse(readFileSync(join(import.meta.dirname, "known-misses.json"), "utf8")) as readonly KnownMiss[];
const { text, failed } = report(names.map((name) => trials.get(name) as Trial), known);
process.stdout.write(`${text}\n`);
process.exitCode = failed ? 1 : 0;

/** Each worker takes the next definition when it has done with one. The order of the report does not depend on who was faster. */
async function inWorkers(tasks: readonly Task[]): Promise<ReadonlyMap<string, Trial>> {
  const done = new Map<string, Trial>();
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      done.set(next.subject, await inWorker(next));
      process.stderr.write(`${next.subject}: ${done.get(next.subject)?.outcomes.length ?? 0} mutants\n`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return done;
}

function inWorker(given: Task): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const worker = fork(new URL("./worker.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
    worker.once("message", (trial) => resolve(trial as Trial));
    worker.once("exit", (code, signal) => code !== 0 && reject(new Error(`The trial of ${given.subject} ended with ${signal ?? String(code)}`)));
    worker.send(given);
  });
}
