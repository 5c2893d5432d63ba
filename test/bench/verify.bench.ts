// How long verification takes, by situations looked at. Prints; gates nothing: the machine decides.

import { verify } from "../../engine/verify/index.ts";
import { aDefinition } from "../builders/definition.ts";
import { proceduresUnderTest } from "../journeys/load-journeys.ts";

const RUNS = 5;
const subjects = [{ name: "aDefinition", definition: aDefinition() }, ...proceduresUnderTest().map(({ name, compiled }) => ({ name, definition: compiled.definition }))];
for (const { name, definition } of subjects) {
  const times: number[] = [];
  let situations = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    situations = verify(definition).coverage?.situations ?? 0;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const sorted = times.toSorted((one, other) => one - other);
  process.stdout.write(`${name.padEnd(24)} ${String(situations).padStart(6)} situations  CPU ms: first ${times[0]?.toFixed(0)}, median ${sorted[Math.floor(RUNS / 2)]?.toFixed(0)}, best ${sorted[0]?.toFixed(0)}\n`);
}
