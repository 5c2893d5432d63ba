// Takes a dossier apart for its document and puts it together again. Each field is JSON text of its own, so that the
// server's log of a step holds the fields that changed and no others. Answers are read from the log entry that gave them.

import type { Dossier, JsonObject } from "../../../engine/model/index.ts";
import type { DossierDocument } from "./collections.ts";

/** Fields of a dossier under `state`. Clock, tasks and timers stand beside it: lists and claims read them alone. */
export type DossierPart = Exclude<keyof Dossier, "clock" | "tasks" | "timers" | "answers">;

const PARTS: readonly DossierPart[] = Object.keys({
  id: true,
  code: true,
  procedureCode: true,
  definitionHash: true,
  revision: true,
  openedAt: true,
  updatedAt: true,
  channel: true,
  returnBy: true,
  agency: true,
  office: true,
  province: true,
  participants: true,
  owner: true,
  submitter: true,
  machine: true,
  status: true,
  awaiting: true,
  components: true,
  bill: true,
  payments: true,
  acts: true,
  records: true,
  slips: true,
  results: true,
  rating: true,
} satisfies { readonly [Part in DossierPart]: true }) as DossierPart[];

/** JSON of each field that is there. */
export function partsOf(dossier: Dossier): { readonly [Part in DossierPart]?: string } {
  return Object.fromEntries(PARTS.flatMap((part) => (dossier[part] === undefined ? [] : [[part, JSON.stringify(dossier[part])]])));
}

/** The update that brings a document's `state` to these parts. */
export function stateUpdate(parts: ReturnType<typeof partsOf>): { readonly set: { readonly [path: string]: string }; readonly unset: { readonly [path: string]: "" } } {
  const set: { [path: string]: string } = {};
  const unset: { [path: string]: "" } = {};
  for (const part of PARTS) {
    const text = parts[part];
    if (text === undefined) unset[`state.${part}`] = "";
    else set[`state.${part}`] = text;
  }
  return { set, unset };
}

/** The dossier again. */
export function dossierFrom(document: Pick<DossierDocument, "clock" | "tasks" | "timers" | "answersSeq">, state: ReturnType<typeof partsOf>, answers: JsonObject): Dossier {
  const parts = Object.fromEntries(Object.entries(state).map(([part, text]) => [part, JSON.parse(text) as unknown]));
  return {
    ...(parts as Omit<Dossier, "clock" | "tasks" | "timers" | "answers">),
    clock: JSON.parse(document.clock) as Dossier["clock"],
    tasks: JSON.parse(document.tasks) as Dossier["tasks"],
    timers: JSON.parse(document.timers) as Dossier["timers"],
    answers: { seq: document.answersSeq, data: answers },
  };
}
