// The facts before anybody has filed or answered anything, for forms that are only looked at.

import { localDate } from "../../engine/facts/index.ts";
import type { Facts, Instant } from "../../engine/model/index.ts";

/** Somebody about to file online at this moment, of whom nothing is known. */
export function blankFacts(now: Instant): Facts {
  const today = localDate(now);
  return {
    now,
    today,
    answers: {},
    derived: {},
    dossier: { channel: "online", returnBy: "online", agency: "", province: "38", filedOn: today, extensions: 0 },
    submitter: { id: "", identityLevel: 0 },
    components: {},
    fees: { total: 0, paid: 0, outstanding: 0, settled: true },
    acts: {},
    records: {},
    results: {},
    event: { name: "open", actor: "", data: {} },
  };
}
