// Where two folders differ, as deep as one can say. Entries of lists are known by their id or name.

import { child } from "../../../engine/facts/index.ts";
import { idOf } from "../../../engine/edit/index.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";

/** One difference. What was taken out of a list is told of the list, because nothing stands at its place any more. */
export interface Difference {
  /** Pointer into the later folder. */
  readonly at: string;
  readonly kind: "added" | "removed" | "changed" | "order";
  readonly before?: Json;
  readonly after?: Json;
}

/** What was added, removed, changed or put into another order; at most `most`. */
export function differences(before: ProcedureFolder, after: ProcedureFolder, most = 200): readonly Difference[] {
  const found: Difference[] = [];
  compare(before as unknown as Json, after as unknown as Json, "");
  return found;

  function compare(one: Json | undefined, other: Json | undefined, at: string): void {
    if (found.length >= most || one === other || JSON.stringify(one) === JSON.stringify(other)) return;
    const [was, is] = [entriesOf(one), entriesOf(other)];
    if (was === undefined || is === undefined || Array.isArray(one) !== Array.isArray(other)) return tell({ at, ...kindOf(one, other) });
    const [keys, isList] = [[...is.keys()], Array.isArray(other)];
    for (const key of new Set([...was.keys(), ...keys])) {
      const place = isList ? (is.has(key) ? child(at, keys.indexOf(key)) : at) : child(at, key);
      compare(was.get(key), is.get(key), place);
    }
    const kept = keys.filter((key) => was.has(key));
    if ([...was.keys()].filter((key) => is.has(key)).join("\n") !== kept.join("\n")) tell({ at, kind: "order" });
  }

  function tell(difference: Difference): void {
    if (found.length < most) found.push(difference);
  }
}

/** Pointers of what differs, each once. */
export function changedPlaces(before: ProcedureFolder, after: ProcedureFolder, most = 200): readonly string[] {
  return [...new Set(differences(before, after, most).map(({ at }) => at))];
}

// ---------------------------------------------------------------------------------------------------------------------

function kindOf(before: Json | undefined, after: Json | undefined): Omit<Difference, "at"> {
  if (before === undefined) return { kind: "added", ...(after === undefined ? {} : { after }) };
  return after === undefined ? { kind: "removed", before } : { kind: "changed", before, after };
}

/** Of a table by key, of a list by what its entries are known by; undefined for everything else, and where two are known by the same. */
function entriesOf(value: Json | undefined): ReadonlyMap<string, Json> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value as { readonly [key: string]: Json }));
  const list = value as readonly Json[];
  const known = new Map(list.flatMap((entry) => (typeof entry === "object" ? [[idOf(entry) ?? "", entry] as const] : [])));
  return known.size === list.length && !known.has("") ? known : undefined;
}
