// One line of a list, and the filters all lists share. Reads columns only, never a whole dossier.

import { encodeCursor, type Key } from "../cursor.ts";
import type { DossierRow, Page } from "../store.ts";

/** Columns of a line; the table is `d`. */
export const ROW_COLUMNS = `
  d.num, d.id, d.code, d.revision, d.procedure_code AS procedureCode, d.procedure_name AS procedureName, d.sector, d.agency, d.owner_name AS ownerName,
  d.channel, d.status, d.done, d.opened_at AS openedAt, d.updated_at AS updatedAt, d.clock, d.tasks`;

/** A line as SQLite gives it. */
export interface ListedRow extends Omit<DossierRow, "done" | "clock" | "tasks"> {
  readonly num: number;
  readonly done: 0 | 1;
  readonly clock: string;
  readonly tasks: string;
}

/** Values for named parameters. */
export type Values = { readonly [name: string]: string | number };

/** A condition with its values. */
export interface Condition {
  /** Starts with ` AND ` unless empty. */
  readonly sql: string;
  readonly values: Values;
}

/** Equality on columns of a table; a column without a value is not asked for. */
export function columnFilters(table: string, columns: { readonly [column: string]: string | undefined }): Condition {
  const wanted = Object.entries(columns).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { sql: wanted.map(([column]) => ` AND ${table}.${column} = :${column}`).join(""), values: Object.fromEntries(wanted) };
}

/** A page of at most `limit` of these rows; one row more says that there is a next page. */
export function pageOf<Row extends ListedRow>(rows: readonly Row[], limit: number, keyOf: (row: Row) => Key): Page<DossierRow> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(dossierRow), ...(last === undefined || rows.length <= limit ? {} : { next: encodeCursor(keyOf(last)) }) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Named one by one: walks add columns of their own to a row, which nobody else is to see. */
function dossierRow(row: ListedRow): DossierRow {
  return {
    id: row.id,
    code: row.code,
    revision: row.revision,
    procedureCode: row.procedureCode,
    procedureName: row.procedureName,
    sector: row.sector,
    agency: row.agency,
    ownerName: row.ownerName,
    channel: row.channel,
    status: row.status,
    done: row.done === 1,
    openedAt: row.openedAt,
    updatedAt: row.updatedAt,
    clock: JSON.parse(row.clock) as DossierRow["clock"],
    tasks: JSON.parse(row.tasks) as DossierRow["tasks"],
  };
}
