// What a server's complaint means for what was being written.

import { MongoServerError, MongoWriteConcernError } from "mongodb";
import { describe, expect, it } from "vitest";
import { isDuplicateKey, isUnavailable } from "../../../../server/stores/mongodb/storage-faults.ts";

const TAKEN = { index: 0, code: 11_000, errmsg: "E11000 duplicate key error" };

describe("a key that is there already", () => {
  it("is told from other complaints", () => {
    expect(isDuplicateKey(new MongoServerError(TAKEN))).toBe(true);
    expect(isDuplicateKey(new MongoServerError({ code: 112, errmsg: "write conflict" }))).toBe(false);
    expect(isDuplicateKey(new Error("E11000 duplicate key error"))).toBe(false);
  });

  it("is seen beside the complaint that the majority did not answer, and that complaint alone is no such key", () => {
    const complaint = { ok: 1, writeConcernError: { code: 91, errmsg: "shutting down" } };
    const both = new MongoWriteConcernError({ ...complaint, writeErrors: [TAKEN] });
    expect([isDuplicateKey(both), isUnavailable(both)]).toEqual([true, true]);
    expect(isDuplicateKey(new MongoWriteConcernError({ ...complaint, writeErrors: [{ ...TAKEN, code: 121 }] }))).toBe(false);
    expect(isDuplicateKey(new MongoWriteConcernError(complaint))).toBe(false);
  });
});
