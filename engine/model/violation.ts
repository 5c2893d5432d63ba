// Why an event was refused: a stable code and its parameters. Sentences are made at the edge.

/** What kind of refusal each code is; the server answers 403, 409 or 422 by it. */
export const VIOLATION = {
  // the event itself
  event_not_accepted: "invalid",
  event_not_offered: "conflict",
  dossier_closed: "conflict",
  guard_failed: "conflict",
  timer_unknown: "conflict",
  timer_not_due: "conflict",
  effect_not_awaited: "conflict",
  already_rated: "conflict",
  engine_limit: "conflict",
  release_unsigned: "conflict",
  release_unpaid: "conflict",
  definition_unknown: "invalid",
  definition_not_in_force: "conflict",
  // the actor
  role_not_permitted: "forbidden",
  separation_of_duties: "forbidden",
  task_not_permitted: "forbidden",
  task_claimed: "conflict",
  task_unknown: "conflict",
  task_unchanged: "conflict",
  signer_not_permitted: "forbidden",
  // what was supplied
  answer_invalid: "invalid",
  answer_required: "invalid",
  answers_not_accepted: "invalid",
  rule_broken: "invalid",
  act_data_invalid: "invalid",
  component_unknown: "invalid",
  component_missing: "invalid",
  component_too_many_files: "invalid",
  source_not_allowed: "invalid",
  channel_not_allowed: "invalid",
  return_channel_not_allowed: "invalid",
  participant_missing: "conflict",
  calendar_exhausted: "conflict",
} as const satisfies Record<string, "invalid" | "conflict" | "forbidden">;

/** A stable refusal code. */
export type ViolationCode = keyof typeof VIOLATION;

/** One reason an event was refused. */
export interface Violation {
  readonly code: ViolationCode;
  /** JSON Pointer into what was supplied, e.g. `/answers/deceased/fullName`. */
  readonly path?: string;
  readonly params?: { readonly [name: string]: string | number | boolean | readonly string[] };
}
