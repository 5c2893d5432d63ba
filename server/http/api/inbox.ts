// Officers' lists: work waiting for their seats, and all dossiers of their agencies.

import { z } from "zod";
import { addDays, instantAt } from "../../../engine/clock/index.ts";
import { DOSSIER_STATUS, type LocalDate } from "../../../engine/model/index.ts";
import { agenciesOf } from "../../policies/dossier.ts";
import type { AgencyQuery } from "../../stores/store.ts";
import { presentRow } from "../../presenters/row.ts";
import { route, type Call, type Route } from "./route.ts";
import { dossierRow } from "./dossier-shapes.ts";
import { localized, paging, stated } from "./shapes.ts";

const filters = {
  ...paging,
  procedureCode: z.string().max(50).optional(),
  status: z.enum(Object.keys(DOSSIER_STATUS) as [keyof typeof DOSSIER_STATUS, ...(keyof typeof DOSSIER_STATUS)[]]).optional(),
  channel: z.enum(["counter", "online", "post"]).optional(),
  text: z.string().max(200).optional(),
};

/** A day on the Vietnamese calendar; a year nobody filed in is a slip of the hand, not a search. */
const day = z.iso.date().refine((date) => date >= "2000-01-01" && date <= "2199-12-31", "a day of the years 2000 to 2199");

const agencyFilters = z.object({ ...filters, state: z.enum(["open", "closed", "all"]).default("all"), filedFrom: day.optional(), filedTo: day.optional() });

const listRow = dossierRow.extend({
  remaining: z.object({ workingMinutes: z.number(), state: z.enum(["early", "dueSoon", "overdue", "standing"]) }).optional(),
  stateLabels: z.array(localized),
});

const listPage = z.object({ rows: z.array(listRow), next: z.string().optional() });

/** Routes of officers' lists. */
export function inboxRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/inbox",
      summary: "Open tasks of the officer's roles, the most urgent first",
      tag: "desk",
      access: "officer",
      query: z.object({ ...filters, show: z.enum(["all", "mine", "unclaimed"]).default("all"), role: z.string().max(50).optional(), agency: z.string().max(100).optional() }),
      answers: { 200: listPage },
      problems: ["not_signed_in", "forbidden", "invalid"],
      async handle({ services, actor, query }) {
        const { role, agency, ...rest } = query;
        const seats = actor.roles.filter((seat) => (role === undefined || seat.role === role) && (agency === undefined || seat.agency === agency));
        const page = await services.stores.dossiers.inbox({ ...stated(rest), seats, officer: actor.id });
        return { status: 200, body: { ...page, rows: await Promise.all(page.rows.map((row) => presentRow(services, row))) } };
      },
    }),
    route({
      method: "get",
      path: "/api/agency-dossiers",
      summary: "Dossiers of the officer's agencies, open and closed, newest first; of a period by days of filing, both included",
      tag: "desk",
      access: "officer",
      query: agencyFilters,
      answers: { 200: listPage },
      problems: ["not_signed_in", "forbidden", "invalid"],
      handle: listOfAgencies,
    }),
  ];
}

async function listOfAgencies({ services, actor, query }: Call<unknown, z.output<typeof agencyFilters>, unknown>) {
  const { filedFrom, filedTo, ...rest } = query;
  const page = await services.stores.dossiers.ofAgencies({ ...stated(rest), ...periodOf(filedFrom, filedTo), agencies: agenciesOf(actor) });
  return { status: 200, body: { ...page, rows: await Promise.all(page.rows.map((row) => presentRow(services, row))) } };
}

/** From the beginning of the first day to the end of the last, as Vietnamese clocks show them. */
function periodOf(from: LocalDate | undefined, to: LocalDate | undefined): Pick<AgencyQuery, "openedFrom" | "openedBefore"> {
  return {
    ...(from === undefined ? {} : { openedFrom: instantAt(from, "00:00") }),
    ...(to === undefined ? {} : { openedBefore: instantAt(addDays(to, 1), "00:00") }),
  };
}
