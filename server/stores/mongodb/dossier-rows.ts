// One line of a list, and what all walks share. Reads a line's fields only, never a whole dossier.

import type { Filter } from "mongodb";
import { encodeCursor } from "../cursor.ts";
import type { DossierRow, InboxQuery, Page } from "../store.ts";
import type { Collections, DossierDocument } from "./collections.ts";

/** What of a document a line of a list is made of. */
export const ROW = {
  code: 1,
  revision: 1,
  procedureCode: 1,
  procedureName: 1,
  sector: 1,
  agency: 1,
  ownerName: 1,
  channel: 1,
  status: 1,
  done: 1,
  openedAt: 1,
  updatedAt: 1,
  clock: 1,
  tasks: 1,
} as const;

/** A line and where it stands in its list. */
export interface Placed {
  readonly key: string;
  readonly row: DossierRow;
}

/** One walk along an index, in its order. */
export interface Walk {
  readonly filter: object;
  /** The field the walk goes along; its value is the line's place. */
  readonly along: string;
  readonly direction: 1 | -1;
  /** Name of the index. */
  readonly index: string;
  readonly limit: number;
}

/** The lines of a walk. */
export async function walked({ dossiers }: Collections, { filter, along, direction, index, limit }: Walk): Promise<readonly Placed[]> {
  const found = dossiers.find(filter as Filter<DossierDocument>, { projection: { ...ROW, key: `$${along}` }, sort: { [along]: direction }, hint: index, limit });
  return (await found.toArray()).map((document) => ({ key: String((document as { readonly key?: string }).key), row: rowOf(document) }));
}

/** Several walks as one list, each dossier once, at its first place. */
export function merged(walks: readonly (readonly Placed[])[], direction: 1 | -1): readonly Placed[] {
  const inOrder = walks.flat().sort((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -direction : direction));
  const seen = new Set<string>();
  return inOrder.filter(({ row }) => !seen.has(row.id) && seen.add(row.id));
}

/** A page of at most `limit` of these lines; one line more says that there is a next page. */
export function pageOf(lines: readonly Placed[], limit: number): Page<DossierRow> {
  const shown = lines.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(({ row }) => row), ...(last === undefined || lines.length <= limit ? {} : { next: encodeCursor([last.key]) }) };
}

/** Equality on the fields every list can be narrowed by. */
export function narrowed({ procedureCode, status, channel }: Pick<InboxQuery, "procedureCode" | "status" | "channel">): object {
  return { ...(procedureCode === undefined ? {} : { procedureCode }), ...(status === undefined ? {} : { status }), ...(channel === undefined ? {} : { channel }) };
}

/** Conditions that must all hold, beside others. */
export function allOf(conditions: readonly object[]): object {
  return conditions.length === 0 ? {} : { $and: conditions };
}

/** A line of a list. Named one by one: nobody else is to see where a line stands. */
export function rowOf(document: DossierDocument): DossierRow {
  return {
    id: document._id,
    code: document.code,
    revision: document.revision,
    procedureCode: document.procedureCode,
    procedureName: document.procedureName,
    sector: document.sector,
    agency: document.agency,
    ownerName: document.ownerName,
    channel: document.channel,
    status: document.status,
    done: document.done,
    openedAt: document.openedAt,
    updatedAt: document.updatedAt,
    clock: JSON.parse(document.clock) as DossierRow["clock"],
    tasks: JSON.parse(document.tasks) as DossierRow["tasks"],
  };
}
