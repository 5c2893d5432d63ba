// The inbox: open tasks of an officer's seats, the most urgent first. Each seat is one walk along an index, and the walks
// are merged, so that no list is ever sorted by the database.

import { decodeCursor } from "../cursor.ts";
import { searchedWords } from "../search-words.ts";
import type { DossierRow, InboxQuery, Page } from "../store.ts";
import type { Database } from "./database.ts";
import { columnFilters, pageOf, ROW_COLUMNS, type Condition, type ListedRow } from "./dossier-rows.ts";

interface TaskRow extends ListedRow {
  readonly urgency: string;
  readonly task: string;
}

/** One page of an inbox. */
export function readInbox({ sql }: Database, query: InboxQuery): Page<DossierRow> {
  if (query.seats.length === 0) return { rows: [] };
  const seats = numbered(query);
  const [urgency, num, task] = decodeCursor<readonly [string, number, string]>(query.after, ["", 0, ""]);
  const columns = columnFilters("d", { procedure_code: query.procedureCode, status: query.status, channel: query.channel });
  const words = wordFilter(query.text);
  const values = { ...seats.values, ...columns.values, ...words.values, officer: query.officer, urgency, num, task, limit: query.limit + 1 };
  const walks = query.show === "mine" ? [`t.claimed_by = :officer AND ${anyOf(seats.conditions, "t")}`] : seats.conditions.map((seat) => `${seat("t")}${claimOf(query, "t")}`);

  const found = walks.flatMap((walk) =>
    sql
      .prepare<unknown[], TaskRow>(
        // A dossier with several tasks of these seats is one line, at its most urgent one. The plus signs keep the inner
        // look-up on the dossier's few tasks; the planner would otherwise read the whole seat for every line.
        `SELECT ${ROW_COLUMNS}, t.urgency, t.state AS task FROM task t CROSS JOIN dossier d ON d.num = t.dossier
         WHERE ${walk} AND (t.urgency, t.dossier, t.state) > (:urgency, :num, :task) ${columns.sql} ${words.sql}
           AND NOT EXISTS (
             SELECT 1 FROM task o
             WHERE o.dossier = t.dossier AND (o.urgency, o.state) < (t.urgency, t.state) AND ${anyOf(seats.conditions, "+o")} ${claimOf(query, "+o")})
         ORDER BY t.urgency, t.dossier, t.state LIMIT :limit`,
      )
      .all(values),
  );
  return pageOf(found.sort(byUrgency), query.limit, (row) => [row.urgency, row.num, row.task]);
}

// ---------------------------------------------------------------------------------------------------------------------

interface NumberedSeats {
  readonly conditions: readonly ((table: string) => string)[];
  readonly values: Condition["values"];
}

/** Each seat once, as a condition on a table of tasks. */
function numbered({ seats }: InboxQuery): NumberedSeats {
  const once = [...new Map(seats.map((seat) => [JSON.stringify([seat.agency, seat.role]), seat])).values()];
  return {
    conditions: once.map((_, index) => (table: string) => `${table}.agency = :agency${index} AND ${table}.role = :role${index}`),
    values: Object.fromEntries(once.flatMap(({ agency, role }, index) => [[`agency${index}`, agency], [`role${index}`, role]])),
  };
}

function anyOf(conditions: NumberedSeats["conditions"], table: string): string {
  return `(${conditions.map((condition) => condition(table)).join(" OR ")})`;
}

function claimOf({ show }: InboxQuery, table: string): string {
  switch (show) {
    case "all":
      return "";
    case "mine":
      return ` AND ${table}.claimed_by = :officer`;
    case "unclaimed":
      return ` AND ${table}.claimed_by IS NULL`;
  }
}

/** Looks at the words row by row: a seat's open tasks are few. */
function wordFilter(text: string | undefined): Condition {
  const words = searchedWords(text);
  return {
    sql: words.map((_, index) => ` AND instr(d.search_text, :word${index}) > 0`).join(""),
    values: Object.fromEntries(words.map((word, index) => [`word${index}`, ` ${word}`])),
  };
}

function byUrgency(one: TaskRow, other: TaskRow): number {
  if (one.urgency !== other.urgency) return one.urgency < other.urgency ? -1 : 1;
  if (one.num !== other.num) return one.num - other.num;
  return one.task < other.task ? -1 : 1;
}
