// Tampering with a history is found, and named by what was tampered with. The seals are the server's own.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fault, judge } from "../../../designer/history/chain.ts";
import { browserSha256 } from "../../../designer/history/sha256.ts";
import { verdictWords } from "../../../designer/history/verdict-words.ts";
import type { EntryView, HistoryView } from "../../../designer/history/views.ts";
import { seal, sha256 } from "../../../server/commands/hash.ts";
import { aHistory, DOSSIER, WHOLE } from "./sealed.ts";

const reckon = browserSha256();
if (reckon === undefined) throw new Error("No WebCrypto here");

type Changed = (entries: EntryView[], history: HistoryView) => void;

/** What is found once somebody has had their hands on it. */
async function found(change: Changed, history: HistoryView = aHistory()): Promise<{ readonly seq: number | undefined; readonly faults: readonly Fault[]; readonly isCutOff: boolean }> {
  const tampered = structuredClone(history);
  change(tampered.entries as EntryView[], tampered);
  const { firstBad, isCutOff, isWhole } = await judge(tampered, reckon!);
  expect(isWhole).toBe(firstBad === undefined && !isCutOff);
  return { seq: firstBad?.seq, faults: firstBad?.faults ?? [], isCutOff };
}

/** Puts values into a part of an entry, whatever it says of itself. */
function put(target: object | undefined, values: object): void {
  Object.assign(target ?? {}, values);
}

describe("a history", () => {
  it("as the server sealed it is intact, for whoever reads it", async () => {
    for (const detail of ["full", "masked"] as const) {
      const judgement = await judge(aHistory(detail), reckon!);
      expect(judgement.isWhole).toBe(true);
      expect(judgement.entries.map(({ words }) => words)).toEqual(Array(3).fill(detail === "full" ? "here" : "server"));
      expect(verdictWords(judgement, "vi")).toBe("Lịch sử nguyên vẹn, 3 bước");
    }
  });

  it("that was erased is intact by its chained lines", async () => {
    const erased = { ...aHistory("masked"), isErased: true, entries: aHistory("masked").entries.map((entry) => ({ ...entry, parts: { event: "erased", changes: "erased", effects: "erased", line: "erased" } as const })) };
    const { tail: _, ...rest } = erased;
    const judgement = await judge(rest, reckon!);
    expect([judgement.isWhole, judgement.entries[0]?.words]).toEqual([true, "erased"]);
  });

  it("reckons SHA-256 as the server does", async () => {
    for (const text of ["", "Đăng ký khai tử", "a".repeat(1000)]) expect(await reckon!(text)).toBe(sha256(text));
  });
});

describe("tampering", () => {
  const cases: readonly (readonly [name: string, change: Changed, seq: number, faults: readonly Fault[]])[] = [
    ["a reason written otherwise", ([, entry]) => put(entry?.body?.entry.event, { data: { reason: "Thiếu giấy tờ" } }), 2, ["event"]],
    ["another person in it", ([, entry]) => put(entry?.body?.entry.actor, { name: "Ai khác" }), 2, ["event"]],
    ["another account in it", ([, entry]) => put(entry?.body?.entry.actor, { id: "khac" }), 2, ["event", "line"]],
    ["a change taken out", ([, entry]) => put(entry?.body?.entry, { changes: [] }), 2, ["changes"]],
    ["an effect taken out", ([, entry]) => put(entry?.body?.entry, { effects: [] }), 2, ["effects"]],
    ["a time in the words", ([, entry]) => put(entry?.body?.entry, { at: "2026-12-02T00:00:00.000Z" }), 2, ["line"]],
    ["a definition in the words", ([, , entry]) => put(entry?.body?.entry, { definition: "e".repeat(64) }), 3, ["line"]],
    ["a time in the chained line", ([, entry]) => put(entry?.head, { at: "2026-12-01T02:30:00.000Z" }), 2, ["hash", "line"]],
    ["an earlier time in the chained line", ([, entry]) => put(entry?.head, { at: "2026-11-01T02:30:00.000Z" }), 2, ["hash", "time", "line"]],
    ["an account in the chained line", ([entry]) => put(entry?.head, { actor: "khac" }), 1, ["hash", "line"]],
    ["a hash", ([, entry]) => put(entry, { hash: "0".repeat(64) }), 2, ["hash"]],
    ["a link", ([, , entry]) => put(entry?.head, { previous: "1".repeat(64) }), 3, ["hash", "link"]],
    ["an entry taken out", (entries) => void entries.splice(1, 1), 2, ["link", "number"]],
    ["two entries exchanged", (entries) => void entries.reverse(), 1, ["link", "number"]],
    ["an entry of another dossier", ([entry]) => put(entry?.head, { dossier: "another" }), 1, ["hash", "dossier"]],
    ["words that are gone", ([, entry]) => put(entry, { body: undefined, parts: { event: "erased", changes: "erased", effects: "erased", line: "erased" } }), 2, ["missing"]],
  ];

  it.each(cases)("%s is named", async (_name, change, seq, faults) => {
    const result = await found(change);
    expect(result.seq).toBe(seq);
    expect(new Set(result.faults)).toEqual(new Set(faults));
  });

  it("an entry written anew with a seal of its own breaks the link of the next", async () => {
    const result = await found((entries) => {
      const [first, second] = entries;
      if (first === undefined || second?.body === undefined) return;
      const forged = { ...second.body.entry, changes: [] };
      const { head, hash, nonce } = seal(DOSSIER, first.hash, forged);
      put(second, { head, hash, body: { entry: forged, nonce } });
    });
    expect(result).toEqual({ seq: 3, faults: ["link"], isCutOff: false });
  });

  it("an end cut off, or sealed anew, is known by what the dossier says of its end", async () => {
    const cut = await found((entries) => void entries.pop());
    expect(cut).toEqual({ seq: undefined, faults: [], isCutOff: true });
    const resealed = await found((entries) => {
      const [, before, last] = entries;
      if (before === undefined || last?.body === undefined) return;
      const { head, hash, nonce } = seal(DOSSIER, before.hash, { ...last.body.entry, changes: [] });
      put(last, { head, hash, body: { entry: { ...last.body.entry, changes: [] }, nonce } });
    });
    expect(resealed).toEqual({ seq: undefined, faults: [], isCutOff: true });
  });

  it.each(["event", "changes", "effects", "line"] as const)("%s altered, as the server found for an auditor, is named", async (part) => {
    const result = await found(([, entry]) => put(entry, { parts: { ...WHOLE, [part]: "altered" } }), aHistory("masked"));
    expect([result.seq, result.faults]).toEqual([2, [part]]);
  });

  it("any single character of any chained line, hash or words is noticed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (where, by) => {
        const history = aHistory();
        const text = JSON.stringify(history.entries);
        const letters = [...text.matchAll(/[a-z0-9]/g)].map(({ index }) => index);
        const at = letters[where % letters.length] ?? 0;
        const now = String.fromCharCode(97 + (by % 26));
        fc.pre(text[at] !== now);
        const entries = parsed(`${text.slice(0, at)}${now}${text.slice(at + 1)}`);
        fc.pre(entries !== undefined && isStillRead(entries));
        expect((await judge({ ...history, entries: entries ?? [] }, reckon!)).isWhole).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

/** What the server says of the parts is not what is sealed; and what is named otherwise is not there any more. */
function isStillRead(entries: readonly EntryView[]): boolean {
  return entries.every(({ parts, body, head }) => JSON.stringify(parts) === JSON.stringify(WHOLE) && (body as Partial<typeof body> | undefined)?.entry !== undefined && (head as Partial<typeof head> | undefined)?.digests !== undefined);
}

function parsed(text: string): readonly EntryView[] | undefined {
  try {
    return JSON.parse(text) as readonly EntryView[];
  } catch {
    return undefined;
  }
}
