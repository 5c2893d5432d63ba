// A history as a file: no byte of it can change unnoticed, and no entry move, vanish or appear.

import { describe, expect, it } from "vitest";
import { canonical } from "../../../engine/machine/index.ts";
import { exportOf, exportText } from "../../../server/audit/export.ts";
import { readExport } from "../../../server/audit/verify/read-file.ts";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { exportedJourneys, read, type ExportFile } from "./exports.ts";

/** The shortest story, so that much of it can be tried. */
const { file } = [...exportedJourneys()].sort((one, other) => canonical(one.file).length - canonical(other.file).length)[0] ?? {};
const small = file as ExportFile;

/** What is said of a text: how many faults, or that it cannot be read. */
function faults(text: string): number | "unreadable" {
  const found = readExport(text);
  return "unreadable" in found ? "unreadable" : found.complaints.length + verifyDossier(found.content).complaints.length;
}

/** The same text with one bit of one byte turned, as a reader of UTF-8 would take it; undefined when it is none any more. */
function flipped(bytes: Uint8Array, at: number, bit: number): string | undefined {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(copy);
  } catch {
    return undefined;
  }
}

describe("every byte", () => {
  const bytes = new TextEncoder().encode(exportText(small));

  it("is as exported to begin with", () => {
    expect(faults(new TextDecoder().decode(bytes))).toBe(0);
  });

  it("that changes shows, wherever it is", () => {
    const unnoticed: number[] = [];
    let parsed = 0;
    // Every 97th byte, each time another bit: all parts of the file, all bits.
    for (let at = 0; at < bytes.length; at += 97) {
      const text = flipped(bytes, at, at % 8);
      if (text === undefined) continue;
      const found = faults(text);
      if (found !== "unreadable") parsed += 1;
      if (found === 0) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
    expect(parsed).toBeGreaterThan(100);
  });

  it("of the history shows even to somebody who mends the file's own digest", () => {
    const text = canonical(small.entries);
    const history = new TextEncoder().encode(text);
    const unnoticed: string[] = [];
    let parsed = 0;
    for (let at = 0; at < history.length; at += 11) {
      const changed = flipped(history, at, (at * 7) % 8);
      const entries = changed === undefined ? undefined : parse<ExportFile["entries"]>(changed);
      if (entries === undefined) continue;
      parsed += 1;
      if (canonical(entries) !== text && faults(exportText(mended({ ...small, entries }))) === 0) unnoticed.push(changed?.slice(Math.max(0, at - 30), at + 30) ?? "");
    }
    expect(unnoticed).toEqual([]);
    expect(parsed).toBeGreaterThan(100);
  });

  it("of a definition, a calendar or the receipt shows even then", () => {
    const [definition, calendar] = [small.definitions[0], small.calendars[0]] as const;
    const worded = (body: string): string => body.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    for (const changed of [
      { definitions: [{ hash: definition?.hash ?? "", body: worded(definition?.body ?? "") }] },
      { calendars: [{ hash: calendar?.hash ?? "", body: worded(calendar?.body ?? "") }] },
      { definitions: [] },
      { calendars: [] },
      { receipt: { entries: small.entries.length, head: "0".repeat(64) } },
      { dossier: "00000000-0000-4000-8000-000000000002" },
    ]) expect(faults(exportText(mended({ ...small, ...changed }))), JSON.stringify(changed).slice(0, 200)).not.toBe(0);
  });
});

describe("entries", () => {
  const long = [...exportedJourneys()].sort((one, other) => other.log.length - one.log.length)[0]?.file as ExportFile;
  const places = long.entries.map((_, index) => index);

  it.each([
    ["exchanged", (at: number) => long.entries.with(at, long.entries[(at + 1) % places.length] as never).with((at + 1) % places.length, long.entries[at] as never)],
    ["taken out", (at: number) => long.entries.toSpliced(at, 1)],
    ["put in twice", (at: number) => long.entries.toSpliced(at, 0, long.entries[at] as never)],
    ["put in from another dossier", (at: number) => long.entries.toSpliced(at, 1, small.entries[at % small.entries.length] as never)],
    ["robbed of their words", (at: number) => long.entries.with(at, { head: long.entries[at]?.head, hash: long.entries[at]?.hash } as never)],
  ])("%s show at every place", (_what, change) => {
    expect(places.length).toBeGreaterThan(5);
    for (const at of places) expect(faults(exportText(mended({ ...long, entries: change(at) }))), String(at)).not.toBe(0);
  });

  it("cut off at the end show by the dossier's own record, or by a receipt somebody kept", () => {
    const { receipt: _, ...rest } = long;
    for (const at of places.slice(1)) {
      const entries = long.entries.slice(0, at);
      expect(faults(exportText(mended({ ...long, entries }))), String(at)).not.toBe(0);
      // Without a receipt the beginning of a history is a history.
      const cut = read(mended({ ...rest, entries } as ExportFile));
      expect(verifyDossier(cut).complaints).toEqual([]);
      expect(verifyDossier(cut, { entries: at + 1, head: long.entries[at]?.hash ?? "" }).complaints.map(({ code }) => code)).toEqual(["receipt-differs"]);
      expect(verifyDossier(cut, { entries: at, head: entries.at(-1)?.hash ?? "" }).complaints).toEqual([]);
    }
  });

  it("that only came later do no harm to an older receipt", () => {
    expect(verifyDossier(read(long), { entries: 2, head: long.entries[1]?.hash ?? "" }).complaints).toEqual([]);
  });
});

/** The file with its digest made to fit. */
function mended({ dossier, entries, definitions, calendars, exportedAt, receipt }: ExportFile): ExportFile {
  return exportOf({ dossier, entries, definitions, calendars, exportedAt, ...(receipt === undefined ? {} : { receipt }) });
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
