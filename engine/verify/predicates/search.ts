// Looks for a way in which all demands come true: notes what is certain, then tries one alternative after another. Gives up
// after a bounded amount of work, and says so.

import type { Json } from "../../model/index.ts";
import { branchOf, copyOf, judge, note, type Branch } from "./branch.ts";
import { demandOf, type Demand } from "./demand.ts";
import { ANYTHING, type Domain } from "./domain.ts";
import { exampleOf } from "./example.ts";

/** What a search found. `unknown`: nothing certain either way. */
export interface Found {
  readonly verdict: "yes" | "no" | "unknown";
  /** A document in which the demands come true. */
  readonly example?: Json;
}

/** A document to be looked for. */
export interface Search {
  readonly root: Domain;
  readonly demands: readonly Demand[];
  /** What is always so about a place, demanded once the place is touched. */
  readonly axioms?: ReadonlyMap<string, readonly Demand[]>;
  /** Asked of every example before it is believed. Without it no example is made. */
  readonly verify?: (example: Json) => boolean;
  /** Demands that may still be looked at; shared with the searches for rows. Running out of it leaves things unknown. */
  readonly budget: { left: number };
}

/** Searches. `no` is certain, `yes` has a verified example. */
export function search(given: Search): Found {
  return pursue({ ...given, touched: new Set() }, branchOf(given.root), [...given.demands], []);
}

// ---------------------------------------------------------------------------------------------------------------------

type Alternatives = Extract<Demand, { readonly any: readonly Demand[] }>;

interface Run extends Search {
  readonly touched: ReadonlySet<Demand>;
}

/** Works off what is certain, then chooses. */
function pursue(run: Run, branch: Branch, pending: Demand[], open: readonly Alternatives[]): Found {
  const active = new Set(run.touched);
  let choices = [...open];
  for (;;) {
    for (let demand = pending.pop(); demand !== undefined; demand = pending.pop()) {
      run.budget.left -= 1;
      if ("unsure" in demand) branch.isUnsure = true;
      else if ("all" in demand) pending.push(...demand.all);
      else if ("any" in demand) choices.push(demand);
      else {
        const follows = note(branch, demand.at, demand.want);
        if (follows === undefined) return NO;
        pending.push(...follows);
        for (const axiom of run.axioms?.get(demand.at) ?? []) {
          if (active.has(axiom)) continue;
          active.add(axiom);
          pending.push(axiom);
        }
      }
    }
    if (run.budget.left < 0) return UNKNOWN;
    const reduced = reduce(branch, choices, run.budget);
    if (reduced === undefined) return NO;
    choices = [...reduced.choices];
    if (reduced.certain.length === 0) break;
    pending.push(...reduced.certain);
  }
  return choices.length === 0 ? conclude(run, branch) : choose({ ...run, touched: active }, branch, choices);
}

/** Alternatives that can no longer be are dropped; where one is left, it is certain. */
function reduce(branch: Branch, choices: readonly Alternatives[], budget: Search["budget"]): { readonly choices: readonly Alternatives[]; readonly certain: readonly Demand[] } | undefined {
  const left: Alternatives[] = [];
  const certain: Demand[] = [];
  for (const choice of choices) {
    const possible: Demand[] = [];
    let isMet = false;
    for (const demand of choice.any) {
      const is = outlook(branch, demand, budget);
      isMet ||= is === "met";
      if (isMet) break;
      if (is === "open") possible.push(demand);
    }
    if (isMet) continue;
    const [first] = possible;
    if (first === undefined) return undefined;
    if (possible.length === 1) certain.push(first);
    else left.push({ any: possible });
  }
  return { choices: left, certain };
}

function outlook(branch: Branch, demand: Demand, budget: Search["budget"]): "met" | "broken" | "open" {
  budget.left -= 1;
  if ("unsure" in demand) return "open";
  if ("at" in demand) return judge(branch, demand.at, demand.want);
  // `all` is broken by one part and `any` is met by one; what is left then need not be looked at.
  const [parts, decisive, otherwise] = "all" in demand ? ([demand.all, "broken", "met"] as const) : ([demand.any, "met", "broken"] as const);
  let outcome: "met" | "broken" | "open" = otherwise;
  for (const part of parts) {
    const is = outlook(branch, part, budget);
    if (is === decisive) return is;
    if (is === "open") outcome = is;
  }
  return outcome;
}

/** Tries the alternatives of the choice with the fewest. */
function choose(run: Run, branch: Branch, choices: readonly Alternatives[]): Found {
  const first = choices.reduce((fewest, choice) => (choice.any.length < fewest.any.length ? choice : fewest));
  const others = choices.filter((choice) => choice !== first);
  let isCertain = true;
  for (const alternative of first.any) {
    const found = pursue(run, copyOf(branch), [alternative], others);
    if (found.verdict === "yes") return found;
    if (run.budget.left < 0) return UNKNOWN;
    if (found.verdict === "unknown") isCertain = false;
  }
  return isCertain ? NO : UNKNOWN;
}

/** All demands are noted without contradiction; now the rows of lists, then an example. */
function conclude(run: Run, branch: Branch): Found {
  const examples = new Map<string, readonly Json[]>();
  for (const [at, place] of branch.places) {
    if (place.is === "absent" || place.rows.length === 0) continue;
    const rows = rowsOf(run, place);
    if (rows === "none") return NO;
    if (rows === undefined) branch.isUnsure = true;
    else examples.set(at, rows);
  }
  if (branch.isUnsure) return UNKNOWN;
  if (run.verify === undefined) return { verdict: "yes" };
  const example = exampleOf(branch, examples);
  return example !== undefined && run.verify(example) ? { verdict: "yes", example } : UNKNOWN;
}

/**
 * Rows that give a list all it is wanted to have, `none` when there are certainly no such rows. Each thing wanted of some
 * row gets a row of its own; lists too short for that are left undecided.
 */
function rowsOf(run: Run, { domain, values, rows }: Extract<ReturnType<Branch["places"]["get"]>, { readonly is: "present" }>): readonly Json[] | "none" | undefined {
  const every = rows.filter(({ of }) => of === "every").map(({ schema, holds }) => demandOf(schema, holds));
  const some = rows.filter(({ of }) => of === "some");
  const rowDomain = domain.row?.() ?? ANYTHING;
  const find = (demands: readonly Demand[]) => search({ root: rowDomain, demands, verify: () => true, budget: run.budget });
  const found = [...some.map(({ schema, holds }) => find([...every, demandOf(schema, holds)])), ...(some.length < values.leastRows ? [find(every)] : [])];
  if (found.some(({ verdict }) => verdict === "no")) return "none";
  if (found.some(({ example }) => example === undefined)) return undefined;
  const least = Math.max(values.leastRows, some.length);
  if (least > values.mostRows || least > MOST_ROWS) return undefined;
  const examples = found.map(({ example }) => example ?? null);
  const filled = [...examples, ...Array.from({ length: Math.max(0, least - examples.length) }, () => examples.at(-1) ?? null)];
  const isDoubled = new Set(filled.map((row) => JSON.stringify(row))).size < filled.length;
  return isDoubled && values.unique ? undefined : filled;
}

const NO: Found = { verdict: "no" };
const UNKNOWN: Found = { verdict: "unknown" };
const MOST_ROWS = 50;
