// One export judged as a whole: the file, the chain, what was in force, and every step.

import { checkChain, checkReceipt } from "./chain.ts";
import type { Complaint } from "./complaint.ts";
import { readContents } from "./contents.ts";
import type { Export, Receipt } from "./record.ts";
import { judge } from "./steps/judge.ts";

/** What is said of a dossier. */
export interface Verdict {
  readonly dossier: string;
  readonly entries: number;
  /** Hash of the last entry. */
  readonly head: string;
  /** The chain and everything it holds digests of is as it was written. */
  readonly isIntact: boolean;
  /** Every step was allowed; undefined when there are no words left to judge. */
  readonly isAllowed: boolean | undefined;
  /** Only the chained lines are left. */
  readonly isErased: boolean;
  /** Entries judged from the first on. */
  readonly judged: number;
  /** Definitions the entries name: whether these are the approved ones is for somebody else to say. */
  readonly definitions: readonly string[];
  /** Faults of the history, then those of the first step that was not allowed. */
  readonly complaints: readonly Complaint[];
}

/** Judges one export. `noted` is what somebody else has written down of this history. */
export function verifyDossier(exported: Export, noted?: Receipt): Verdict {
  const { dossier, entries } = exported;
  const contents = readContents(exported);
  const isErased = entries.length > 0 && entries.every(({ body }) => body === undefined);
  const history = [...checkChain(exported), ...(noted === undefined ? [] : checkReceipt(entries, noted, true)), ...contents.complaints];
  const { judged, complaints } = isErased ? { judged: 0, complaints: [] } : judge(entries, contents);
  return {
    dossier,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? "",
    isIntact: history.length === 0,
    isAllowed: isErased ? undefined : entries.length > 0 && complaints.length === 0,
    isErased,
    judged,
    definitions: [...new Set(entries.map(({ head }) => head.definition))],
    complaints: [...history, ...complaints.filter(({ code, seq }) => !history.some((one) => one.code === code && one.seq === seq))],
  };
}
