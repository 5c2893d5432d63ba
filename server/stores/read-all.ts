// Reads all of a store by its ordinary port, page by page of ids. What only a store knows of itself it says: its ids, a
// dossier as of one instant, a series.

import type { StoredFile, Stores } from "./store.ts";
import type { Kind, Moved, MovedDefinition, TransferSource } from "./transfer.ts";

/** What a store adds to its port. */
export interface Insides {
  readonly stores: Stores;
  /** Ids of this kind beyond `after`, in their order. */
  ids(kind: Exclude<Kind, "dossier">, after: string, limit: number): Promise<readonly string[]>;
  /** Ids of all dossiers, erased ones too, by when they were filed, then by id. */
  filed(): Promise<readonly string[]>;
  /** As of one instant. */
  dossier(id: string): Promise<Moved["dossier"] | undefined>;
  series(name: string): Promise<Moved["series"] | undefined>;
  /** As of one instant. */
  workingCopy(id: string): Promise<Moved["workingCopy"] | undefined>;
}

/** Ids asked for at once. */
const PAGE = 500;

/** The store as a source. */
export function sourceOf(insides: Insides): TransferSource {
  const { stores } = insides;
  const readers: { readonly [K in Kind]: (id: string) => Promise<Moved[K] | undefined> } = {
    draft: (id) => stores.drafts.load(id),
    dossier: (id) => insides.dossier(id),
    series: (name) => insides.series(name),
    payment: (transaction) => stores.payments.find(transaction),
    file: (id) => stores.files.find(id),
    definition: (hash) => definition(stores, hash),
    workingCopy: (id) => insides.workingCopy(id),
    calendar: (hash) => stores.calendars.byHash(hash),
    account: (id) => stores.accounts.byId(id),
  };
  return {
    async *read(kind) {
      for await (const id of kind === "dossier" ? await insides.filed() : idsOf(insides, kind)) {
        const record = await readers[kind](id);
        // Gone since its id was read, as drafts go when they are filed.
        if (record !== undefined) yield record;
      }
    },
    bytes: ({ ref }: StoredFile) => stores.files.open(ref.id),
    close: () => stores.close(),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

async function* idsOf(insides: Insides, kind: Exclude<Kind, "dossier">): AsyncIterable<string> {
  for (let after = ""; ; ) {
    const ids = await insides.ids(kind, after, PAGE);
    yield* ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? "";
  }
}

/** A version and its history are two reads; a step may come between them. */
async function definition({ definitions }: Stores, hash: string): Promise<MovedDefinition | undefined> {
  for (;;) {
    const [history, found] = [await definitions.history(hash), await definitions.byHash(hash)];
    if (found === undefined) return undefined;
    if (found.version.revision === history.length) return { ...found, history };
  }
}
