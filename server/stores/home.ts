// Where a dossier is at home: the area its receiving agency serves. The first digits of its id say so, so that a cluster can
// keep an area's dossiers together and finds each of them, and each list of an office, without asking every machine.

import type { Agency } from "../../engine/model/index.ts";

const PROVINCE_DIGITS = 2;
const COMMUNE_DIGITS = 5;

/** The home of what this agency receives, e.g. `3816228`: province, then commune, nought for who serves the whole province. */
export function homeFor({ province, area }: Pick<Agency, "province" | "area">): string {
  return `${province}${area.length === COMMUNE_DIGITS ? area : "0".repeat(COMMUNE_DIGITS)}`;
}

/** The home of a dossier, by its id. */
export function homeOf(dossier: string): string {
  return dossier.slice(0, PROVINCE_DIGITS + COMMUNE_DIGITS);
}

/** The province a home lies in. */
export function provinceOf(home: string): string {
  return home.slice(0, PROVINCE_DIGITS);
}
