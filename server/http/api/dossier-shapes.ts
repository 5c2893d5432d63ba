// Shapes of dossiers as they leave. Written down once; the tests hold real answers against them.

import { z } from "zod";
import { DOSSIER_STATUS } from "../../../engine/model/index.ts";
import { fileRef, localized } from "./shapes.ts";

const status = z.enum(Object.keys(DOSSIER_STATUS) as [keyof typeof DOSSIER_STATUS, ...(keyof typeof DOSSIER_STATUS)[]]);
const channel = z.enum(["counter", "online", "post"]);
const person = z.object({ id: z.string(), name: z.string(), personalId: z.string().optional(), phone: z.string().optional(), email: z.string().optional() });
const clock = z.looseObject({ state: z.enum(["notStarted", "running", "paused", "stopped"]), startedAt: z.string().optional(), dueAt: z.string().optional(), restarts: z.number().int() });
const task = z.looseObject({ state: z.string(), role: z.string(), agency: z.string(), since: z.string(), dueAt: z.string().optional(), claimedBy: z.object({ id: z.string(), name: z.string(), at: z.string() }).optional() });
const violation = z.object({ code: z.string(), path: z.string().optional(), params: z.record(z.string(), z.unknown()).optional() });

/** What a step answers. */
export const receipt = z.object({ id: z.string(), code: z.string(), revision: z.number().int(), status, done: z.boolean(), total: z.number().int(), dueAt: z.string().optional() });

/** One line of a list. */
export const dossierRow = z.object({
  id: z.string(),
  code: z.string(),
  revision: z.number().int(),
  procedureCode: z.string(),
  procedureName: z.string(),
  sector: z.string(),
  agency: z.string(),
  ownerName: z.string(),
  channel,
  status,
  done: z.boolean(),
  openedAt: z.string(),
  updatedAt: z.string(),
  clock,
  tasks: z.array(task),
});

/** An act open to whoever asks. */
export const offer = z.object({
  event: z.string(),
  state: z.string(),
  label: localized,
  tone: z.enum(["primary", "neutral", "danger"]),
  form: z.unknown().optional(),
  revises: z.boolean(),
  effect: localized.optional(),
  note: localized.optional(),
  allowed: z.boolean(),
  violations: z.array(violation),
});

/** One dossier. */
export const dossierView = z.object({
  id: z.string(),
  code: z.string(),
  revision: z.number().int(),
  definitionHash: z.string(),
  procedure: z.object({ code: z.string(), name: localized, sector: z.object({ id: z.string(), name: localized }), onlineMode: z.enum(["full", "partial"]) }),
  status,
  statusCode: z.number().int(),
  done: z.boolean(),
  states: z.array(z.object({ path: z.string(), label: localized, citizenText: localized.optional() })),
  channel,
  returnBy: channel,
  agency: z.object({ id: z.string(), name: localized, oneStopUnit: localized.optional() }),
  owner: person,
  submitter: person,
  openedAt: z.string(),
  updatedAt: z.string(),
  clock: clock.extend({ remaining: z.object({ workingMinutes: z.number(), state: z.enum(["early", "dueSoon", "overdue", "standing"]) }).optional(), explanation: z.unknown() }),
  tasks: z.array(task),
  answers: z.record(z.string(), z.unknown()),
  components: z.array(
    z.object({
      id: z.string(),
      name: localized,
      help: localized.optional(),
      required: z.boolean(),
      manner: z.enum(["submit", "present"]),
      forms: z.array(z.string()),
      maxFiles: z.number().int(),
      supplied: z.object({ files: z.array(fileRef), state: z.enum(["supplied", "accepted", "rejected"]), source: z.string(), reason: z.string().optional() }).optional(),
    }),
  ),
  bill: z.object({
    total: z.number().int(),
    outstanding: z.number().int(),
    lines: z.array(z.object({ fee: z.string(), unitAmount: z.number().int(), times: z.number().int(), amount: z.number().int(), exemption: z.string().optional(), label: localized, exemptionLabel: localized.optional() })),
  }),
  payments: z.array(z.object({ transaction: z.string(), amount: z.number().int(), at: z.string(), method: z.string(), applied: z.boolean() })),
  awaitsPayment: z.boolean(),
  slips: z.array(z.object({ kind: z.string(), number: z.string(), at: z.string(), seq: z.number().int(), data: z.unknown().optional() })),
  results: z.array(z.looseObject({ id: z.string(), name: localized, number: z.string().optional(), producedAt: z.string(), returnedAt: z.string().optional() })),
  records: z.record(z.string(), z.unknown()),
  offers: z.array(offer),
  rating: z.object({ score: z.string(), comment: z.string().optional(), at: z.string() }).optional(),
  timeline: z.array(z.looseObject({ seq: z.number().int(), at: z.string(), kind: z.string() })),
});

/** One line of the log with its place in the chain. */
export const logEntry = z.object({
  head: z.looseObject({ seq: z.number().int(), at: z.string(), actor: z.string(), kind: z.string(), previous: z.string() }),
  hash: z.string(),
  /** Absent once the dossier was erased. */
  body: z.object({ nonce: z.string(), entry: z.looseObject({ seq: z.number().int(), at: z.string(), changes: z.array(z.unknown()), effects: z.array(z.unknown()) }) }).optional(),
});

const hashedBody = z.object({ hash: z.string(), body: z.string() });

/** A history as it is taken away: canonical JSON, with all it takes to judge it elsewhere. */
export const historyExport = z.object({
  format: z.literal(1),
  dossier: z.string(),
  entries: z.array(logEntry),
  definitions: z.array(hashedBody),
  calendars: z.array(hashedBody),
  exportedAt: z.string(),
  receipt: z.object({ entries: z.number().int(), head: z.string() }).optional(),
  digest: z.string(),
});
