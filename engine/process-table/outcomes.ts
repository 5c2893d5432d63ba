// What a step ends with, as the annex tells it: what can be done and where it leads, and the papers that come of it.

import { durationText, SLIP, word } from "../card/words.ts";
import type { Duration, Json, LocalizedText } from "../model/index.ts";
import { type Group, groupAt, isGroup, memberOf, several, textAt } from "./plain.ts";

/** What the outcomes are told with. */
export interface Naming {
  readonly procedure: Json;
  /** What a target is called, seen from a state. */
  readonly target: (from: readonly string[], target: string) => string;
}

/** "Tiếp nhận hồ sơ → Giải quyết", one line for each act and limit. */
export function outcomesOf(state: Group, path: readonly string[], naming: Naming): string {
  const acts = Object.entries(groupAt(state, "on")).map(([name, ways]) => line(textAt(several(ways)[0], "meta", "label", "vi") || name, ways, path, naming));
  const limits = Object.entries(groupAt(state, "after")).map(([name, ways]) => line(limitText(name, naming.procedure), ways, path, naming));
  return [...acts, ...limits].join("\n");
}

/** Slips, results and notices that come of a step, each once. */
export function papersOf(state: Group, { procedure }: Naming): string {
  const ways = [...Object.values(groupAt(state, "on")), ...Object.values(groupAt(state, "after"))].flatMap(several);
  const calls = [...ways.flatMap((way) => several(memberOf(way, "actions"))), ...several(memberOf(state, "entry"))];
  return [...new Set(calls.map((call) => paperOf(call, procedure)).filter((text) => text !== ""))].join("\n");
}

// ---------------------------------------------------------------------------------------------------------------------

function line(label: string, ways: Json, path: readonly string[], naming: Naming): string {
  const targets = [...new Set(several(ways).map((way) => textAt(way, "target")).filter((target) => target !== "").map((target) => naming.target(path, target)))];
  return targets.length === 0 ? label : `${label} → ${targets.join(" hoặc ")}`;
}

function limitText(name: string, procedure: Json): string {
  const limit = groupAt(procedure, "limits", name);
  const label = textAt(limit, "label", "vi") || name;
  const isDuration = typeof limit["amount"] === "number" && typeof limit["unit"] === "string";
  return `Hết ${label.charAt(0).toLowerCase()}${label.slice(1)}${isDuration ? ` (${durationText(limit as unknown as Duration).vi})` : ""}`;
}

function paperOf(call: Json, procedure: Json): string {
  const result = textAt(call, "params", "result");
  switch (textAt(call, "type")) {
    case "issueSlip":
      return word(SLIP as { readonly [name: string]: LocalizedText }, textAt(call, "params", "slip")).vi;
    case "produceResult":
      return `Dự thảo ${resultName(result, procedure)}`;
    case "signResult":
      return `${resultName(result, procedure)} đã ký`;
    case "returnResult":
      return resultName(result, procedure);
    default:
      return "";
  }
}

function resultName(id: string, procedure: Json): string {
  const result = several(memberOf(procedure, "results")).find((entry) => isGroup(entry) && entry["id"] === id);
  return textAt(result, "name", "vi") || id;
}
