// The work it takes to refuse each hostile definition: CPU, warm, median of several. Prints; gates nothing: what a test holds
// on to is counted work (`test/engine/machine/check/hostile-definitions.test.ts`).

import { checkDefinition } from "../../engine/machine/check/index.ts";
import { aDefinition } from "../builders/definition.ts";
import { hostileDefinitions } from "../engine/machine/check/hostile-definitions.ts";

const RUNS = 9;
const OPTIONS = { roles: ["intakeOfficer", "chairman"] };
for (let warm = 0; warm < 50; warm += 1) checkDefinition(aDefinition(), OPTIONS);

const rows = hostileDefinitions().map(({ fault, name, make, limit, code }) => {
  const times = Array.from({ length: RUNS }, () => cpuOf(make())).toSorted((one, other) => one - other);
  return { name: `${fault} ${name}`, refused: limit ?? code, median: times[Math.floor(RUNS / 2)] ?? 0, worst: times.at(-1) ?? 0 };
});
for (const { name, refused, median, worst } of rows.toSorted((one, other) => other.median - one.median)) {
  process.stdout.write(`${median.toFixed(1).padStart(7)} ms  worst ${worst.toFixed(1).padStart(7)}  ${name} → ${refused}\n`);
}
process.stdout.write(`${rows.length} hostile definitions; CPU of the check alone, warm, median of ${RUNS}\n`);

/** Milliseconds. The definition itself is made before. */
function cpuOf(definition: unknown): number {
  const before = process.cpuUsage();
  checkDefinition(definition, OPTIONS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
