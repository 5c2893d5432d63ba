import { expect, it } from "vitest";
import { StorageUnavailable } from "../../../server/stores/store.ts";
import { untilThere } from "../../../server/stores/until-there.ts";

/** Fails with each of these in turn and ends well after them. */
function failingWith(...errors: readonly Error[]): () => Promise<string> {
  const left = [...errors];
  return () => {
    const error = left.shift();
    return error === undefined ? Promise.resolve("done") : Promise.reject(error);
  };
}

it("a start waits for a database that does not answer now", async () => {
  expect(await untilThere(failingWith(new StorageUnavailable("no primary"), new StorageUnavailable("busy")))).toBe("done");
});

it("and for nothing else", async () => {
  const mistake = new Error("shared data cannot be read");
  await expect(untilThere(failingWith(mistake))).rejects.toBe(mistake);
  await expect(untilThere(failingWith(new StorageUnavailable("busy"), mistake))).rejects.toBe(mistake);
});
