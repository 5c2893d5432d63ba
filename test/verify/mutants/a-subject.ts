// The small lawful definition of the builders as a subject of the oracle, with the story it lacks.

import type { Journey } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import type { Subject } from "./oracle/world.ts";

/** The definition, with one journey; `changes` as `aDefinition` takes them. */
export function aSubject(changes: { readonly [pointer: string]: unknown } = {}): Subject {
  return { name: "residenceConfirmation", definition: aDefinition({ "/workflow/states/signing/invoke/0/onError": ASK_AGAIN, ...changes }), journeys: [{ name: "granted", journey: GRANTED, answers: {} }] };
}

/** Whoever's payment fails is asked again; the builder leaves open what happens then. */
const ASK_AGAIN = { target: "signing", reenter: true };

const GRANTED: Journey = {
  title: { vi: "Cấp giấy", en: "Granted" },
  kind: "granted",
  open: {
    at: "2026-12-01T02:00:00.000Z",
    channel: "online",
    returnBy: "online",
    agency: "xa-nhu-thanh",
    by: "applicant",
    answers: { person: { fullName: "Nguyễn Văn Dân", bornOn: "1990-05-01", purpose: "other", copies: 0 } },
  },
  steps: [
    { at: "2026-12-01T03:00:00.000Z", by: "intakeOfficer", act: "ACCEPT" },
    { at: "2026-12-01T04:00:00.000Z", by: "chairman", act: "SIGN" },
  ],
};
