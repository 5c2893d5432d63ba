// The internal-process table (quy trình nội bộ) that a decision's annex carries: who does which step in how many hours.
// Says what a table is, how a step of it is read and what can be wrong with it; files and screens are the designer's.

/** What stands in a column. `others` are columns no one here knows; their text is kept. */
export type ColumnKind = "number" | "title" | "label" | "unit" | "person" | "time" | "outcome" | "forms" | "code";

/** One step as the table tells it. All texts are plain text. */
export interface ProcessRow {
  /** Where it stands in the cells, from 0, so that a problem or a question can point at it. */
  readonly row: number;
  /** As written, e.g. `2` or `2.1`; may be empty. */
  readonly number: string;
  /** No step itself but what several sub-steps together are. */
  readonly isHeading?: boolean;
  /** The heading it stands under. */
  readonly section?: string;
  readonly label: string;
  /** What it is called beside the description of its work, e.g. `Thẩm định`. */
  readonly title?: string;
  /** The unit in charge, e.g. `Trung tâm Phục vụ hành chính công`. */
  readonly unit: string;
  /** Who does it, e.g. `Công chức tư pháp - hộ tịch`. */
  readonly person: string;
  /** As written, e.g. `½ ngày làm việc`. */
  readonly time: string;
  /** Absent when nothing is written or it cannot be told. A working day has 8 hours. */
  readonly workingHours?: number;
  /** Why there are no hours though there might be: words nobody understands, `Trong ngày`, or an empty cell among filled ones. */
  readonly openTime?: "unclear" | "sameDay" | "blank";
  /** The number of a time without a unit, when the header names no unit either. */
  readonly bareAmount?: number;
  readonly outcome: string;
  readonly forms: string;
  /** Done at the same time as the step before it. */
  readonly isParallel: boolean;
  /** The words may mean that it is: `Thẩm định, đồng thời …`. */
  readonly mayBeParallel?: boolean;
  /** Path of the state in an exported table, e.g. `processing.examining`. */
  readonly code?: string;
  readonly others: readonly { readonly column: string; readonly text: string }[];
}

/** Why a cell or the table as a whole is doubtful. `error`: nothing can be made of it. */
export const TABLE_PROBLEMS = {
  no_header: "error",
  no_steps: "error",
  too_many_rows: "error",
  too_many_columns: "error",
  cell_too_long: "warning",
  control_characters: "warning",
  no_label: "warning",
  time_unclear: "warning",
  time_too_long: "warning",
  total_differs: "warning",
  heading_differs: "warning",
  heading_time: "warning",
  duplicate_label: "warning",
  not_side_by_side: "warning",
  participant_added: "warning",
  unknown_code: "warning",
  duplicate_code: "warning",
  step_removed: "warning",
  step_added: "warning",
  role_unknown: "warning",
  cell_not_taken: "warning",
  payload_unreadable: "warning",
} as const satisfies Record<string, "error" | "warning">;

/** Something doubtful at a cell. Sentences are made at the edge. */
export interface TableProblem {
  readonly code: keyof typeof TABLE_PROBLEMS;
  /** From 0; absent when it is about the whole table. */
  readonly row?: number;
  readonly column?: number;
  readonly params?: { readonly [name: string]: string | number };
}

/** A table that has been read. */
export interface ReadTable {
  readonly rows: readonly ProcessRow[];
  readonly problems: readonly TableProblem[];
  /** What stands in each column; columns nobody knows are absent. */
  readonly columns: { readonly [kind in ColumnKind]?: number };
  /** The last row of the header, from 0; -1 without one. */
  readonly header: number;
}

/** The most a table may be. The largest published ones have 40 steps and 10 columns; a workflow may have 300 states. */
export const TABLE_BOUNDS = { rows: 400, columns: 20, cell: 2_000, hours: 8 * 22 * 24 } as const;

/** Whether nothing can be made of a table. */
export function isUnusable(problems: readonly TableProblem[]): boolean {
  return problems.some(({ code }) => TABLE_PROBLEMS[code] === "error");
}
