// The workflow of a draft as something that can be shown whatever somebody typed into it: what has the form of the format is
// kept, the rest is left out of the picture (never out of the draft) and named. Judges nothing; that is the checks' work.

import { DOSSIER_STATUS, type Json, type Workflow } from "../../../engine/model/index.ts";
import { COUNT, FLAG, group, isObject, list, OBJECT, oneOf, type Reader, table, TEXT, type Unread } from "./readers.ts";

/** A workflow that can be indexed and drawn. */
export interface Readable {
  readonly workflow: Workflow;
  /** Places in the folder that are not shown because they cannot be read. */
  readonly unread: readonly string[];
}

/** Reads a workflow. States that did not change since the last time are the same objects. */
export function readable(workflow: Json): Readable {
  const unread: string[] = [];
  const read = STATE(workflow, "/workflow", unread) as Partial<Workflow> | undefined;
  const id = typeof read?.id === "string" ? read.id : "workflow";
  return { workflow: read !== undefined && read.id === id ? (read as Workflow) : { ...read, id }, unread };
}

// ---------------------------------------------------------------------------------------------------------------------

/** States within states; deeper nesting is not shown. The format's own checks refuse it long before. */
const DEEPEST = 12;

const LABEL = group({ vi: TEXT, en: TEXT }, ["vi"]);
const PARTY = group({ role: TEXT, at: TEXT }, ["role"]);
const CALL = group({ type: TEXT, params: OBJECT }, ["type"]);
const CALLS = list(CALL, { type: "" });
const BASIS = group({ document: TEXT, article: TEXT, note: LABEL }, ["document"]);

const STATE_META = group({
  label: LABEL,
  owner: PARTY,
  status: oneOf(...Object.keys(DOSSIER_STATUS)),
  clock: oneOf("notStarted", "running", "paused", "stopped"),
  clockBasis: BASIS,
  budget: group({ workingHours: COUNT, reviewNote: TEXT }, ["workingHours"]),
  citizenText: LABEL,
});

const ACT_META = group({ label: LABEL, by: list(PARTY, { role: "" }), tone: oneOf("primary", "neutral", "danger"), form: OBJECT, revises: FLAG, effect: LABEL, note: LABEL });

const WAY = group({ target: TEXT, guard: CALL, actions: CALLS, reenter: FLAG, meta: actMeta });

/** Labels and roles are asked for everywhere: where they are missing they are empty. */
function actMeta(value: unknown, at: string, unread: Unread): unknown {
  const read = ACT_META(value, at, unread);
  if (!isObject(read)) return undefined;
  return Object.hasOwn(read, "label") && Object.hasOwn(read, "by") ? read : { label: { vi: "" }, by: [], ...read };
}

const WAYS_LIST = list(WAY, {});
const WAYS: Reader = (value, at, unread) => (Array.isArray(value) ? WAYS_LIST(value, at, unread) : WAY(value, at, unread));

/** Invocations without a name or an actor are blank, so that the others keep their places. */
const INVOCATIONS = list(group({ id: TEXT, src: TEXT, input: OBJECT, onDone: WAYS, onError: WAYS }, ["id", "src"]), { id: "", src: "" });

const MEMBERS: { readonly [key: string]: Reader } = {
  id: TEXT,
  type: oneOf("atomic", "compound", "parallel", "final", "history"),
  history: oneOf("shallow", "deep"),
  target: TEXT,
  initial: TEXT,
  entry: CALLS,
  exit: CALLS,
  on: table(WAYS),
  after: table(WAYS),
  always: WAYS,
  onDone: WAYS,
  invoke: INVOCATIONS,
  meta: (value, at, unread) => stateMeta(STATE_META(value, at, unread)),
};

function stateMeta(read: unknown): unknown {
  return !isObject(read) || Object.hasOwn(read, "label") ? read : { label: { vi: "" }, ...read };
}

/** Read before, by the raw object: what could not be read is remembered from the state down. */
const KNOWN = new WeakMap<object, { readonly state: unknown; readonly unread: readonly string[] }>();

function STATE(value: unknown, at: string, unread: Unread): unknown {
  return stateAt(value, at, unread, 0);
}

function stateAt(value: unknown, at: string, unread: Unread, depth: number): unknown {
  if (!isObject(value) || depth > DEEPEST) return void unread.push(at);
  let known = KNOWN.get(value);
  if (known === undefined) {
    const below: string[] = [];
    const inner: Reader = (state, place, missing) => stateAt(state, place, missing, depth + 1);
    known = { state: group({ ...MEMBERS, states: table(inner) })(value, "", below), unread: below };
    KNOWN.set(value, known);
  }
  unread.push(...known.unread.map((place) => `${at}${place}`));
  return known.state;
}
