// Schemas → source text of their validators. Plain JavaScript, because the process that runs it starts without a loader
// (see `child.js`). Reads no files, asks no network: a reference that leads out of a schema is a fault.

import { _, Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

/**
 * One ES module for all topics; its default export takes a `require` and gives the validators by topic. It imports
 * nothing. Same schemas, same code.
 *
 * @type {typeof import("./validator-code.d.ts").validatorCode}
 */
export function validatorCode(schemas, formats) {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: true,
    logger: false,
    addUsedSchema: false,
    code: { source: true, lines: false, formats: _`require("motcua/formats")` },
  });
  // Only the names count: the code asks for the formats when it runs.
  for (const name of formats) ajv.addFormat(name, () => true);
  const topics = Object.keys(schemas);
  for (const topic of topics) ajv.addSchema(schemas[topic], topic);
  const body = standalone.default(ajv, Object.fromEntries(topics.map((topic) => [topic, topic])));
  return `export default function (require) {\nconst exports = {};\n${body}\nreturn exports;\n}\n`;
}
