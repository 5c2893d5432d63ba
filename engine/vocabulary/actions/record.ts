// Keeps what an officer entered (register book and number, minutes, verification result) under a name, for templates and predicates.

import { at as pointerAt } from "../../facts/pointer.ts";
import type { JsonObject } from "../../model/index.ts";
import { type Action, text } from "../scope.ts";

export const record: Action = {
  name: "record",
  label: { vi: "Ghi vào sổ, hồ sơ", en: "Enter into the record" },
  params: {
    type: "object",
    properties: { name: { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" }, from: { type: "string", pattern: "^/" } },
    required: ["name", "from"],
    additionalProperties: false,
  },
  refers: { from: "fact" },
  perform(params, { facts }) {
    const value = pointerAt(facts, text(params, "from"));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const entered = (isObject ? value : value === undefined ? {} : { value }) as JsonObject;
    return { changes: [{ type: "recorded", name: text(params, "name"), record: entered }] };
  },
};
