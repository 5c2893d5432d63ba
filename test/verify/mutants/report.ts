// The measure of the verifier: per kind of fault how many mutants there are, who caught them, which did harm unseen.

import type { Outcome, Trial } from "./trial.ts";

/** Harm that is known to be missed, and why. */
export interface KnownMiss {
  readonly harm: string;
  readonly kind: string;
  /** Beginning of the pointer; absent: anywhere. */
  readonly pointer?: string;
  readonly definition?: string;
  readonly reason: string;
}

/** The report. */
export interface Report {
  readonly text: string;
  /** Harm that nobody objected to and nobody knows of, or an alarm without harm. */
  readonly failed: boolean;
}

/** Puts the trials together. */
export function report(trials: readonly Trial[], known: readonly KnownMiss[]): Report {
  const outcomes = trials.flatMap((trial) => trial.outcomes);
  const missed = outcomes.filter((outcome) => outcome.plain !== undefined && !isCaught(outcome));
  const unknown = missed.filter((outcome) => !known.some((miss) => covers(miss, outcome)));
  const alarms = trials.flatMap((trial) => trial.alarms.map((alarm) => `${trial.definition}: ${alarm}`));
  const broken = trials.flatMap((trial) => trial.journeys.map((journey) => `${trial.definition}: ${journey}`));
  const intent = outcomes.filter((outcome) => outcome.plain === undefined && outcome.intent !== undefined && !isCaught(outcome));
  const stricter = outcomes.filter((outcome) => outcome.verify.length > 0 && outcome.plain === undefined && outcome.intent === undefined);
  const text = [
    table(outcomes),
    "",
    ...section("Harm in the shipped definitions themselves (to be mended, no mutant's fault)", trials.flatMap((trial) => trial.own.map(({ harm, story }) => [`${trial.definition}: ${harm.code} @ ${harm.place}: ${harm.what}`, ...story.slice(-8).map((line) => `    ${line}`)].join("\n")))),
    ...section("False alarms on shipped definitions", alarms),
    ...section("Journeys of shipped definitions that fail", broken),
    ...section("Harmful and missed", unknown.map(told)),
    ...section("Harmful and missed, known", missed.filter((outcome) => !unknown.includes(outcome)).map((outcome) => `${lineOf(outcome)} — ${known.find((miss) => covers(miss, outcome))?.reason ?? ""}`)),
    ...section("Against the original's intent only, and missed", grouped(intent)),
    ...section("Stricter than the oracle: refused, no harm seen", grouped(stricter)),
  ].join("\n");
  return { text, failed: unknown.length > 0 || alarms.length > 0 };
}

// ---------------------------------------------------------------------------------------------------------------------

const HEAD = ["kind", "mutants", "check", "verify", "harmful", "missed", "intent", "missed", "by journeys", "stricter"];

function table(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const rows = [...kinds.map((kind) => [kind, ...numbers(outcomes.filter((outcome) => outcome.kind === kind))]), ["all", ...numbers(outcomes)]];
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)));
  return [HEAD, ...rows].map((row) => row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0))).join("  ")).join("\n");
}

function numbers(outcomes: readonly Outcome[]): readonly number[] {
  const harmful = outcomes.filter(({ plain }) => plain !== undefined);
  const meant = outcomes.filter(({ plain, intent }) => plain === undefined && intent !== undefined);
  return [
    outcomes.length,
    outcomes.filter(({ check }) => check.length > 0).length,
    outcomes.filter(({ verify }) => verify.length > 0).length,
    harmful.length,
    harmful.filter((outcome) => !isCaught(outcome)).length,
    meant.length,
    meant.filter((outcome) => !isCaught(outcome)).length,
    outcomes.filter((outcome) => !isCaught(outcome) && (outcome.journeys?.length ?? 0) > 0).length,
    outcomes.filter(({ verify, plain, intent }) => verify.length > 0 && plain === undefined && intent === undefined).length,
  ];
}

function isCaught({ check, verify }: Outcome): boolean {
  return check.length > 0 || verify.length > 0;
}

function covers({ harm, kind, pointer, definition }: KnownMiss, outcome: Outcome): boolean {
  return outcome.plain?.harm.code === harm && (kind === "*" || kind === outcome.kind) && (definition === undefined || definition === outcome.definition) && outcome.pointer.startsWith(pointer ?? "");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`), ""];
}

function lineOf({ definition, kind, what, pointer, plain, intent }: Outcome): string {
  const harm = plain?.harm ?? intent?.harm;
  return `${definition} ${kind} ${pointer}: ${what}${harm === undefined ? "" : ` ⇒ ${harm.code}: ${harm.what}`}`;
}

function told(outcome: Outcome): string {
  const journeys = outcome.journeys?.length ?? 0;
  return [`${lineOf(outcome)}${outcome.warned.length > 0 ? ` [warned: ${outcome.warned.join(", ")}]` : ""}${journeys > 0 ? ` [${journeys} journeys fail]` : ""}`, ...(outcome.plain?.story ?? []).slice(-6).map((line) => `      ${line}`)].join("\n");
}

/** Many of one sort are one line with their number and the first of them. */
function grouped(outcomes: readonly Outcome[]): readonly string[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.kind} ⇒ ${outcome.intent?.harm.code ?? outcome.verify.join(", ")}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups].map(([key, members]) => {
    const byJourneys = members.filter(({ journeys }) => (journeys?.length ?? 0) > 0).length;
    const warned = members.filter((member) => member.warned.length > 0).length;
    return `${members.length} × ${key}${warned > 0 ? `, ${warned} with a warning` : ""}${byJourneys > 0 ? `, ${byJourneys} stopped by their journeys` : ""}, e.g. ${lineOf(members[0] as Outcome)}`;
  });
}
