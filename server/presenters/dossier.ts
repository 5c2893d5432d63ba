// What leaves the server of a dossier. Labels come from the definition the dossier is pinned to; sentences are the page's.

import { explainDue, remaining } from "../../engine/clock/index.ts";
import { balanceOf } from "../../engine/fees/index.ts";
import { activeLeaves, offers, type CompiledProcedure } from "../../engine/machine/index.ts";
import { DOSSIER_STATUS, type Actor, type Dossier, type LocalizedText, type PersonRef } from "../../engine/model/index.ts";
import { applicableComponents } from "../../engine/facts/required-components.ts";
import { gatherFacts } from "../../engine/facts/index.ts";
import { agencyById, calendarOf, type Services } from "../services.ts";
import type { StoredEntry } from "../stores/store.ts";
import { billTexts } from "./bill-texts.ts";
import { presentTimeline } from "./timeline.ts";

/** A dossier as its owner or a participating officer sees it. */
export type DossierView = ReturnType<typeof presentDossier>;

/** Loads what belongs to a view and presents it. */
export async function viewDossier(services: Services, dossier: Dossier, actor: Actor): Promise<DossierView> {
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  return presentDossier(services, compiled, dossier, actor, await services.stores.dossiers.history(dossier.id));
}

function presentDossier(services: Services, compiled: CompiledProcedure, dossier: Dossier, actor: Actor, log: readonly StoredEntry[]) {
  const calendar = calendarOf(services, dossier.agency);
  const { procedure } = compiled;
  const now = services.now();
  const balance = balanceOf(dossier);
  const states = activeLeaves(compiled, dossier.machine).map((path) => ({ path, ...labelsOf(compiled, path) }));
  return {
    id: dossier.id,
    code: dossier.code,
    revision: dossier.revision,
    definitionHash: dossier.definitionHash,
    procedure: { code: procedure.code, name: procedure.name, sector: procedure.sector, onlineMode: procedure.onlineMode },
    status: dossier.status,
    statusCode: DOSSIER_STATUS[dossier.status],
    done: dossier.machine.status === "done",
    states,
    channel: dossier.channel,
    returnBy: dossier.returnBy,
    agency: { id: dossier.agency, name: agencyById(services, dossier.agency)?.name ?? { vi: dossier.agency }, oneStopUnit: agencyById(services, dossier.agency)?.oneStopUnit },
    owner: dossier.owner,
    submitter: personOn(dossier.submitter),
    openedAt: dossier.openedAt,
    updatedAt: dossier.updatedAt,
    clock: {
      ...dossier.clock,
      remaining: remaining(dossier.clock, calendar, now),
      explanation: explainDue({ clock: dossier.clock, timeLimit: procedure.timeLimit, calendar }),
    },
    tasks: dossier.tasks.map((task) => ({ ...task, label: labelsOf(compiled, task.state).label, agencyName: agencyById(services, task.agency)?.name ?? { vi: task.agency } })),
    answers: dossier.answers.data,
    components: componentsOf(compiled, dossier, actor, now),
    bill: {
      total: balance.total,
      outstanding: balance.outstanding,
      lines: (dossier.bill?.lines ?? []).map((line) => ({ ...line, ...billTexts(compiled, line.fee, line.exemption) })),
    },
    payments: dossier.payments,
    awaitsPayment: dossier.awaiting.some((awaited) => awaited.actor === "collectPayment"),
    slips: dossier.slips,
    results: Object.entries(dossier.results).map(([id, result]) => ({ id, name: procedure.results.find((kind) => kind.id === id)?.name ?? { vi: id }, ...result })),
    records: actor.kind === "officer" ? dossier.records : {},
    offers: offers(compiled, dossier, actor, now),
    ...(dossier.rating === undefined ? {} : { rating: dossier.rating }),
    timeline: presentTimeline(services, compiled, actor, log),
  };
}

/** Label and citizen's sentence of a state, from itself or the nearest ancestor that has them. */
export function labelsOf(compiled: CompiledProcedure, path: string): { readonly label: LocalizedText; readonly citizenText?: LocalizedText } {
  for (let state = compiled.states.get(path); state !== undefined; state = state.parent === undefined ? undefined : compiled.states.get(state.parent)) {
    if (state.meta?.label !== undefined) return { label: state.meta.label, ...(state.meta.citizenText === undefined ? {} : { citizenText: state.meta.citizenText }) };
  }
  return { label: { vi: path } };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Who filed, as people know them. How they were identified is between them and the server. */
function personOn({ id, name, personalId, phone, email }: Dossier["submitter"]): PersonRef {
  return { id, name, ...(personalId === undefined ? {} : { personalId }), ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) };
}

function componentsOf(compiled: CompiledProcedure, dossier: Dossier, actor: Actor, at: string) {
  const facts = gatherFacts({ procedure: compiled.procedure, dossier, event: { kind: "act", name: "VIEW" }, actor, at });
  return applicableComponents(compiled.procedure, facts, compiled.holds).map(({ component, required }) => ({
    id: component.id,
    name: component.name,
    help: component.help,
    required,
    manner: component.manner,
    forms: component.forms,
    maxFiles: component.maxFiles,
    supplied: Object.hasOwn(dossier.components, component.id) ? dossier.components[component.id] : undefined,
  }));
}
