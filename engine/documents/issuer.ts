// Who issues a document, as its head names it (NĐ 30/2020/NĐ-CP Phụ lục I: agency, the body above it, place, day).

import { parseDate } from "../facts/index.ts";
import type { Agency, LocalDate } from "../model/index.ts";

/** The head's left half and the place of issue. */
export interface Issuer {
  readonly name: string;
  /** The body directly above. People's committees have none printed. */
  readonly parent?: string;
  /** Name of the administrative unit, e.g. `Như Thanh`. */
  readonly place: string;
}

/** An agency as issuer. */
export function agencyAsIssuer(agency: Agency, parent: Agency | undefined): Issuer {
  const isCommittee = agency.kind === "communePeopleCommittee" || agency.kind === "provincePeopleCommittee";
  return { name: agency.name.vi, place: placeOf(agency), ...(isCommittee || parent === undefined ? {} : { parent: parent.name.vi }) };
}

/** An agency's one-stop unit as issuer, the agency above it; without such a unit the agency itself. */
export function oneStopUnitAsIssuer(agency: Agency, parent: Agency | undefined): Issuer {
  if (agency.oneStopUnit === undefined) return agencyAsIssuer(agency, parent);
  return { name: agency.oneStopUnit.vi, parent: agency.name.vi, place: placeOf(agency) };
}

/** `ngày 05 tháng 02 năm 2026`. Days below 10 and the months 1 and 2 get a zero (NĐ 30/2020/NĐ-CP), against later changes by hand. */
export function dayOfIssue(date: LocalDate): string {
  const parts = parseDate(date);
  if (parts === undefined) throw new Error(`Not a day: '${date}'`);
  const { year, month, day } = parts;
  return `ngày ${String(day).padStart(2, "0")} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of the kinds of unit the last one counts; `xã hội` is none. */
const UNIT = /^.*(?:^|\s)(?:xã(?! hội)|phường|đặc khu|tỉnh|thành phố|cơ sở)\s+/u;

/** What follows the last kind of unit in the agency's name, e.g. `Như Thanh` of `Công an xã Như Thanh`. */
function placeOf({ name }: Agency): string {
  return name.vi.replace(UNIT, "");
}
