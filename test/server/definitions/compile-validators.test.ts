// Authored schemas become code in a process that may do nothing else and is killed after it (faults 5.11). The bombs here
// would never pass `checkForm`; the process has to stand them all the same.

import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkForm } from "../../../engine/forms/index.ts";
import type { FormSchema } from "../../../engine/model/index.ts";
import { COMPILER_LIMITS, compileValidators } from "../../../server/definitions/compile-validators.ts";
import { COMPILER_RIGHTS, runChild } from "../../../server/definitions/compiler/run-child.ts";
import { aDefinition } from "../../builders/definition.ts";
import { CODE } from "../../engine/machine/check/hostile-definitions.ts";
import { codeFor, validatorsFor } from "../../portal/form/published.ts";

const FORM = aDefinition().form;
const LENIENT = { start: 60_000, work: 60_000, heap: 2_048, resident: 8_192, answer: 1 << 28 };

/** A schema that takes seconds and hundreds of megabytes. */
const bomb = JSON.stringify({ formats: [], schemas: { bomb: { type: "object", properties: Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`p${at}`, { type: "string", minLength: at % 9 }])) } } });
const schema = (topic: object) => JSON.stringify({ formats: [], schemas: { topic } });

describe("a form is compiled in a process of its own", () => {
  it("to the code that the compiler makes anywhere", async () => {
    expect(await compileValidators(FORM)).toMatchObject({ code: codeFor(FORM) });
  });

  it("which finds no environment, no files, no processes, no threads", () => {
    const attempts = {
      environment: "if (Object.keys(process.env).length > 0) throw Error('found')",
      "a file elsewhere": `require('fs').readFileSync(${JSON.stringify(import.meta.filename)})`,
      writing: `require('fs').writeFileSync(${JSON.stringify(join(tmpdir(), "motcua-compiler-was-here"))}, '')`,
      "a process": "require('child_process').execFileSync(process.execPath, ['-v'])",
      "a thread": "new (require('worker_threads').Worker)('0', { eval: true })",
    };
    const told = Object.entries(attempts).map(([what, attempt]) => {
      const probe = `try { ${attempt}; console.log("done") } catch (error) { console.log(error.code ?? error.message) }`;
      return [what, execFileSync(process.execPath, [...COMPILER_RIGHTS, "--no-warnings", "--eval", probe], { env: {}, encoding: "utf8" }).trim()];
    });
    const denied = "ERR_ACCESS_DENIED";
    expect(Object.fromEntries(told)).toEqual({ environment: "done", "a file elsewhere": denied, writing: denied, "a process": denied, "a thread": denied });
  });
});

it.each(CODE)("E05: %s stays a text wherever a form takes one", async (text) => {
  const form = aDefinition({
    "/form/title": text,
    "/form/properties/person/properties/fullName/title": text,
    "/form/properties/person/properties/fullName/description": text,
    "/form/properties/person/properties/purpose/oneOf/0": { const: text, title: text },
    "/form/properties/person/properties/otherPurpose/const": text,
    "/form/properties/person/properties/copies/title": text,
  }).form;
  expect(checkForm(form)).toEqual([]);
  const { person } = await validatorsFor(form);
  expect(person?.({ fullName: text, bornOn: "2000-01-01", purpose: text, otherPurpose: text })).toBe(true);
  expect(person?.({ fullName: text, bornOn: "2000-01-01", purpose: "x" })).toBe(false);
  expect((globalThis as Record<string, unknown>)["canary"]).toBeUndefined();
});

describe("what goes wrong there is told, not thrown", () => {
  it("too long", async () => {
    expect(await runChild(bomb, { ...LENIENT, work: 50 })).toEqual({ failure: "compiler_timeout", reason: "no answer within 50 ms" });
  });

  it("no start", async () => {
    expect(await runChild(schema({}), { ...LENIENT, start: 0 })).toMatchObject({ failure: "compiler_timeout" });
  });

  it("too much memory", async () => {
    expect(await runChild(bomb, { ...LENIENT, heap: COMPILER_LIMITS.heap })).toEqual({ failure: "compiler_memory", reason: `more than ${COMPILER_LIMITS.heap} MiB` });
  });

  it.runIf(process.platform === "linux")("too much memory in all, whatever the heap may take", async () => {
    const outcome = await runChild(bomb, { ...LENIENT, resident: 160 });
    expect(outcome).toEqual({ failure: "compiler_memory", reason: expect.stringMatching(/^\d+ MiB of memory, more than 160$/) as string });
  });

  it("too much code", async () => {
    expect(await runChild(schema({ type: "object" }), { ...LENIENT, answer: 100 })).toEqual({ failure: "compiler_failed", reason: "more than 100 bytes of code" });
  });

  it("no JSON", async () => {
    expect(await runChild("{", LENIENT)).toMatchObject({ failure: "compiler_failed", reason: expect.stringContaining("SyntaxError") as string });
  });

  it("as a finding for the author", async () => {
    const circular = { type: "object", properties: { topic: { type: "object", properties: { a: { type: "string", pattern: "(" } } } } } as FormSchema;
    expect(await compileValidators(circular)).toMatchObject({ finding: { code: "form-not-compiled", severity: "error", path: "form.schema.json#", params: { failure: "compiler_failed" } } });
  });
});

describe("S03: schemas that reach out are not compiled, and nothing is asked for", () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end('{"type":"string"}')).on("connection", () => (connections += 1));
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => void server.close());
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/schema.json`;

  it.each([
    ["a remote $ref", () => ({ $ref: address() })],
    ["a remote $id with a $ref under it", () => ({ $id: address(), properties: { a: { $ref: "other.json" } } })],
    ["a file's $ref", () => ({ $ref: "file:///etc/passwd" })],
    ["an $id used twice", () => ({ type: "object", properties: { a: { $id: "urn:x", type: "string" }, b: { $id: "urn:x", type: "number" } } })],
    ["$data", () => ({ type: "number", minimum: { $data: "1/a" } })],
    ["a keyword nobody knows", () => ({ type: "object", shoes: {} })],
    ["$dynamicRef", () => ({ $dynamicRef: "#a" })],
    ["an asynchronous schema", () => ({ $async: true, type: "object", $ref: address() })],
  ])("%s", async (_name, topic) => {
    expect(await runChild(schema(topic()), LENIENT)).toMatchObject({ failure: "compiler_failed" });
    expect(connections).toBe(0);
  });
});
