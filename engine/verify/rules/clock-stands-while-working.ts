// The legal clock must not stand while the authority works. Waiting for somebody outside may stop it, with a limit.

import { lineage } from "../../machine/index.ts";
import type { Exploration } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, ownerOf, stateAt } from "./places.ts";

export const clockStandsWhileWorking: Rule = {
  id: "clock-stands-while-working",
  severity: "error",
  sentence: {
    vi: "“{state}” là việc của {role} mà thời hạn giải quyết đứng và không có thời hạn chờ nào: cho thời hạn chạy (đồng hồ “Đang tính”), hoặc nêu căn cứ vì sao đứng, hoặc đặt thời hạn chờ cho việc đang chờ",
    en: "“{state}” is the task of {role} but the legal clock stands and nothing is waited for with a limit: let the clock run, or say why it stands, or give what is waited for a limit",
  },
  *check({ explored, roleName }) {
    for (const here of explored.reached) {
      const { clock, status, isAccepted, machine } = here.situation;
      if (machine.status === "done" || !isAccepted || !["accepted", "processing"].includes(status) || clock === "running") continue;
      const open = openLeaves(explored, here);
      const working = open.find((leaf) => !["applicant", "system", undefined].includes(ownerOf(explored, leaf)?.role));
      if (working === undefined || hasBasis(working)) continue;
      // A wait does not end the clock, and where silence is consent it is the authority that is waited for.
      const isLimited = explored.out[here.number]?.some(({ happening, to }) => happening.kind === "timer" && to !== undefined && !isConsent(explored, to)) === true;
      const isWaiting = clock !== "stopped" && (isLimited || open.some((leaf) => ownerOf(explored, leaf)?.role === "applicant"));
      if (!isWaiting) yield { path: stateAt(explored, working).place, params: { state: labelOf(explored, working), role: roleName(ownerOf(explored, working)?.role ?? "") }, way: { to: here.number } };
    }

    function hasBasis(leaf: string): boolean {
      return [...lineage(stateAt(explored, leaf))].some(({ state }) => state.meta?.clockBasis !== undefined);
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

/** The dossier ends well there. */
function isConsent({ reached }: Exploration, to: number): boolean {
  const situation = reached[to]?.situation;
  return situation?.machine.status === "done" && (situation.status === "resolved" || situation.status === "resultReturned");
}
