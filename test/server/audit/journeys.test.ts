// What the engine did in every story the audit program, which knows nothing of it, finds allowed: shipped procedures,
// strangers, and all histories kept of earlier definitions. Whatever one of the two misreads shows here.

import { describe, expect, it } from "vitest";
import { sha256 } from "../../../server/commands/hash.ts";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { keptHistories } from "../../journeys/histories.ts";
import { exported, exportedJourneys, read } from "./exports.ts";

const journeys = exportedJourneys();

it("looks at many histories with every kind of event in them", () => {
  const kinds = new Set(journeys.flatMap(({ log }) => log.map(({ event }) => event.kind)));
  expect(journeys.length).toBeGreaterThan(45);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["act", "open", "rate", "reply", "timer"]));
});

it.each(journeys.map((told) => [told.name, told] as const))("%s is intact and allowed, every entry judged", (_name, { file }) => {
  const verdict = verifyDossier(read(file));
  expect(verdict.complaints).toEqual([]);
  expect([verdict.isIntact, verdict.isAllowed, verdict.judged]).toEqual([true, true, file.entries.length]);
});

describe.each(keptHistories().map((kept) => [kept.name, kept] as const))("kept under %s", (_name, { definition, histories }) => {
  it.each(histories.filter(({ log }) => log.length > 0).map((history) => [history.name, history] as const))("%s is allowed", (_journey, { log }) => {
    const file = exported(log, { hash: sha256(JSON.stringify(definition)), definition });
    expect(verifyDossier(read(file)).complaints).toEqual([]);
  });
});
