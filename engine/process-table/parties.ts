// One row, several parties: the step of each.

import type { ProcessRow } from "./table.ts";

/** A row and whose it is. */
export interface RoledRow {
  readonly row: ProcessRow;
  readonly role: string;
  /** Which of the parties that share the row, from 2: what is asked of the first is not its answer. */
  readonly part?: number;
}

/** "Đóng dấu; trả kết quả" of two parties: what each does; undefined when the work is told as one. */
export function labelsOfParties({ label }: ProcessRow, parties: readonly string[]): readonly string[] | undefined {
  const works = label.split(/;|\n/).map((work) => work.trim()).filter((work) => work !== "");
  return works.length === parties.length && works.length > 1 ? works.map((work) => work.charAt(0).toUpperCase() + work.slice(1)) : undefined;
}

/** In turn they share the time, together each has all of it. */
export function sharedOut(row: ProcessRow, parties: readonly string[], how: "inTurn" | "together", nameOf: (role: string) => string): readonly RoledRow[] {
  const works = labelsOfParties(row, parties);
  const share = (amount: number): number => (how === "together" ? amount : Math.round((amount / parties.length) * 10_000) / 10_000);
  const { mayBeParallel, ...told } = row;
  return parties.map((role, at) => ({
    role,
    ...(at === 0 ? {} : { part: at + 1 }),
    row: {
      ...told,
      // How the others stand to the first has been answered.
      ...(at === 0 && mayBeParallel !== undefined ? { mayBeParallel } : {}),
      label: works?.[at] ?? `${row.label} – ${nameOf(role)}`,
      isParallel: at === 0 ? row.isParallel : how === "together",
      ...(row.workingHours === undefined ? {} : { workingHours: share(row.workingHours) }),
      ...(row.bareAmount === undefined ? {} : { bareAmount: share(row.bareAmount) }),
    },
  }));
}
