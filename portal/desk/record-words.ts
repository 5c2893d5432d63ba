// What officers entered into books and minutes, by the questions of the act that entered it.

import { printAnswers, type PrintedRow } from "../../engine/forms/index.ts";
import type { ActForm, Definition, FormSchema, JsonObject, Language, LocalizedText, Transition, TransitionConfig, WorkflowState } from "../../engine/model/index.ts";
import { read } from "../parts/say.ts";

/** One record as it is read. */
export interface PrintedRecord {
  readonly name: string;
  /** The act that made it. */
  readonly title: string;
  readonly rows: readonly PrintedRow[];
}

/** The records in words; one whose act the definition no longer tells is left out. */
export function printRecords(records: { readonly [name: string]: JsonObject }, { workflow }: Pick<Definition, "workflow">, language: Language): readonly PrintedRecord[] {
  const acts = recordingActs(workflow);
  return Object.entries(records).flatMap(([name, record]) => {
    const printed = acts.filter((act) => act.record === name).map((act) => print(record, act, language));
    // Several acts may enter one record; the one whose questions fit it best made it.
    const fitting = printed.reduce<PrintedRecord | undefined>((best, next) => (next.rows.length > (best?.rows.length ?? 0) ? next : best), undefined);
    return fitting === undefined ? [] : [fitting];
  });
}

// ---------------------------------------------------------------------------------------------------------------------

interface RecordingAct {
  readonly record: string;
  readonly label: LocalizedText;
  readonly form: ActForm;
}

function print(record: JsonObject, { record: name, label, form }: RecordingAct, language: Language): PrintedRecord {
  const rows = printAnswers({ form: { type: "object", properties: { [name]: form } } as FormSchema, ui: {}, answers: { [name]: record }, language }).flatMap((topic) => topic.rows);
  return { name, title: read(label, language), rows };
}

/** Every act of a state and those within that enters a record from what its form asked. */
function recordingActs(state: WorkflowState): readonly RecordingAct[] {
  const own = Object.values(state.on ?? {}).flatMap((config) => {
    const candidates = listOf(config);
    const meta = candidates[0]?.meta;
    const names = candidates.flatMap(({ actions = [] }) => actions.flatMap(({ type, params }) => (type === "record" && typeof params?.["name"] === "string" ? [params["name"]] : [])));
    return meta?.form === undefined ? [] : [...new Set(names)].map((record): RecordingAct => ({ record, label: meta.label, form: meta.form as ActForm }));
  });
  return [...own, ...Object.values(state.states ?? {}).flatMap(recordingActs)];
}

function listOf(config: TransitionConfig): readonly Transition[] {
  return Array.isArray(config) ? (config as readonly Transition[]) : [config as Transition];
}
