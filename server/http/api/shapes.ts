// Shapes several routes share. These are what leaves and enters; the engine's types are not shown as they are.

import { z } from "zod";

/** A UUID of ours. */
export const id = z.string().regex(/^[0-9a-f-]{36}$/);

/** Text in both languages. */
export const localized = z.object({ vi: z.string(), en: z.string().optional() });

/** A stored file as citizens and officers see it. */
export const fileRef = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number().int(), sha256: z.string() });

/** Cursor paging. */
export const paging = { after: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(100).default(30) };

/** Any JSON object; its content is checked by the definition. */
export const jsonObject = z.record(z.string(), z.unknown());

/** Papers handed in: component id → uploaded files, or shown at the counter. */
export const suppliedFiles = z.record(z.string().max(100), z.strictObject({ files: z.array(id).max(50).default([]), source: z.enum(["upload", "shown"]).default("upload") }));

/** Without the keys whose value is undefined: not said is not the same as said to be nothing. */
export function stated<T extends object>(said: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
