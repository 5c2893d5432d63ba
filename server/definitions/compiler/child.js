// The process in which authored schemas become code: started for one form, killed after it. It is given the schemas on
// standard input, answers on standard output, and may read this folder and its libraries but no other file. Plain
// JavaScript: a loader for TypeScript would need the right to start processes, and four times as long to start.

import { readFileSync, writeSync } from "node:fs";
import { validatorCode } from "./validator-code.js";

const { schemas, formats } = JSON.parse(readFileSync(0, "utf8"));
forgetTheWorld();
say("\n"); // loaded: from here the form has its time
say(JSON.stringify(attempt()));

// ---------------------------------------------------------------------------------------------------------------------

/** What compiled code could reach by name. Compiled schemas need none of it. */
function forgetTheWorld() {
  for (const name of ["process", "console", "fetch", "WebSocket", "EventSource", "performance", "navigator", "global"]) delete globalThis[name];
}

function attempt() {
  try {
    return { code: validatorCode(schemas, formats) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Writes all of it, however small the pipe. */
function say(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}
