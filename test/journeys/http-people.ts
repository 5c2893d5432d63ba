// The people of a journey as accounts of a server. Citizens are new in every journey, officers are the same everywhere.

import { participantAgency } from "../../engine/journeys/index.ts";
import { type Journey, JOURNEY_PARTY } from "../../engine/model/index.ts";
import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Client } from "../server/client.ts";
import type { TestServer } from "../server/harness.ts";
import { AGENCIES } from "./load-journeys.ts";

/** Finds the people of one journey. */
export interface Cast {
  /** Signed in as `applicant`, `role`, `role@participant`, or the second such person with `#2`. */
  as(by: string): Promise<Client>;
  /** An officer of the receiving agency who only looks. */
  onlooker(): Promise<Client>;
  readonly applicant: { readonly id: string; readonly name: string; readonly personalId: string };
}

let journeysPlayed = 0;

/** The cast of a journey on a server. Everybody signs in anew each time: days pass between the steps of a journey. */
export function castOf(server: TestServer, journey: Journey, { procedure }: CompiledProcedure): Cast {
  const journeyNumber = (journeysPlayed += 1);
  const citizen = `dan-${journeyNumber}`;
  const applicant = { id: citizen, name: "Nguyễn Văn Dân", personalId: `038${String(100_000_000 + journeyNumber)}` };
  const receiving = AGENCIES.find((agency) => agency.id === journey.open.agency);
  if (receiving === undefined) throw new Error(`Journey names unknown agency '${journey.open.agency}'`);

  const officer = async (role: string, agency: string, suffix: string): Promise<Client> => {
    const { login } = await server.addOfficer(role, agency, { id: `${role}@${agency}${suffix}`, login: `${role}@${agency}${suffix}`.toLowerCase() });
    return server.as(login);
  };
  return {
    applicant,
    onlooker: () => officer("intakeOfficer", receiving.id, "-onlooker"),
    async as(by) {
      const [, role = "", participant, second] = new RegExp(JOURNEY_PARTY, "u").exec(by) ?? [];
      const suffix = second === undefined ? "" : `-${second}`;
      if (role === "applicant") {
        const { id, name, personalId } = applicant;
        await server.addCitizen(id + suffix, { identityLevel: journey.open.identityLevel ?? 2, ...(second === undefined ? { name, personalId } : {}) });
        return server.as(id + suffix);
      }
      const kind = procedure.participants.find(({ id }) => id === participant)?.agencyKind;
      const agency = kind === undefined ? receiving : participantAgency(AGENCIES, receiving, kind);
      return officer(role, agency?.id ?? receiving.id, suffix);
    },
  };
}
