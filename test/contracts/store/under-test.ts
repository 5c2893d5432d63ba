// A fresh store for every test, closed and cleared away after it.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { Commit, Stores } from "../../../server/stores/store.ts";

/** Opens the store that lives at this place, making it when it is new. */
export type OpenStore = (place: string) => Promise<Stores>;

/** The store of the running test. */
export interface UnderTest {
  readonly stores: Stores;
  /** A folder of the test's own. */
  readonly place: string;
  /** Closes the store and opens the same one again. */
  reopen(): Promise<void>;
  /** Commits these steps one after the other; each must be taken. */
  write(...commits: readonly Commit[]): Promise<void>;
}

/** Opens a store before each test of the suite around it. */
export function underTest(open: OpenStore): UnderTest {
  let place = "";
  let stores: Stores;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), "motcua-store-"));
    stores = await open(place);
  });
  afterEach(async () => {
    await stores.close();
    await rm(place, { recursive: true, force: true });
  });
  return {
    get stores() {
      return stores;
    },
    get place() {
      return place;
    },
    async reopen() {
      await stores.close();
      stores = await open(place);
    },
    async write(...commits) {
      for (const commit of commits) expect(await stores.dossiers.commit(commit)).toEqual({ outcome: "committed" });
    },
  };
}
