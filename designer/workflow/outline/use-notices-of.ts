// Which notices a step sends, by their titles: on entering, on leaving, and by its acts and timers.

import { at as valueAt, child } from "../../../engine/facts/index.ts";
import type { LocalizedText } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { Step } from "../reading/chart.ts";
import { isObject } from "../reading/readers.ts";
import { useWorkflow } from "../workflow-context.ts";

export function useNoticesOf(): (step: Step) => readonly string[] {
  const { t } = useStaff();
  const { folder } = useWorkflow();
  const titleOf = (name: string): string => {
    const title = valueAt(folder, child(child("/procedure/notices", name), "title"));
    const told = isObject(title) && typeof title["vi"] === "string" ? t(title as unknown as LocalizedText) : name;
    return told.replaceAll(/\{[a-zA-Z]+\}/g, "…");
  };
  return ({ state, exits }) => {
    const calls = [...(state.state.entry ?? []), ...(state.state.exit ?? []), ...exits.flatMap(({ ways }) => ways.flatMap(({ transition }) => transition.actions ?? []))];
    const names = calls.flatMap(({ type, params }) => (type === "notify" && typeof params?.["notice"] === "string" ? [params["notice"]] : []));
    return [...new Set(names)].map(titleOf);
  };
}
