// What was decided once must be decided again to the byte, by today's engine, under the definition of then: or somebody
// changed the past. A history that was tampered with must not replay.

import { describe, expect, it } from "vitest";
import { canonical, compile, fold, replay } from "../../engine/machine/index.ts";
import type { LogEntry } from "../../engine/model/index.ts";
import { keptHistories } from "./histories.ts";
import { calendarOf } from "./load-journeys.ts";

const kept = keptHistories();

it("keeps histories of all procedures", () => {
  expect(kept.flatMap(({ histories }) => histories).length).toBeGreaterThan(40);
});

describe.each(kept.map((histories) => [histories.name, histories] as const))("%s", (_name, { definition, histories }) => {
  const compiled = compile(definition);

  it.each(histories.map((history) => [history.name, history] as const))("%s replays byte for byte", (_journey, { log }) => {
    const replayed = replay(compiled, log, calendarOf);
    expect(replayed.divergence).toBeUndefined();
    expect(canonical(replayed.dossier ?? null)).toBe(canonical(log.length === 0 ? null : fold(log)));
  });

  it("does not replay once a due instant was moved", () => {
    const history = histories.find(({ log }) => log.some((entry) => entry.changes.some((change) => change.type === "clock" && change.clock.dueAt !== undefined)));
    if (history === undefined) return expect(definition.procedure.kind).toBe("notification");
    const tampered = JSON.parse(JSON.stringify(history.log).replaceAll(/"dueAt":"(\d{4})/g, '"dueAt":"2031')) as readonly LogEntry[];
    expect(replay(compiled, tampered, calendarOf).divergence).toBeDefined();
  });
});
