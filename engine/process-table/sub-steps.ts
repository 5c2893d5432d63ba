// What is a step of its own and what is part of one: 2.1 and 2.2 under 2, a) and b), steps that share a merged title. And
// whether the time of the whole is that of its parts.

import type { ProcessRow, TableProblem } from "./table.ts";
import { totalHours } from "./total-hours.ts";

/** Numbers sub-steps, marks headings, and says where headings and sub-steps disagree about time. */
export function subSteps(rows: readonly ProcessRow[]): { readonly rows: readonly ProcessRow[]; readonly problems: readonly Omit<TableProblem, "column">[] } {
  const grouped = underHeadings(underTitles(numbered(rows)));
  return { rows: withOpenTimes(grouped), problems: grouped.flatMap((row, at) => headingProblem(row, partsBelow(grouped, at))) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** "a)", "-" and "+" below 2 are 2.a, 2.1, 2.2 …; "2a" is 2.a. */
function numbered(rows: readonly ProcessRow[]): readonly ProcessRow[] {
  let above = "";
  let count = 0;
  return rows.map((row) => {
    const [, own, letter] = /^(\d{1,3})([a-zđ])$/i.exec(row.number) ?? [];
    if (own !== undefined && own === above) return { ...row, number: `${own}.${letter}` };
    if (above !== "" && /^(?:[a-zđ]|[-–+•*])$/i.test(row.number)) {
      count += 1;
      return { ...row, number: `${above}.${/\p{L}/u.test(row.number) ? row.number : count}` };
    }
    above = /^\d{1,3}$/.test(row.number) ? row.number : "";
    count = 0;
    return row;
  });
}

/** Rows below a merged title are its parts. */
function underTitles(rows: readonly ProcessRow[]): readonly ProcessRow[] {
  let title: string | undefined;
  return rows.map((row, at) => {
    const next = rows[at + 1];
    const goesOn = row.title === undefined && row.number === "" && title !== undefined;
    if (!goesOn) title = row.title !== undefined && next !== undefined && next.title === undefined && next.number === "" ? row.title : undefined;
    return title === undefined ? row : { ...row, section: title };
  });
}

/** A step numbered 2 over steps 2.1, 2.2 … is their heading; so is a state over its inner states. */
function underHeadings(rows: readonly ProcessRow[]): readonly ProcessRow[] {
  const headings = new Map<string, string>();
  return rows.map((row, at) => {
    const next = rows[at + 1];
    const isHeading = next !== undefined && ((row.number !== "" && next.number.startsWith(`${row.number}.`)) || (row.code !== undefined && next.code?.startsWith(`${row.code}.`) === true));
    if (isHeading) headings.set(row.number, row.title ?? row.label);
    const section = row.number.includes(".") ? headings.get(row.number.replace(/\.[^.]*$/, "")) : row.section;
    return { ...row, ...(section === undefined ? {} : { section }), ...(isHeading ? { isHeading } : {}) };
  });
}

/** An empty cell means something only where others are filled in: a merged time, or a heading's that is to be shared out. */
function withOpenTimes(rows: readonly ProcessRow[]): readonly ProcessRow[] {
  const steps = rows.filter(({ isHeading }) => isHeading !== true);
  const isMostlyTimed = steps.filter(({ time }) => time === "").length * 2 <= steps.length;
  const shared = new Set(rows.flatMap((heading, at) => (heading.isHeading === true && heading.time !== "" ? partsBelow(rows, at) : [])));
  return rows.map((row) => {
    if (row.time !== "" || row.isHeading === true) return row;
    return shared.has(row) || (isMostlyTimed && steps.some(({ workingHours }) => workingHours !== undefined)) ? { ...row, openTime: "blank" as const } : row;
  });
}

/** The time of the whole is the sum of its parts; it is no time of its own. */
function headingProblem({ row, number, time, workingHours, isHeading }: ProcessRow, parts: readonly ProcessRow[]): readonly Omit<TableProblem, "column">[] {
  if (isHeading !== true || time === "" || number === "") return [];
  if (parts.every((part) => part.time === "")) return [{ code: "heading_time", row, params: { found: time.slice(0, 80) } }];
  const sum = totalHours(parts);
  if (workingHours === undefined || Math.abs(sum - workingHours) <= 0.01) return [];
  return [{ code: "heading_differs", row, params: { found: workingHours, sum: Math.round(sum * 100) / 100 } }];
}

/** The rows numbered below one, up to the next number of its own: the next part of a table may count from 1 again. */
function partsBelow(rows: readonly ProcessRow[], at: number): readonly ProcessRow[] {
  const isPart = ({ number }: ProcessRow): boolean => number.startsWith(`${rows[at]?.number}.`);
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row.number !== "" && !isPart(row));
  return (end < 0 ? below : below.slice(0, end)).filter(isPart);
}
