// Starts the compiling process, holds it to its limits and ends it. What goes wrong in it is a value; it never throws.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { watchResident } from "./resident.ts";

/** What one compilation may take. */
export interface CompilerLimits {
  /** Until the process has loaded its libraries, in milliseconds: about 120 on an idle machine. Nothing authored runs yet. */
  readonly start: number;
  /** From then to its whole answer, in milliseconds: about 60 for a form of a hundred fields. Then it is killed. */
  readonly work: number;
  /** Size of the process's heap, in MiB. */
  readonly heap: number;
  /** Memory the process may take in all, in MiB: about 75 when it has nothing to do. Watched where the system tells (Linux). */
  readonly resident: number;
  /** Longest answer, in bytes. */
  readonly answer: number;
}

/** Why there is no code. */
export interface CompilerFailure {
  readonly failure: "compiler_timeout" | "compiler_memory" | "compiler_failed";
  /** For the log and the author, in the compiler's words; at most 200 characters. */
  readonly reason: string;
}

const HERE = import.meta.dirname;

/** It may read itself and the libraries; not write, start processes or threads, or load native code. */
export const COMPILER_RIGHTS = ["--experimental-permission", `--allow-fs-read=${HERE}`, `--allow-fs-read=${libraries()}`, `--allow-fs-read=${join(HERE, "../../../package.json")}`];

/** Runs the compiler once on what `child.js` wants to be given. */
export function runChild(given: string, limits: CompilerLimits): Promise<{ readonly code: string } | CompilerFailure> {
  const { promise, resolve } = settled<{ readonly code: string } | CompilerFailure>();
  // No environment: no secrets, and no NODE_OPTIONS that would load something else first.
  const child = spawn(process.execPath, [...COMPILER_RIGHTS, `--max-old-space-size=${limits.heap}`, "--no-warnings", join(HERE, "child.js")], { cwd: HERE, env: {}, stdio: "pipe" });
  const answer = collect(child.stdout, limits.answer, () => end({ failure: "compiler_failed", reason: `more than ${limits.answer} bytes of code` }));
  const complaint = collect(child.stderr, MOST_COMPLAINT, () => child.stderr.destroy());
  const wait = (milliseconds: number) => setTimeout(() => end({ failure: "compiler_timeout", reason: `no answer within ${milliseconds} ms` }), milliseconds);
  let patience = wait(limits.start);
  const loaded = (): void => {
    clearTimeout(patience);
    patience = wait(limits.work);
  };
  child.stdout.once("data", loaded);
  const unwatch = watchResident(child.pid, limits.resident, (found) => end({ failure: "compiler_memory", reason: `${Math.round(found)} MiB of memory, more than ${limits.resident}` }));
  const end = (outcome: { readonly code: string } | CompilerFailure): void => {
    unwatch();
    clearTimeout(patience);
    child.stdout.off("data", loaded);
    child.kill("SIGKILL");
    resolve(outcome);
  };
  child.once("error", (error) => end(failed(error.message)));
  child.once("close", (code) => end(code === 0 ? read(answer()) : died(complaint(), limits)));
  child.stdin.on("error", () => undefined); // it ended before it had read everything; `close` tells why
  child.stdin.end(given);
  return promise;
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_COMPLAINT = 16 * 1024;

function libraries(): string {
  const ajv = createRequire(import.meta.url).resolve("ajv");
  return ajv.slice(0, ajv.lastIndexOf(`node_modules${sep}`)) + "node_modules";
}

/** A stream's text so far; `onTooMuch` once it is longer than `most` bytes. */
function collect(stream: NodeJS.ReadableStream, most: number, onTooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else onTooMuch();
  });
  return () => Buffer.concat(chunks).toString("utf8");
}

function read(answer: string): { readonly code: string } | CompilerFailure {
  try {
    const { code, error } = JSON.parse(answer) as { readonly code?: unknown; readonly error?: unknown };
    return typeof code === "string" ? { code } : failed(String(error));
  } catch {
    return failed("its answer is none");
  }
}

function died(complaint: string, { heap }: CompilerLimits): CompilerFailure {
  if (/heap out of memory|heap limit/i.test(complaint)) return { failure: "compiler_memory", reason: `more than ${heap} MiB` };
  return failed(complaint.trim().split("\n").find((line) => /Error/.test(line)) ?? "it ended without an answer");
}

function failed(reason: string): CompilerFailure {
  return { failure: "compiler_failed", reason: reason.slice(0, 200) };
}

function settled<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
