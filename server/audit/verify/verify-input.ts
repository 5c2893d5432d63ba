// A file or a folder judged: each export by itself, and a folder against its manifest, so that a dossier that was taken
// away or shortened shows.

import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { complaint, type Complaint } from "./complaint.ts";
import { readExport, readManifest, textOf } from "./read-file.ts";
import type { Receipt } from "./record.ts";
import type { Manifest } from "./shape.ts";
import { verifyDossier, type Verdict } from "./verify-dossier.ts";

/** What somebody has written down elsewhere. */
export interface Noted {
  /** Of the one dossier. */
  readonly receipt?: Receipt;
  /** Digest of the manifest. */
  readonly manifest?: string;
}

/** Everything said of an input. */
export interface Outcome {
  readonly verdicts: readonly (Verdict & { readonly file: string })[];
  /** Faults of the collection. */
  readonly complaints: readonly Complaint[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  /** Whether the collection says of itself which dossiers there are. */
  readonly hasManifest: boolean;
}

/** Name of the manifest in a folder of exports. */
const MANIFEST = "manifest.json";

/** Judges a file or a folder. */
export function verifyInput(path: string, noted: Noted = {}): Outcome {
  if (!existsSync(path)) return { verdicts: [], complaints: [], unreadable: [{ file: path, reason: "not found" }], hasManifest: false };
  if (statSync(path).isFile()) return { ...verifyFiles([path], noted.receipt), complaints: [], hasManifest: false };
  const files = readdirSync(path).filter((name) => name.endsWith(".json") && name !== MANIFEST).sort();
  const judged = verifyFiles(files.map((name) => join(path, name)), undefined);
  const text = textOf(join(path, MANIFEST));
  const read = text === undefined ? { unreadable: "not found, or no text" } : readManifest(text);
  if ("unreadable" in read) return { ...judged, complaints: [], unreadable: [...judged.unreadable, { file: MANIFEST, reason: read.unreadable }], hasManifest: false };
  const isNoted = noted.manifest === undefined || noted.manifest === read.content.digest;
  const faults = [...read.complaints, ...(isNoted ? [] : [complaint("manifest-altered", undefined)])];
  return { ...judged, complaints: [...faults, ...againstManifest(read.content, judged.verdicts)], hasManifest: true };
}

/** 0: intact and allowed, 1: not, 2: something could not be read and nothing else is wrong. */
export function exitCode({ verdicts, complaints, unreadable }: Outcome): 0 | 1 | 2 {
  if (complaints.length > 0 || verdicts.some((verdict) => verdict.complaints.length > 0)) return 1;
  return unreadable.length > 0 || verdicts.length === 0 ? 2 : 0;
}

// ---------------------------------------------------------------------------------------------------------------------

function verifyFiles(paths: readonly string[], receipt: Receipt | undefined): Pick<Outcome, "verdicts" | "unreadable"> {
  const verdicts: Outcome["verdicts"][number][] = [];
  const unreadable: Outcome["unreadable"][number][] = [];
  for (const path of paths) {
    const file = basename(path);
    const text = textOf(path);
    const read = text === undefined ? { unreadable: "no UTF-8 text" } : readExport(text);
    if ("unreadable" in read) unreadable.push({ file, reason: read.unreadable });
    else verdicts.push({ ...judged(read, receipt), file });
  }
  return { verdicts, unreadable };
}

function judged(read: Extract<ReturnType<typeof readExport>, { readonly content: unknown }>, receipt: Receipt | undefined): Verdict {
  const verdict = verifyDossier(read.content, receipt);
  return { ...verdict, isIntact: verdict.isIntact && read.complaints.length === 0, complaints: [...read.complaints, ...verdict.complaints] };
}

/** A dossier is in both, once, under the same file, with the same end. */
function againstManifest({ count, dossiers }: Manifest, verdicts: Outcome["verdicts"]): readonly Complaint[] {
  const listed = new Map(dossiers.map((row) => [row.file, row]));
  const found = new Map(verdicts.map((verdict) => [verdict.file, verdict]));
  return [
    ...(count === dossiers.length && listed.size === count ? [] : [complaint("manifest-altered", undefined)]),
    ...dossiers.filter(({ file }) => !found.has(file)).map(({ dossier }) => complaint("missing-from-manifest", undefined, { dossier })),
    ...verdicts.flatMap((verdict): readonly Complaint[] => {
      const row = listed.get(verdict.file);
      if (row === undefined) return [complaint("not-in-manifest", undefined, { dossier: verdict.dossier })];
      const isSame = row.dossier === verdict.dossier && row.entries === verdict.entries && row.head === verdict.head && row.erased === verdict.isErased;
      return isSame ? [] : [complaint("manifest-differs", undefined, { dossier: verdict.dossier })];
    }),
  ];
}
