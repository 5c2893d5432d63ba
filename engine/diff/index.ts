export type { ChangeParams, DefinitionChange } from "./change.ts";
export { describeChange, describeForRunning } from "./describe-change.ts";
export { diff, type DiffOptions } from "./diff.ts";
export { type Audience, type ChangeKind, KINDS, type Weight } from "./kinds.ts";
export { RUNNING_SENTENCES } from "./running-sentences.ts";
export { CHANGE_SENTENCES } from "./sentences.ts";
