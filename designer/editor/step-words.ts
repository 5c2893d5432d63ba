// A place of the workflow in words: the step with the number it has in the outline, then the act, the waiting time or what else
// leads on, and where that goes when there are several ways.

import { read, say } from "../../portal/parts/say.ts";
import { type ExitSetting, exitTitle, wayTarget } from "../workflow/exit-words.ts";
import { stepAt } from "../workflow/reading/chart.ts";

/** Words for a pointer; undefined when it is in no step. */
export function stepWords(pointer: string, setting: ExitSetting): string | undefined {
  const { chart, language } = setting;
  const step = stepAt(chart, pointer);
  if (step === undefined) return undefined;
  const isThere = ({ at }: { readonly at: string }): boolean => pointer === at || pointer.startsWith(`${at}/`);
  const name = say(language)(`Bước ${step.number}. ${step.label.vi}`, `Step ${step.number}. ${read(step.label, language)}`);
  const exit = step.exits.find(isThere);
  if (exit === undefined) return name;
  const way = exit.ways.length < 2 ? undefined : exit.ways.find(isThere);
  return `${name} › ${exitTitle(exit, setting)}${way === undefined ? "" : ` → ${wayTarget(way, setting)}`}`;
}
