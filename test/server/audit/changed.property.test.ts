// Random tampering. Whatever is changed in what a step says it changed shows even when the chain is computed anew; whatever
// is changed anywhere shows when it is not; and no history but the true one ends in a head somebody has noted.

import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "../../../engine/machine/index.ts";
import type { LogEntry } from "../../../engine/model/index.ts";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { exportOf } from "../../../server/audit/export.ts";
import { exported, exportedJourneys, type ExportedJourney, read } from "./exports.ts";

const journeys = exportedJourneys();
const journeyOf = ({ journey }: { readonly journey: number }): ExportedJourney => journeys[journey] as ExportedJourney;

type Tree = { [key: string]: unknown };

/** Every place in a value where something stands, as the table it stands in and its key. */
function places(value: unknown): readonly (readonly [holder: Tree, key: string])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [[value as Tree, key] as const, ...places((value as Tree)[key])]);
}

/** How a value is changed. */
const aChange = fc.constantFrom<(value: unknown) => unknown>(
  () => undefined,
  (value) => (typeof value === "string" ? `${value.slice(0, -1)}${value.endsWith("1") ? "2" : "1"}` : typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : Array.isArray(value) ? [...(value as unknown[]), value[0] ?? "x"] : { ...(value as object), extra: "x" }),
  (value) => (Array.isArray(value) ? value.slice(1) : typeof value === "string" ? value.toUpperCase() : null),
);

const tampering = fc.record({ journey: fc.nat(journeys.length - 1), entry: fc.nat(40), place: fc.nat(10_000), change: aChange });

/** The log with one place below `part` of one entry changed; undefined when nothing came of it. */
function tampered({ entry, place, change, ...which }: typeof tampering extends fc.Arbitrary<infer Value> ? Value : never, part: (entry: Tree) => unknown): readonly LogEntry[] | undefined {
  const log = JSON.parse(JSON.stringify(journeyOf(which).log)) as LogEntry[];
  const all = places(part(log[entry % log.length] as unknown as Tree));
  const [holder, key] = all[place % Math.max(1, all.length)] ?? [];
  if (holder === undefined || key === undefined) return undefined;
  const changed = change(holder[key]);
  if (changed === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (changed === undefined) delete holder[key];
  else holder[key] = changed;
  return canonical(log) === canonical(journeyOf(which).log) ? undefined : log;
}

/** What is found: codes, or that it cannot even be read. */
function found(file: object): readonly string[] {
  try {
    return verifyDossier(read(file)).complaints.map(({ code }) => code);
  } catch (error) {
    return [String(error)];
  }
}

it("in what a step changed is found, with the chain computed anew", () => {
  let tried = 0;
  fc.assert(
    fc.property(tampering, (dice) => {
      const log = tampered(dice, (entry) => entry["changes"]);
      if (log === undefined) return;
      tried += 1;
      expect(found(exported(log, journeyOf(dice))), journeyOf(dice).name).not.toEqual([]);
    }),
    { numRuns: 250 },
  );
  expect(tried).toBeGreaterThan(120);
}, 120_000);

it("anywhere in the words of an entry is found by the chain", () => {
  fc.assert(
    fc.property(tampering, (dice) => {
      const log = tampered(dice, (entry) => entry);
      if (log === undefined) return;
      const { file } = journeyOf(dice);
      const { dossier, definitions, calendars, exportedAt } = file;
      const entries = file.entries.map((stored, index) => ({ ...stored, body: { nonce: stored.body?.nonce, entry: log[index] } })) as typeof file.entries;
      expect(found(exportOf({ dossier, definitions, calendars, exportedAt, entries }))).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it("does not end where somebody has noted that it ends", () => {
  fc.assert(
    fc.property(tampering, (dice) => {
      const log = tampered(dice, (entry) => entry);
      if (log === undefined) return;
      const { file } = journeyOf(dice);
      const noted = { entries: file.entries.length, head: file.entries.at(-1)?.hash ?? "" };
      const verdict = attempt(() => verifyDossier(read(exported(log, journeyOf(dice))), noted));
      expect(verdict === undefined || verdict.complaints.some(({ code }) => code === "receipt-differs")).toBe(true);
    }),
    { numRuns: 80 },
  );
}, 120_000);

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
