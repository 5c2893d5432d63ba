// An attacker with the database: entries rewritten and the whole chain computed anew, so that history is "intact". What was
// not allowed is still named, with the entry and the reason.

import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../../engine/model/index.ts";
import { sentenceOf } from "../../../server/audit/verify/sentences.ts";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { sha256 } from "../../../server/commands/hash.ts";
import { exported, journeyNamed, read } from "./exports.ts";

/** A log whose entries may be written to. */
type Writable<T> = T extends (infer Item)[] | readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T;
type Forgery = Writable<LogEntry>[];
type ForgedEntry = Writable<LogEntry> & { event: Record<string, any>; changes: Record<string, any>[]; effects: Record<string, any>[] };

interface Forged {
  readonly name: string;
  readonly story: string;
  /** Rewrites the log in place. */
  readonly forge: (log: ForgedEntry[]) => void;
  /** The act, or the kind of event, of the entry that must be named; the last of them. */
  readonly at: string;
  readonly code: string;
}

const entryOf = (log: readonly ForgedEntry[], what: string): ForgedEntry => {
  const found = log.findLast(({ event }) => event["name"] === what || event.kind === what);
  if (found === undefined) throw new Error(`No ${what} in ${log.map(({ event }) => event["name"] ?? event.kind).join(" ")}`);
  return found;
};
const changeOf = (log: readonly ForgedEntry[], what: string, type: string): Record<string, any> => {
  const found = entryOf(log, what).changes.find((change) => change["type"] === type);
  if (found === undefined) throw new Error(`No ${type} in ${what}`);
  return found;
};
/** Everything an entry says of its actor said of another. */
const inTheNameOf = (log: ForgedEntry[], what: string, other: Partial<LogEntry["actor"]>): void => {
  const entry = entryOf(log, what);
  const text = JSON.stringify({ ...entry, actor: { ...entry.actor, ...other } });
  log[log.indexOf(entry)] = JSON.parse(other.id === undefined ? text : text.replaceAll(entry.actor.id, other.id)) as ForgedEntry;
};
/** Takes an entry out and closes the gap. */
const without = (log: ForgedEntry[], ...whats: readonly string[]): void => {
  for (const what of whats) {
    const [gone] = log.splice(log.indexOf(entryOf(log, what)), 1);
    for (const entry of log.slice((gone?.seq ?? 1) - 1)) {
      entry.effects.forEach((effect) => void (effect["id"] = effect["id"].replace(`:${entry.seq}:`, `:${entry.seq - 1}:`)));
      entry.seq -= 1;
    }
  }
};
const append = (log: ForgedEntry[], event: object, changes: object[], actor: LogEntry["actor"]): void => {
  const last = log.at(-1) as ForgedEntry;
  log.push({ ...structuredClone(last), seq: last.seq + 1, event, changes, effects: [], actor } as unknown as ForgedEntry);
};
const daysEarlier = (at: string, days: number): string => new Date(Date.parse(at) - days * 86_400_000).toISOString();
const GRANTED = "deathRegistration/granted";
const officer = (role: string, agency: string, id = `${role}@${agency}`): LogEntry["actor"] => ({ id, name: "Kẻ giả", kind: "officer", roles: [{ role, agency }] });

const FORGED: readonly Forged[] = [
  { name: "an act by a role that may not", story: GRANTED, at: "SIGN", code: "not-permitted", forge: (log) => inTheNameOf(log, "SIGN", { roles: [{ role: "intakeOfficer", agency: "xa-nhu-thanh" }] }) },
  { name: "an act from the right seat at the wrong agency", story: GRANTED, at: "SIGN", code: "not-permitted", forge: (log) => inTheNameOf(log, "SIGN", { roles: [{ role: "approver", agency: "xa-con-tien" }] }) },
  { name: "an officer's act by a citizen with an officer's roles", story: GRANTED, at: "ACCEPT", code: "not-permitted", forge: (log) => inTheNameOf(log, "ACCEPT", { kind: "citizen" }) },
  { name: "an applicant's act by another citizen", story: "deathRegistration/withdrawn", at: "WITHDRAW", code: "not-permitted", forge: (log) => void (entryOf(log, "WITHDRAW").actor.id = "citizen-2") },
  { name: "an online filing by an officer", story: GRANTED, at: "open", code: "not-permitted", forge: (log) => void (entryOf(log, "open").actor.kind = "officer") },
  { name: "a filing at the counter by nobody the procedure names", story: "housingSupport/relocation-at-counter", at: "open", code: "not-permitted", forge: (log) => inTheNameOf(log, "open", { roles: [] }) },
  { name: "the same person at both ends of four eyes", story: GRANTED, at: "SIGN", code: "guard-failed", forge: (log) => inTheNameOf(log, "SIGN", { id: entryOf(log, "PREPARE_DRAFT").actor.id }) },
  {
    name: "a condition of the law that does not hold", story: "marriageRegistration/granted", at: "PREPARE_DRAFT", code: "guard-failed",
    forge: (log) => { entryOf(log, "RECORD_MARITAL_STATUS").event["data"].groom = "married"; changeOf(log, "RECORD_MARITAL_STATUS", "recorded")["record"].groom = "married"; },
  },
  {
    name: "a decision on one's own dossier", story: GRANTED, at: "ACCEPT", code: "own-matter",
    forge: (log) => { entryOf(log, "open").event["owner"].personalId = "038190001234"; entryOf(log, "ACCEPT").actor.personalId = "038190001234"; },
  },
  { name: "work somebody else had taken", story: GRANTED, at: "PREPARE_DRAFT", code: "task-taken", forge: (log) => inTheNameOf(log, "PREPARE_DRAFT", { id: "somebody-else" }) },
  { name: "acceptance without the required paper", story: GRANTED, at: "open", code: "paper-missing", forge: (log) => { entryOf(log, "open").event["components"] = {}; entryOf(log, "open").changes = entryOf(log, "open").changes.filter(({ type }) => type !== "component"); } },
  { name: "a paper nobody asked for", story: GRANTED, at: "open", code: "paper-not-accepted", forge: (log) => void (entryOf(log, "open").event["components"].giftVoucher = { files: [], source: "shown" }) },
  { name: "an answer that is none of the form's", story: GRANTED, at: "open", code: "answers-invalid", forge: (log) => void (entryOf(log, "open").event["answers"].bribe = 500_000) },
  { name: "a filing after the last step", story: GRANTED, at: "open", code: "not-first", forge: (log) => append(log, entryOf(log, "open").event, [], entryOf(log, "open").actor) },
  { name: "a skipped step: signed though nobody submitted it", story: GRANTED, at: "SIGN", code: "not-offered", forge: (log) => without(log, "SUBMIT_FOR_SIGNATURE") },
  { name: "a skipped step: accepted while fees are owed", story: "marriageRegistration/verified-with-ceremony", at: "ACCEPT", code: "not-offered", forge: (log) => without(log, "reply") },
  { name: "a way the procedure does not have", story: GRANTED, at: "ACCEPT", code: "moved-elsewhere", forge: (log) => void (changeOf(log, "ACCEPT", "moved")["machine"].value = { processing: "signing" }) },
  { name: "a dossier closed out of turn", story: GRANTED, at: "SIGN", code: "moved-elsewhere", forge: (log) => void (changeOf(log, "SIGN", "moved")["machine"] = { value: "returned", status: "done" }) },
  { name: "a result handed out unpaid", story: "deathRegistration/supplemented-in-examination", at: "RETURN_RESULT", code: "released-unpaid", forge: (log) => without(log, "RECORD_PAYMENT") },
  { name: "a result handed out unsigned", story: GRANTED, at: "RETURN_RESULT", code: "released-unsigned", forge: (log) => { without(log, "SIGN", "ISSUE"); } },
  { name: "a signature in another's name", story: GRANTED, at: "SIGN", code: "change-differs", forge: (log) => void (changeOf(log, "SIGN", "result")["state"].signedBy.name = "Chủ tịch") },
  { name: "a timer before its time", story: "deathRegistration/expired-supplement", at: "timer", code: "timer-early", forge: (log) => void (entryOf(log, "timer").at = daysEarlier(entryOf(log, "timer").at, 3)) },
  { name: "a timer nobody set", story: "deathRegistration/expired-supplement", at: "timer", code: "timer-unknown", forge: (log) => void (entryOf(log, "timer").event["id"] = "1:paymentWindow:awaitingPayment") },
  { name: "a timer by hand", story: "deathRegistration/expired-supplement", at: "timer", code: "not-by-system", forge: (log) => void Object.assign(entryOf(log, "timer").actor, officer("intakeOfficer", "xa-nhu-thanh")) },
  { name: "a limit set shorter than the law's", story: "deathRegistration/expired-supplement", at: "REQUEST_SUPPLEMENT", code: "due-differs", forge: (log) => void (changeOf(log, "REQUEST_SUPPLEMENT", "timerSet")["timer"].dueAt = "2026-12-02T10:30:00.000Z") },
  { name: "an appointment put off", story: GRANTED, at: "ACCEPT", code: "due-differs", forge: (log) => void (changeOf(log, "ACCEPT", "clock")["clock"].dueAt = "2026-12-24T10:30:00.000Z") },
  { name: "an extension nobody granted", story: "deathRegistration/verified-and-extended", at: "VERIFICATION_RECEIVED", code: "due-differs", forge: (log) => entryOf(log, "VERIFICATION_RECEIVED").changes.push(structuredClone(changeOf(log, "EXTEND", "clock"))) },
  { name: "an amount that counts though it is wrong", story: "deathRegistration/late-with-copies", at: "reply", code: "change-differs", forge: (log) => { const reply = entryOf(log, "reply"); reply.event["output"].amount -= 1_000; changeOf(log, "reply", "paid")["payment"].amount -= 1_000; } },
  { name: "money booked twice", story: "marriageRegistration/verified-with-ceremony", at: "reply", code: "not-awaited", forge: (log) => append(log, entryOf(log, "reply").event, entryOf(log, "reply").changes, entryOf(log, "reply").actor) },
  { name: "a bill made cheaper", story: "deathRegistration/late-with-copies", at: "open", code: "change-differs", forge: (log) => void (changeOf(log, "open", "billed")["bill"] = { lines: [], total: 0 }) },
  { name: "a slip out of its series", story: GRANTED, at: "ACCEPT", code: "slip-number", forge: (log) => void (changeOf(log, "ACCEPT", "slipIssued")["number"] = changeOf(log, "ACCEPT", "slipIssued")["number"].replace("TN-1", "TN-2")) },
  { name: "a slip nobody issued", story: GRANTED, at: "ACCEPT", code: "slip-number", forge: (log) => entryOf(log, "ACCEPT").changes.push({ type: "slipIssued", kind: "apologyNote", number: `${entryOf(log, "open").event["code"]}/PXL-1` }) },
  { name: "a record of other words than the act's", story: GRANTED, at: "SUBMIT_FOR_SIGNATURE", code: "change-differs", forge: (log) => void (changeOf(log, "SUBMIT_FOR_SIGNATURE", "recorded")["record"].number = "999") },
  { name: "a notice that was not sent", story: GRANTED, at: "ACCEPT", code: "effect-differs", forge: (log) => void (entryOf(log, "ACCEPT").effects = []) },
  { name: "a notice to somebody else", story: GRANTED, at: "ACCEPT", code: "effect-differs", forge: (log) => void ((entryOf(log, "ACCEPT").effects[0] as Record<string, any>)["params"].to = "citizen-2") },
  { name: "a status the states do not declare", story: GRANTED, at: "ACCEPT", code: "change-differs", forge: (log) => void (changeOf(log, "ACCEPT", "status")["status"] = "resolved") },
  { name: "an act after the end", story: GRANTED, at: "WITHDRAW", code: "closed", forge: (log) => append(log, { kind: "act", name: "WITHDRAW", data: { reason: "Tôi đổi ý" } }, [], entryOf(log, "open").actor) },
  { name: "a second rating", story: GRANTED, at: "rate", code: "not-offered", forge: (log) => append(log, { kind: "rate", score: "verySatisfied" }, [{ type: "rated", rating: { score: "verySatisfied", at: entryOf(log, "rate").at } }], entryOf(log, "rate").actor) },
  { name: "words missing that the act asks for", story: "deathRegistration/refused", at: "PROPOSE_REFUSAL", code: "data-invalid", forge: (log) => void delete entryOf(log, "PROPOSE_REFUSAL").event["data"] },
  { name: "answers changed by an act that may not", story: GRANTED, at: "ACCEPT", code: "answers-not-accepted", forge: (log) => void (entryOf(log, "ACCEPT").event["answers"] = entryOf(log, "open").event["answers"]) },
  { name: "rules of another program", story: GRANTED, at: "SIGN", code: "unknown-rules", forge: (log) => void (entryOf(log, "SIGN").rules = 2) },
  { name: "a calendar nobody has", story: GRANTED, at: "ACCEPT", code: "calendar-missing", forge: (log) => void (entryOf(log, "ACCEPT").calendar = sha256("made up")) },
]; // prettier-ignore

it.each(FORGED.map((forged) => [forged.name, forged] as const))("%s is named", (_name, { story, forge, at, code }) => {
  const told = journeyNamed(story);
  // Through JSON, as a database gives it: no two entries share anything.
  const log = JSON.parse(JSON.stringify(told.log)) as ForgedEntry[];
  forge(log);
  const verdict = verifyDossier(read(exported(log as unknown as Forgery as readonly LogEntry[], told)));
  const place = entryOf(log, at).seq;
  expect(verdict.complaints.map((complaint) => [complaint.seq, complaint.code])).toContainEqual([place, code]);
  expect(Math.min(...verdict.complaints.map(({ seq }) => seq ?? 0)), "nothing before it").toBe(place);
  expect([verdict.isAllowed, verdict.judged]).toEqual([false, place - 1]);
  for (const complaint of verdict.complaints) for (const language of ["vi", "en"] as const) expect(sentenceOf(complaint, language)).not.toMatch(/undefined|\{\w+\}/);
});

describe("another definition", () => {
  it("that allows more is not the one the dossier was filed under", () => {
    const told = journeyNamed(GRANTED);
    const lenient = JSON.parse(JSON.stringify(told.definition).replaceAll(/"guard":\{[^{}]*\}/g, '"guard":{"type":"all","params":{"guards":[]}}')) as typeof told.definition;
    const hash = sha256(JSON.stringify(lenient));
    const log = told.log.map((entry) => (entry.seq < 3 ? entry : { ...entry, definition: hash }));
    const file = exported(log, told);
    const both = { ...file, definitions: [...file.definitions, { hash, body: JSON.stringify(lenient) }] };
    expect(verifyDossier(read(both)).complaints.map(({ seq, code }) => [seq, code])).toEqual([[3, "definition-changed"]]);
  });

  it("from the beginning is said by its hash, for whoever knows which was approved", () => {
    const told = journeyNamed(GRANTED);
    expect(verifyDossier(read(told.file)).definitions).toEqual([told.hash]);
  });

  it("that is no definition at all is not judged, and so not passed", () => {
    const told = journeyNamed(GRANTED);
    for (const body of ['{"procedure":{},"workflow":{"id":"x"}}', "[]", "null"]) {
      const hash = sha256(body);
      const log = JSON.parse(JSON.stringify(told.log).replaceAll(told.hash, hash)) as readonly LogEntry[];
      const file = { ...exported(log, told), definitions: [{ hash, body }] };
      const verdict = verifyDossier(read(file));
      expect(verdict.isAllowed, body).toBe(false);
      expect(verdict.complaints.map(({ code }) => code), body).toContain("cannot-judge");
    }
  });
});
