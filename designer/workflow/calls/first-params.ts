// An action as it is when just added: with the first thing its parameters may refer to, so that most need no more choosing.

import { at as valueAt } from "../../../engine/facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { ACTIONS, own } from "../../../engine/vocabulary/index.ts";
import { isObject } from "../reading/readers.ts";

/** The call with its parameters. */
export function firstParams(type: string, folder: ProcedureFolder): JsonObject {
  const action = own(ACTIONS, type);
  const properties = action?.params["properties"];
  if (!isObject(properties) || Object.keys(properties).length === 0) return { type };
  const params = Object.keys(properties).map((name): readonly [string, Json] => [name, first(type, name, folder)]);
  return { type, params: Object.fromEntries(params) };
}

// ---------------------------------------------------------------------------------------------------------------------

function first(type: string, param: string, folder: ProcedureFolder): Json {
  const refers = own(ACTIONS, type)?.refers?.[param];
  switch (refers) {
    case "notice":
      return Object.keys(tableAt(folder, "/procedure/notices"))[0] ?? "";
    case "result":
      return firstId(valueAt(folder, "/procedure/results")) ?? "";
    case "slip":
      return "receiptSlip";
    case "fact":
      return FACTS[`${type} ${param}`] ?? "/event/data";
    case "event":
    case "predicate":
    case "guard":
    case undefined:
      return param === "name" ? "note" : "";
  }
}

/** Where the shared small forms keep what these actions take. */
const FACTS: { readonly [param: string]: string } = {
  "extendDue to": "/event/data/newDueAt",
  "extendDue reason": "/event/data/reason",
  "rejectComponents items": "/event/data/items",
};

function tableAt(folder: ProcedureFolder, pointer: string): { readonly [name: string]: unknown } {
  const table = valueAt(folder, pointer);
  return isObject(table) ? table : {};
}

function firstId(list: unknown): string | undefined {
  const [one] = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return isObject(one) && typeof one["id"] === "string" ? one["id"] : undefined;
}
