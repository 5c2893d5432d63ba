// The shape of what is read. What has another shape is not read at all; nothing unknown rides along where no digest covers it.

import { Ajv, type Schema, type ValidateFunction } from "ajv";
import type { Export } from "./record.ts";

/** Every dossier of a store with where its history ends, so that one that is missing shows. */
export interface Manifest {
  readonly format: 1;
  readonly exportedAt: string;
  readonly count: number;
  readonly dossiers: readonly { readonly dossier: string; readonly entries: number; readonly head: string; readonly erased: boolean; readonly file: string }[];
  /** SHA-256 of the canonical rest: written down elsewhere, it proves the whole. */
  readonly digest: string;
}

/** Where an export is not of the right shape; undefined when it is. */
export function exportFault(value: unknown): string | undefined {
  return faultOf(isExport, value);
}

/** Where a manifest is not of the right shape. */
export function manifestFault(value: unknown): string | undefined {
  return faultOf(isManifest, value);
}

// ---------------------------------------------------------------------------------------------------------------------

const TEXT = { type: "string" } as const;
const TABLE = { type: "object" } as const;
const HASH = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;
const COUNT = { type: "integer", minimum: 1 } as const;
const INSTANT = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" } as const;

/** All these keys and no others; those with `?` may be absent. */
function closed(properties: { readonly [key: string]: Schema }): Schema {
  const named = Object.entries(properties).map(([key, schema]) => [key.replace("?", ""), schema] as const);
  return { type: "object", additionalProperties: false, required: Object.keys(properties).filter((key) => !key.endsWith("?")), properties: Object.fromEntries(named) };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

const PAPERS: Schema = { type: "object", additionalProperties: closed({ files: list(TABLE), source: TEXT }) };
const PERSON: Schema = { type: "object", required: ["id", "name"], properties: { id: TEXT, name: TEXT, personalId: TEXT } };

const EVENT: Schema = {
  oneOf: [
    closed({
      kind: { const: "open" }, id: TEXT, code: TEXT, definitionHash: HASH, participants: { type: "object", additionalProperties: TEXT }, channel: TEXT, returnBy: TEXT,
      agency: { type: "object", required: ["id", "province"], properties: { id: TEXT, province: TEXT } }, owner: PERSON, answers: TABLE, components: PAPERS,
    }), // prettier-ignore
    closed({ kind: { const: "act" }, name: TEXT, "data?": TABLE, "answers?": TABLE, "components?": PAPERS }),
    closed({ kind: { enum: ["claim", "release"] }, task: TEXT }),
    closed({ kind: { const: "rate" }, score: TEXT, "comment?": TEXT }),
    closed({ kind: { const: "timer" }, id: TEXT }),
    closed({ kind: { const: "reply" }, effect: TEXT, actor: TEXT, outcome: { enum: ["done", "error"] }, output: TABLE }),
  ],
};

const ACTOR = closed({
  id: TEXT, name: TEXT, kind: { enum: ["citizen", "officer", "system"] }, roles: list(closed({ role: TEXT, agency: TEXT })), "identityLevel?": { enum: [0, 1, 2] }, "personalId?": TEXT,
}); // prettier-ignore

const ENTRY = closed({
  seq: COUNT, at: INSTANT, actor: ACTOR, event: EVENT, definition: HASH, calendar: HASH, rules: COUNT,
  changes: list({ type: "object", required: ["type"], properties: { type: TEXT } }),
  effects: list(closed({ id: TEXT, type: TEXT, params: TABLE })),
}); // prettier-ignore

const HEAD = closed({
  v: { const: 1 }, dossier: TEXT, seq: COUNT, at: INSTANT, actor: TEXT, kind: TEXT, definition: HASH, calendar: HASH, rules: COUNT,
  digests: closed({ event: HASH, changes: HASH, effects: HASH }), previous: HASH,
}); // prettier-ignore

const CONTENTS = list(closed({ hash: HASH, body: TEXT }));

const ajv = new Ajv({ strict: false, logger: false });

const isExport = ajv.compile<Export>(
  closed({
    format: { const: 1 },
    dossier: TEXT,
    entries: list(closed({ head: HEAD, hash: HASH, "body?": closed({ entry: ENTRY, nonce: TEXT }) })),
    definitions: CONTENTS,
    calendars: CONTENTS,
    exportedAt: INSTANT,
    "receipt?": closed({ entries: COUNT, head: HASH }),
    digest: HASH,
  }),
);

const isManifest = ajv.compile<Manifest>(
  closed({ format: { const: 1 }, exportedAt: INSTANT, count: { type: "integer", minimum: 0 }, digest: HASH, dossiers: list(closed({ dossier: TEXT, entries: COUNT, head: HASH, erased: { type: "boolean" }, file: TEXT })) }),
);

function faultOf(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const [fault] = validate.errors ?? [];
  return `${fault?.instancePath ?? ""} ${fault?.message ?? ""}`.trim();
}
