// A place of the workflow in words: the step with the number it has in the outline, then the act, the waiting time or what else
// leads on, and where that goes when there are several ways.

import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";
import { type Chart, type Exit, stepAt } from "../workflow/reading/chart.ts";
import { CAUSE } from "../workflow/words.ts";

/** Words for a pointer; undefined when it is in no step. */
export function stepWords(chart: Chart, folder: ProcedureFolder, pointer: string): Required<LocalizedText> | undefined {
  const step = stepAt(chart, pointer);
  if (step === undefined) return undefined;
  const name = numbered(step);
  const exit = step.exits.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
  if (exit === undefined) return name;
  const title = exitTitle(exit, folder);
  const way = exit.ways.length < 2 ? undefined : exit.ways.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
  const target = way === undefined ? undefined : chart.steps.find(({ at }) => at === way.to);
  const leads = target === undefined ? { vi: "", en: "" } : { vi: ` → ${numbered(target).vi}`, en: ` → ${numbered(target).en}` };
  return { vi: `${name.vi} › ${title.vi}${leads.vi}`, en: `${name.en} › ${title.en}${leads.en}` };
}

// ---------------------------------------------------------------------------------------------------------------------

function numbered({ number, label }: Pick<Chart["root"], "number" | "label">): Required<LocalizedText> {
  return { vi: `Bước ${number}. ${label.vi}`, en: `Step ${number}. ${label.en ?? label.vi}` };
}

function exitTitle({ cause, name, meta }: Exit, folder: ProcedureFolder): Required<LocalizedText> {
  if (cause === "act") return both(meta?.label, name);
  if (cause !== "timer") return CAUSE[cause];
  const limit = both(valueAt(folder, child(child("/procedure/limits", name), "label")), name);
  return { vi: `Hết ${limit.vi.charAt(0).toLowerCase()}${limit.vi.slice(1)}`, en: `Time runs out: ${limit.en}` };
}

/** A text of a draft, which may be anything. */
function both(text: unknown, name: string): Required<LocalizedText> {
  const { vi, en } = Object(text) as { readonly vi?: unknown; readonly en?: unknown };
  const own = typeof vi === "string" && vi !== "" ? vi : name;
  return { vi: own, en: typeof en === "string" && en !== "" ? en : own };
}
