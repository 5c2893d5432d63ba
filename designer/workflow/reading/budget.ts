// The hours planned along the way against the time the law gives. For orientation while planning; the verifier judges.

import { at as valueAt } from "../../../engine/facts/index.ts";
import type { Calendar, Duration, LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import type { Chart, Step } from "./chart.ts";
import { isObject } from "./readers.ts";

/** Planned and allowed. */
export interface Budget {
  /** Of the longest way through steps where the time limit runs, each counted once. */
  readonly hours: number;
  /** The cases of the time limit; hours where they can be reckoned in working hours. */
  readonly limits: readonly { readonly label: LocalizedText; readonly duration: Duration; readonly hours: number | undefined }[];
}

/** Reckons both. */
export function budgetOf(chart: Chart, folder: ProcedureFolder, calendar: Pick<Calendar, "week">): Budget {
  return { hours: longest(chart), limits: limitsOf(folder, hoursOfDay(calendar)) };
}

// ---------------------------------------------------------------------------------------------------------------------

const hoursOf = ({ clock, meta }: Step): number => (clock === "running" ? (meta.budget?.workingHours ?? 0) : 0);

/** Branches side by side add up: whose sum fits is safe. Ways that turn back are not walked twice. */
function longest(chart: Chart): number {
  const byPlace = new Map(chart.steps.map((step) => [step.at, step] as const));
  const known = new Map<string, number>();
  const walk = (step: Step, above: ReadonlySet<string>): number => {
    const before = known.get(step.at);
    if (before !== undefined) return before;
    const onWay = new Set([...above, step.at]);
    const nexts = step.exits.flatMap(({ ways }) => ways.flatMap(({ to }) => (to === undefined || onWay.has(to) ? [] : [byPlace.get(to)]))).filter((next) => next !== undefined);
    const inner = step.state.inner.length === 0 ? 0 : innerHours(step, chart, (next) => walk(next, onWay));
    const hours = hoursOf(step) + inner + Math.max(0, ...nexts.map((next) => walk(next, onWay)));
    known.set(step.at, hours);
    return hours;
  };
  return Math.max(0, ...chart.steps.filter(({ depth }) => depth === 0).map((step) => walk(step, new Set())));
}

function innerHours({ state }: Step, { steps }: Chart, walk: (step: Step) => number): number {
  const inner = steps.filter((one) => one.state.parent === state);
  return state.type === "parallel" ? inner.reduce((sum, step) => sum + walk(step), 0) : Math.max(0, ...inner.map(walk));
}

function limitsOf(folder: ProcedureFolder, perDay: number): Budget["limits"] {
  const cases = valueAt(folder, "/procedure/timeLimit/cases");
  return (Array.isArray(cases) ? cases : []).flatMap((one: unknown) => {
    if (!isObject(one) || typeof one["amount"] !== "number" || typeof one["unit"] !== "string") return [];
    const duration = { amount: one["amount"], unit: one["unit"] as Duration["unit"] };
    const { label } = one;
    return [{ label: isObject(label) && typeof label["vi"] === "string" ? (label as unknown as LocalizedText) : { vi: "" }, duration, hours: workingHours(duration, perDay) }];
  });
}

function workingHours({ amount, unit }: Duration, perDay: number): number | undefined {
  if (unit === "workingHour") return amount;
  // The same day (0 working days) leaves at most that day.
  return unit === "workingDay" ? Math.max(1, amount) * perDay : undefined;
}

/** Hours of a Monday. */
function hoursOfDay({ week }: Pick<Calendar, "week">): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return (week["1"] ?? []).reduce((sum, { from, to }) => sum + (minutes(to) - minutes(from)) / 60, 0);
}
