// Shapes of a dossier's history as auditors get it.

import { z } from "zod";
import { DOSSIER_STATUS } from "../../../engine/model/index.ts";
import { localized } from "./shapes.ts";

const status = z.enum(Object.keys(DOSSIER_STATUS) as [keyof typeof DOSSIER_STATUS, ...(keyof typeof DOSSIER_STATUS)[]]);
const part = z.enum(["whole", "altered", "erased"]);
const hash = z.string();

const head = z.object({
  v: z.literal(1),
  dossier: z.string(),
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  kind: z.string(),
  definition: hash,
  calendar: hash,
  rules: z.number().int(),
  digests: z.object({ event: hash, changes: hash, effects: hash }),
  previous: hash,
});

/** What happened in words ready to be put into sentences. Free text, answers and citizens' names are not among it. */
const told = z.object({
  who: z.object({ kind: z.enum(["citizen", "officer", "system"]), name: z.string().optional(), role: localized.optional(), agency: localized.optional(), isOnBehalf: z.boolean() }),
  what: z.looseObject({ kind: z.string() }),
  changes: z.array(z.looseObject({ type: z.string() })),
  effects: z.array(z.object({ type: z.string(), notice: localized.optional() })),
});

/** A dossier's history for auditors. */
export const auditHistory = z.object({
  id: z.string(),
  detail: z.enum(["full", "masked"]),
  isErased: z.boolean(),
  code: z.string().optional(),
  status: status.optional(),
  agency: localized.optional(),
  /** What the dossier itself says its history ends with. */
  tail: z.object({ revision: z.number().int(), hash }).optional(),
  procedure: z.object({ code: z.string(), name: localized }).optional(),
  entries: z.array(
    z.object({
      head,
      hash,
      /** Whether the words still give the digests of the chained line, as the server finds. */
      parts: z.object({ event: part, changes: part, effects: part, line: part }),
      told: told.optional(),
      /** The entry as kept, whatever became of it; for officers taking part only. */
      body: z.object({ nonce: z.string(), entry: z.looseObject({}) }).optional(),
    }),
  ),
});
