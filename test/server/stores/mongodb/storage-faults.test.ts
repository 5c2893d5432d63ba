// What a server's complaint means for what was being written.

import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { MongoServerError, MongoWriteConcernError } from "mongodb";
import { describe, expect, it } from "vitest";
import { isDuplicateKey, isUnavailable } from "../../../../server/stores/mongodb/storage-faults.ts";

const TAKEN = { index: 0, code: 11_000, errmsg: "E11000 duplicate key error" };

describe("a database that cannot answer", () => {
  it("is told from mistakes of ours, also when the connection ends in the moment it is written to", async () => {
    expect(isUnavailable(await writtenAfterItsEnd())).toBe(true);
    for (const mistake of [new TypeError("x is not a function"), Object.assign(new Error("no such file"), { code: "ENOENT" }), new MongoServerError({ code: 2, errmsg: "bad value" })]) {
      expect(isUnavailable(mistake)).toBe(false);
    }
  });
});

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

// ---------------------------------------------------------------------------------------------------------------------

/** What Node says when the other side has ended a connection that is then written to. */
async function writtenAfterItsEnd(): Promise<unknown> {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.resume();
  await once(socket, "end");
  const fault = once(socket, "error");
  socket.write("anybody there?");
  const [error] = (await fault) as [unknown];
  server.close();
  return error;
}
