// Takes a dossier apart for its row and puts it together again. Answers are not in the row: they are read from the log
// entry that gave them, so that a step never rewrites them.

import type { Dossier, JsonObject } from "../../../engine/model/index.ts";

/** What the column `state` holds. */
export interface DossierState extends Omit<Dossier, "clock" | "tasks" | "answers"> {
  readonly answers: Pick<Dossier["answers"], "seq">;
}

/** A dossier in the parts it is kept in. */
export interface DossierParts {
  readonly state: DossierState;
  readonly clock: Dossier["clock"];
  readonly tasks: Dossier["tasks"];
  readonly answers: JsonObject;
}

/** The dossier without its answers, in the parts its row has columns for. */
export function dossierParts(dossier: Dossier): Omit<DossierParts, "answers"> {
  const { clock, tasks, answers, ...rest } = dossier;
  return { state: { ...rest, answers: { seq: answers.seq } }, clock, tasks };
}

/** The dossier again. */
export function dossierFrom({ state, clock, tasks, answers }: DossierParts): Dossier {
  return { ...state, clock, tasks, answers: { seq: state.answers.seq, data: answers } };
}
