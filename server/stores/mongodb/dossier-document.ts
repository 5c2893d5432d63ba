// What a step writes into a dossier's document: the whole of a new one, or the operators that move one on.

import type { Document, UpdateFilter } from "mongodb";
import { homeOf, provinceOf } from "../home.ts";
import { searchColumn, wordsOf } from "../search-words.ts";
import { agenciesOf, peopleOf } from "../step.ts";
import type { Commit } from "../store.ts";
import type { DossierDocument, LogLine, WaitingEffect } from "./collections.ts";
import { partsOf, stateUpdate } from "./dossier-parts.ts";
import { orderOf } from "./filing-order.ts";
import { inboxKeys } from "./inbox-keys.ts";
import { searchTokens } from "./search-tokens.ts";

/** A step as it is written: its line, and the document its state went to when it is too large. */
export interface WrittenStep {
  readonly commit: Commit;
  readonly line: LogLine;
  readonly stateApart?: string;
}

/** The document of a filing. */
export function newDocument({ commit, line, stateApart }: WrittenStep): DossierDocument {
  const { dossier, index, entry } = commit;
  return {
    _id: dossier.id,
    province: provinceOf(homeOf(dossier.id)),
    ...fieldsOf(commit),
    code: dossier.code,
    procedureCode: dossier.procedureCode,
    agency: dossier.agency,
    channel: dossier.channel,
    openedAt: dossier.openedAt,
    ...listedFor(commit),
    agencies: [...agenciesOf(dossier)],
    ...searchFields(commit),
    procedureName: index.procedureName,
    sector: index.sector,
    ...(stateApart === undefined ? { state: partsOf(dossier) } : { stateApart }),
    log: [line],
    logSize: line.size,
    sealedTo: 0,
    replyKeys: line.replyKey === undefined ? [] : [line.replyKey],
    outbox: effectsOf(commit),
    ...(entry.effects.length === 0 ? {} : { effectReadyAt: entry.at }),
    timerLeases: [],
    ...timerReady(commit),
    turn: 1,
  };
}

/** The update that moves a document on; with the search fields only when the text has changed. */
export function stepUpdate({ commit, line, stateApart }: WrittenStep, withWords: boolean): UpdateFilter<DossierDocument> {
  const { dossier, entry, index } = commit;
  const state = stateApart === undefined ? stateUpdate(partsOf(dossier)) : { set: {}, unset: { state: "" } };
  const ready = timerReady(commit);
  const update: Document = {
    $set: {
      ...fieldsOf(commit),
      procedureName: index.procedureName,
      sector: index.sector,
      ...state.set,
      ...ready,
      ...(stateApart === undefined ? {} : { stateApart }),
      ...(withWords ? searchFields(commit) : {}),
    },
    $unset: { ...state.unset, ...(stateApart === undefined ? { stateApart: "" } : {}), ...("timerReadyAt" in ready ? {} : { timerReadyAt: "" }) },
    $push: { log: line, ...(line.replyKey === undefined ? {} : { replyKeys: line.replyKey }), outbox: { $each: effectsOf(commit) } },
    $pull: { timerLeases: { id: { $nin: dossier.timers.map(({ id }) => id) } } },
    $inc: { turn: 1, logSize: line.size },
    ...(entry.effects.length === 0 ? {} : { $min: { effectReadyAt: entry.at } }),
  };
  return update as UpdateFilter<DossierDocument>;
}

/** Where a filing stands in which people's lists. */
export function listedFor({ dossier }: Commit): Pick<DossierDocument, "people" | "order"> {
  return { people: [...peopleOf(dossier)], order: orderOf({ openedAt: dossier.openedAt, _id: dossier.id }) };
}

/** The text a document must have for its words to stay as they are. */
export function searchTextOf({ index }: Commit): string {
  return searchColumn(index.searchText);
}

// ---------------------------------------------------------------------------------------------------------------------

function fieldsOf({ dossier, seal }: Commit) {
  return {
    revision: dossier.revision,
    head: seal.hash,
    answersSeq: dossier.answers.seq,
    ownerName: dossier.owner.name,
    status: dossier.status,
    done: dossier.machine.status === "done",
    updatedAt: dossier.updatedAt,
    clock: JSON.stringify(dossier.clock),
    tasks: JSON.stringify(dossier.tasks),
    timers: JSON.stringify(dossier.timers),
    inbox: inboxKeys(dossier),
  };
}

function searchFields(commit: Commit): Pick<DossierDocument, "search" | "searchText"> {
  return { searchText: searchTextOf(commit), search: searchTokens(agenciesOf(commit.dossier), wordsOf(commit.index.searchText)) };
}

function effectsOf({ entry }: Commit): readonly WaitingEffect[] {
  return entry.effects.map(({ id }) => ({ id, seq: entry.seq, readyAt: entry.at, attempts: 0, fence: 0 }));
}

/** A lease may hold a timer longer than this says; then whoever comes to claim it sets it right. */
function timerReady({ dossier }: Commit): Pick<DossierDocument, "timerReadyAt"> | object {
  const first = dossier.timers.map(({ dueAt }) => dueAt).sort()[0];
  return first === undefined ? {} : { timerReadyAt: first };
}
