// Schemas of the shared lists `agencies.json` and `roles.json`.

import type { Agency, Role } from "../agency.ts";
import { closed, list, LOCALIZED, NAME, oneOf, REVIEW_NOTE, TEXT, told } from "./parts.ts";

export const AGENCY_KIND = told(
  "Kind of agency",
  "Definitions bind tasks to kinds of agency, never to a particular one.",
  oneOf("communePeopleCommittee", "provincePeopleCommittee", "provincialDepartment", "communePolice", "socialInsurance"),
);

const AGENCY = closed<Agency>("Agency", "A body that receives or resolves dossiers.", {
  required: {
    id: told("Id", "Stable; dossiers and seats name it.", TEXT),
    kind: AGENCY_KIND,
    name: told("Name", "Official name.", LOCALIZED),
    code: told("e-ID code", "Province first (QĐ 20/2020/QĐ-TTg), e.g. `H56.120`.", TEXT),
    area: told("Area", "Administrative unit it serves: 2 or 5 digits.", { type: "string", pattern: "^(\\d{2}|\\d{5})$" }),
    province: told("Province", "2 digits.", { type: "string", pattern: "^\\d{2}$" }),
    calendar: told("Calendar", "Id of its working calendar.", TEXT),
  },
  optional: {
    parent: told("Parent", "Id of the agency above.", TEXT),
    oneStopUnit: told("One-stop unit", "As printed on slips.", LOCALIZED),
    reviewNote: REVIEW_NOTE,
  },
});

const ROLE = closed<Role>("Role", "A role people hold within an agency.", {
  required: { id: told("Id", "Definitions name it in `owner` and `by`.", NAME), name: told("Name", "As people call it.", LOCALIZED), about: told("About", "What the role is for, in one sentence.", LOCALIZED) },
  optional: {},
});

export const AGENCIES_FORMAT = told("Agencies", "Bodies that receive or resolve dossiers.", list(AGENCY, 1));
export const ROLES_FORMAT = told("Roles", "Roles people hold within an agency.", list(ROLE, 1));
