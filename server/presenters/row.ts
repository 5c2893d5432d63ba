// One line of an officer's list: the stored row with what must be counted or looked up now.

import { remaining } from "../../engine/clock/index.ts";
import { calendarOf, type Services } from "../services.ts";
import type { DossierRow } from "../stores/store.ts";
import { labelsOf } from "./dossier.ts";

/** Adds the working time left and the labels of the open tasks. */
export async function presentRow(services: Services, row: DossierRow) {
  const published = services.catalogue.current(row.procedureCode);
  const compiled = published === undefined ? undefined : await services.catalogue.byHash(published.hash);
  const left = remaining(row.clock, calendarOf(services, row.agency), services.now());
  return {
    ...row,
    ...(left === undefined ? {} : { remaining: left }),
    stateLabels: compiled === undefined ? [] : row.tasks.map((task) => labelsOf(compiled, task.state).label),
  };
}
