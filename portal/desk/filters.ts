// The filters of officers' lists. They live in the address, so that coming back, reloading and sending a link keep them.

import { parseDate } from "../../engine/facts/index.ts";

/** Which list: open tasks of my seats, or all dossiers of my agencies. */
export type ListName = "inbox" | "all";

/** Name → chosen value; what is not there is not filtered. */
export interface Filters {
  readonly [name: string]: string;
}

/** Filters of each list, named as the API names them. */
const NAMES: { readonly [list in ListName]: readonly string[] } = {
  inbox: ["text", "show", "role", "agency", "procedureCode", "status", "channel"],
  all: ["text", "state", "procedureCode", "status", "channel", "filedFrom", "filedTo"],
};

/** Filters that are a day of the calendar, `YYYY-MM-DD`. */
const DAYS: ReadonlySet<string> = new Set(["filedFrom", "filedTo"]);

/** Days of filing the API knows; any other is a slip of the hand. */
export const FILING_YEARS = { first: "2000-01-01", last: "2199-12-31" } as const;

/** The API's address of each list. */
export const LIST_PATH: { readonly [list in ListName]: string } = { inbox: "/api/inbox", all: "/api/agency-dossiers" };

/** The filters in an address; anything else in it, and what is no day where one is asked for, is not ours and left out. */
export function readFilters(list: ListName, address: URLSearchParams): Filters {
  return Object.fromEntries(
    NAMES[list].flatMap((name) => {
      const value = address.get(name)?.trim() ?? "";
      return value === "" || (DAYS.has(name) && !isFilingDay(value)) ? [] : [[name, value]];
    }),
  );
}

/** The filters with one changed; an empty value takes it away. */
export function withFilter(filters: Filters, name: string, value: string): Filters {
  const { [name]: _, ...others } = filters;
  return value.trim() === "" ? others : { ...others, [name]: value.trim() };
}

/** Whether this is a day of the calendar in the years the API knows. */
export function isFilingDay(value: string): boolean {
  return parseDate(value) !== undefined && value >= FILING_YEARS.first && value <= FILING_YEARS.last;
}
