// `npm run journeys`: every journey of every definition through the engine and through a real server, a line each.

import { play } from "../../engine/journeys/index.ts";
import type { Mismatch } from "../../engine/journeys/index.ts";
import { startTestServer } from "../server/harness.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "./load-journeys.ts";
import { playOverHttp } from "./play-http.ts";

const server = await startTestServer();
let played = 0;
let failed = 0;
for (const { name, compiled, hash, journeys } of proceduresUnderTest()) {
  for (const { name: journeyName, journey, answers } of journeys) {
    const engine = await timed(() => play(journey, { compiled, definitionHash: hash, agencies: AGENCIES, calendar: CALENDAR, answers }).mismatches);
    const http = await timed(() => playOverHttp(server, { compiled, journey, answers }));
    const mismatches = [...engine.mismatches.map((mismatch) => line("engine", mismatch)), ...http.mismatches.map((mismatch) => line("http", mismatch))];
    played += 1;
    if (mismatches.length > 0) failed += 1;
    say(`${mismatches.length === 0 ? "✓" : "✗"} ${`${name}/${journeyName}`.padEnd(62)} engine ${String(engine.ms).padStart(4)} ms  http ${String(http.ms).padStart(5)} ms`);
    for (const mismatch of mismatches) say(`    ${mismatch}`);
  }
}
say(`${played} journeys, ${played - failed} as told, ${failed} not`);
try {
  await server.stop();
} catch (error) {
  failed += 1;
  say(error instanceof Error ? error.message : String(error));
}
process.exitCode = failed === 0 ? 0 : 1;

// ---------------------------------------------------------------------------------------------------------------------

async function timed(run: () => readonly Mismatch[] | Promise<readonly Mismatch[]>): Promise<{ readonly ms: number; readonly mismatches: readonly Mismatch[] }> {
  const from = performance.now();
  const mismatches = await run();
  return { ms: Math.round(performance.now() - from), mismatches };
}

function line(where: string, { step, what, expected, actual }: Mismatch): string {
  return `${where}, step ${step}, ${what}: expected ${JSON.stringify(expected)}, was ${JSON.stringify(actual)}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
