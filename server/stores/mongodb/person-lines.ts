// In whose list a dossier stands: a line for each person, in a collection of its own, because somebody's dossiers may be at
// home anywhere. Written before the dossier is filed; a line whose dossier was never filed is passed over.

import type { DossierRow, Page } from "../store.ts";
import { decodeCursor } from "../cursor.ts";
import type { Collections, DossierDocument } from "./collections.ts";
import { pageOf, ROW, rowOf, type Placed } from "./dossier-rows.ts";
import { NEWEST, orderOf } from "./filing-order.ts";

/** Ids of the lines of a dossier. */
export function personLines({ people, order }: Pick<DossierDocument, "people" | "order">): readonly string[] {
  return people.map((person) => `${keyOf(person)}/${order}`);
}

/** One page of somebody's list, newest first. */
export async function readOfPerson(collections: Collections, person: string, { limit, after }: { readonly limit: number; readonly after?: string | undefined }): Promise<Page<DossierRow>> {
  const key = keyOf(person);
  const lines: Placed[] = [];
  for (let before: string = decodeCursor<readonly [string]>(after, NEWEST)[0]; lines.length <= limit; ) {
    const wanted = limit + 1 - lines.length;
    const found = await collections.personLines.find({ _id: { $gt: `${key}/`, $lt: `${key}/${before}` } }, { sort: { _id: -1 }, limit: wanted }).toArray();
    const orders = found.map(({ _id }) => _id.slice(key.length + 1));
    lines.push(...(await filedUnder(collections, orders, person)));
    before = orders.at(-1) ?? "";
    if (found.length < wanted) break;
  }
  return pageOf(lines, limit);
}

// ---------------------------------------------------------------------------------------------------------------------

/** No slash: what comes after the first one is the order. */
function keyOf(person: string): string {
  return encodeURIComponent(person);
}

/** The person's dossiers filed at these places, in the same order. */
async function filedUnder({ dossiers }: Collections, orders: readonly string[], person: string): Promise<readonly Placed[]> {
  if (orders.length === 0) return [];
  const ids = orders.map((order) => order.slice(order.lastIndexOf("/") + 1));
  const found = await dossiers.find({ _id: { $in: ids }, people: person, erased: { $exists: false } }, { projection: ROW }).toArray();
  const byOrder = new Map(found.map((document) => [orderOf(document), document]));
  return orders.flatMap((key) => {
    const document = byOrder.get(key);
    return document === undefined ? [] : [{ key, row: rowOf(document) }];
  });
}
