// A condition as somebody builds it: rows and groups, some of them not finished yet. The way there and back is exact: what is
// finished means the same as the condition it came from. Nothing is run here.

import { ALWAYS, allOf, anyOf, type Condition, not, type Test } from "../../engine/facts/index.ts";
import type { NamedCall } from "../../engine/model/index.ts";
import { GUARDS, own } from "../../engine/vocabulary/index.ts";

/** How a row denies its test: the fact is there and fails it, or it fails it or is not there at all. */
export type Denial = "no" | "given" | "orAbsent";

/** A test whose value nobody has given yet. */
export interface Unset {
  readonly is: "unset";
  readonly wanted: Test["is"];
}

/** What a row asks of its fact; rows of a list are asked by a tree of their own. */
export type RowTest = Exclude<Test, { readonly is: "everyRow" | "someRow" }> | Unset | { readonly is: "everyRow" | "someRow"; readonly of: Branch };

/** A part of a condition being built. */
export type Branch =
  | { readonly kind: "group"; readonly join: "all" | "any"; readonly isDenied: boolean; readonly of: readonly Branch[] }
  | { readonly kind: "fact"; readonly fact: string; readonly test: RowTest; readonly denial: Denial }
  | { readonly kind: "named"; readonly name: string; readonly isDenied: boolean }
  | { readonly kind: "word"; readonly call: NamedCall; readonly isDenied: boolean }
  | { readonly kind: "always" | "never" }
  /** A row nothing has been chosen for yet. */
  | { readonly kind: "blank" };

/** Several parts. */
export type Group = Extract<Branch, { readonly kind: "group" }>;

/** A row about one fact. */
export type FactRow = Extract<Branch, { readonly kind: "fact" }>;

export const BLANK: Branch = { kind: "blank" };

/** A condition as rows and groups. */
export function branchOf(condition: Condition): Branch {
  switch (condition.kind) {
    case "always":
      return { kind: "always" };
    case "all":
      return grouped(rowsOf(condition.of));
    case "any":
      return condition.of.length === 0 ? { kind: "never" } : { kind: "group", join: "any", isDenied: false, of: condition.of.map(branchOf) };
    case "not":
      return denied(condition.of);
    case "named":
      return { kind: "named", name: condition.name, isDenied: false };
    case "word":
      return { kind: "word", call: condition.call, isDenied: false };
    case "test":
      return { kind: "fact", fact: condition.fact, test: rowTest(condition.test), denial: "no" };
  }
}

/** The condition that the finished rows state; undefined when no row says anything. */
export function conditionFrom(branch: Branch): Condition | undefined {
  switch (branch.kind) {
    case "blank":
      return undefined;
    case "always":
      return ALWAYS;
    case "never":
      return { kind: "any", of: [] };
    case "group": {
      const parts = branch.of.map(conditionFrom).filter((part) => part !== undefined);
      if (parts.length === 0) return undefined;
      const joined = branch.join === "all" ? allOf(parts) : anyOf(parts);
      return branch.isDenied ? not(joined) : joined;
    }
    case "named":
      return deniedIf(branch.isDenied, { kind: "named", name: branch.name });
    case "word":
      return isFilled(branch.call) ? deniedIf(branch.isDenied, { kind: "word", call: branch.call }) : undefined;
    case "fact":
      return factCondition(branch);
  }
}

/** Whether every row that was begun is finished. A row nothing was chosen for was not begun. */
export function isFinished(branch: Branch): boolean {
  if (branch.kind === "group") return branch.of.every(isFinished);
  return (branch.kind !== "fact" && branch.kind !== "word") || conditionFrom(branch) !== undefined;
}

/** The part as a group that rows can be added to. */
export function asGroup(branch: Branch): Group {
  if (branch.kind === "group" && !branch.isDenied) return branch;
  return { kind: "group", join: "all", isDenied: false, of: branch.kind === "always" ? [] : [branch] };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Whether a word has all the parameters it cannot do without. One nobody knows is not judged. */
function isFilled({ type, params = {} }: NamedCall): boolean {
  const needed = own(GUARDS, type)?.params["required"];
  return !Array.isArray(needed) || needed.every((name) => Object.hasOwn(params, String(name)));
}

/** A single row needs no group. */
function grouped(rows: readonly Branch[]): Branch {
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only : { kind: "group", join: "all", isDenied: false, of: rows };
}

/** Parts that must all hold. That a fact is there, beside the denial of a test of it, is one row: "is given, and is not …". */
function rowsOf(parts: readonly Condition[]): readonly Branch[] {
  const deniedFacts = new Set(parts.flatMap((part) => (isDeniedTest(part) ? [part.of.fact] : [])));
  const given = new Set(parts.flatMap((part) => (isPresence(part) && deniedFacts.has(part.fact) ? [part.fact] : [])));
  return parts.filter((part) => !(isPresence(part) && given.has(part.fact))).map((part) => (isDeniedTest(part) && given.has(part.of.fact) ? { ...testRow(part.of), denial: "given" } : branchOf(part)));
}

type Tested = Extract<Condition, { readonly kind: "test" }>;

function isPresence(part: Condition): part is Tested {
  return part.kind === "test" && part.test.is === "there";
}

function isDeniedTest(part: Condition): part is { readonly kind: "not"; readonly of: Tested } {
  return part.kind === "not" && part.of.kind === "test" && part.of.test.is !== "there";
}

function denied(inner: Condition): Branch {
  if (inner.kind === "test") return { ...testRow(inner), denial: "orAbsent" };
  const branch = branchOf(inner);
  const mayBeDenied = branch.kind === "named" || branch.kind === "word" || branch.kind === "group";
  return mayBeDenied && !branch.isDenied ? { ...branch, isDenied: true } : { kind: "group", join: "all", isDenied: true, of: [branch] };
}

function testRow({ fact, test }: Tested): FactRow {
  return { kind: "fact", fact, test: rowTest(test), denial: "no" };
}

function rowTest(test: Test): RowTest {
  return asksRows(test) ? { is: test.is, of: branchOf(test.of) } : test;
}

type AsksRows = { readonly is: "everyRow" | "someRow" };

function asksRows<T extends { readonly is: string }>(test: T): test is Extract<T, AsksRows> {
  return test.is === "everyRow" || test.is === "someRow";
}

function factCondition({ fact, test, denial }: FactRow): Condition | undefined {
  const asked = finishedTest(test);
  if (asked === undefined) return undefined;
  const holds: Condition = { kind: "test", fact, test: asked };
  if (denial === "no") return holds;
  return denial === "orAbsent" ? not(holds) : allOf([{ kind: "test", fact, test: { is: "there" } }, not(holds)]);
}

function finishedTest(test: RowTest): Test | undefined {
  if (test.is === "unset") return undefined;
  if (!asksRows(test)) return test;
  const of = isFinished(test.of) ? conditionFrom(test.of) : undefined;
  return of === undefined ? undefined : { is: test.is, of };
}

function deniedIf(isDenied: boolean, condition: Condition): Condition {
  return isDenied ? not(condition) : condition;
}
