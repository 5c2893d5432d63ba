// The people of a journey: one person per role and agency, made up from the role's name, always the same.

import { JOURNEY_PARTY, SYSTEM, type Actor, type Dossier, type Journey } from "../model/index.ts";
import type { Stage } from "./play.ts";

/** The actor behind `role`, `role@participant` or `role#2`. Whoever cannot be told is nobody: nothing is permitted to them. */
export function castMember(by: string, journey: Journey, stage: Stage, dossier: Dossier | undefined): Actor {
  const [, role = "", participant, second] = PARTY.exec(by) ?? [];
  if (role === "system") return SYSTEM;
  const suffix = second === undefined ? "" : `-${second}`;
  if (role === "applicant") {
    return { id: `citizen${suffix}`, name: `Nguyễn Văn Dân${suffix}`, kind: "citizen", roles: [], identityLevel: journey.open.identityLevel ?? 2 };
  }
  const agency = participant === undefined ? journey.open.agency : (dossier?.participants[participant] ?? stage.agencies[0]?.id ?? "");
  return { id: `${role}@${agency}${suffix}`, name: `${stage.nameOf?.(role) ?? `Cán bộ ${role}`}${suffix}`, kind: "officer", roles: [{ role, agency }] };
}

// ---------------------------------------------------------------------------------------------------------------------

const PARTY = new RegExp(JOURNEY_PARTY, "u");
