// One entry judged: by the definition, calendar and rules it names, on the dossier as it stood.

import { complaint, type Complaint } from "../complaint.ts";
import { chartOf, type Chart } from "../chart/nodes.ts";
import type { Contents } from "../contents.ts";
import { balanceOf } from "../facts/bill.ts";
import type { Definition } from "../law.ts";
import { isTable, own, type Entry, type StoredEntry } from "../record.ts";
import { judgeAct } from "./act.ts";
import { judgeReply, judgeTimer } from "./by-itself.ts";
import { compare } from "./compare.ts";
import { judgeRate, judgeTask } from "./desk.ts";
import { judgeOpen } from "./open.ts";
import { filed, type Standing } from "./standing.ts";
import { beginStep, type Step } from "./step.ts";

/** The version of the deciding program's behaviour that is described here. */
const KNOWN_RULES = 1;

/** How far a replay came. */
export interface Judgement {
  /** Entries judged without complaint, from the first. */
  readonly judged: number;
  /** Of the first entry that is not allowed; the ones after it are not judged. */
  readonly complaints: readonly Complaint[];
}

/** Judges entry after entry, up to the first that is not allowed. */
export function judge(entries: readonly StoredEntry[], contents: Contents): Judgement {
  let standing: Standing | undefined;
  let judged = 0;
  for (const { body, head } of entries) {
    const outcome = body === undefined ? { complaints: [complaint("words-missing", head.seq)] } : judgeEntry(body.entry, standing, contents);
    if (outcome.complaints.length > 0 || !("standing" in outcome)) return { judged, complaints: outcome.complaints };
    standing = outcome.standing;
    judged += 1;
  }
  return { judged, complaints: [] };
}

// ---------------------------------------------------------------------------------------------------------------------

type Outcome = { readonly complaints: readonly Complaint[]; readonly standing?: Standing };

/** What cannot be judged is said, with the reason, and never passed. */
function judgeEntry(entry: Entry, before: Standing | undefined, contents: Contents): Outcome {
  try {
    return judgeStep(entry, before, contents);
  } catch (error) {
    return { complaints: [complaint("cannot-judge", entry.seq, { reason: error instanceof Error ? error.message : String(error) })] };
  }
}

function judgeStep(entry: Entry, before: Standing | undefined, { definitions, calendars }: Contents): Outcome {
  const { event, seq } = entry;
  const [definition, calendar] = [definitions.get(entry.definition), calendars.get(entry.calendar)];
  if (entry.rules !== KNOWN_RULES) return { complaints: [complaint("unknown-rules", seq, { rules: entry.rules, known: KNOWN_RULES })] };
  if (definition === undefined) return { complaints: [complaint("definition-missing", seq, { hash: entry.definition })] };
  if (calendar === undefined) return { complaints: [complaint("calendar-missing", seq, { hash: entry.calendar })] };
  if ((event.kind === "open") !== (before === undefined)) return { complaints: [complaint("not-first", seq, { kind: event.kind })] };
  const standing = event.kind === "open" ? filed(event, entry.actor, entry.at) : (before as Standing);
  const step = beginStep({ entry, definition, procedure: definition.procedure, chart: chartFor(definition), calendar }, standing);
  if (standing.opened.definitionHash !== entry.definition) step.complain("definition-changed", { filed: standing.opened.definitionHash, found: entry.definition });
  dispatch(step);
  const isLost = step.complaints.some(({ code }) => LOST.has(code));
  if (!isLost) compare(step);
  checkReleased(step);
  return { complaints: step.complaints, standing: step.standing() };
}

/** After these nothing is known that the log's changes could be compared with. */
const LOST: ReadonlySet<string> = new Set(["not-offered", "closed", "guard-failed", "timer-unknown", "not-awaited", "task-unknown"]);

function dispatch(step: Step): void {
  const { event } = step.entry;
  switch (event.kind) {
    case "open":
      return judgeOpen(step, event);
    case "act":
      return judgeAct(step, event);
    case "timer":
      return judgeTimer(step, event);
    case "reply":
      return judgeReply(step, event);
    case "claim":
    case "release":
      return judgeTask(step, event);
    case "rate":
      return judgeRate(step, event);
  }
}

/** Whatever the definition says, nothing unsigned and nothing unpaid is given out. */
function checkReleased(step: Step): void {
  const { results, bill, payments } = step.standing();
  const released = step.entry.changes.flatMap(({ type, result, state }) => (type === "result" && isTable(state) && state["returnedAt"] !== undefined ? [String(result)] : []));
  if (released.length === 0) return;
  for (const result of released) if (own(results, result)?.signedBy === undefined) step.complain("released-unsigned", { result });
  const { settled, outstanding } = balanceOf(bill?.total ?? 0, payments);
  if (!settled) step.complain("released-unpaid", { outstanding });
}

const charts = new WeakMap<Definition, Chart>();

function chartFor(definition: Definition): Chart {
  const known = charts.get(definition) ?? chartOf(definition.workflow);
  charts.set(definition, known);
  return known;
}
