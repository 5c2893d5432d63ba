// An act that is an officer's and the applicant's at once, in the middle of an officer's task. Handing in papers again and
// giving up are the applicant's wherever the dossier is; the rest of the authority's work is not.

import type { Rule } from "../rule.ts";
import { nameOf, openLeaves, ownerOf } from "./places.ts";

export const officersActOpen: Rule = {
  id: "officers-act-open",
  severity: "error",
  sentence: {
    vi: "“{act}” là việc của cán bộ nhưng người nộp hồ sơ cũng làm được: bỏ applicant khỏi “by”, hoặc tách thành hai thao tác",
    en: "“{act}” is an officer's act but the applicant may do it too: take applicant out of “by”, or make two acts of it",
  },
  *check({ explored }) {
    for (const step of explored.taken) {
      const { kind, by, revises, state } = step.happening;
      const here = explored.reached[step.from];
      if (kind !== "act" || revises === true || here === undefined) continue;
      const isShared = by.some(({ role }) => role === "applicant") && by.some(({ role }) => role !== "applicant");
      const isGivingUp = step.after.status === "stopped" || step.after.status === "withdrawRequested";
      const owners = openLeaves(explored, here).flatMap((leaf) => (leaf === state || leaf.startsWith(`${state}.`) ? [ownerOf(explored, leaf)?.role] : []));
      const isOfficersTask = owners.length > 0 && owners.every((role) => role !== "applicant" && role !== undefined);
      if (isShared && !isGivingUp && isOfficersTask) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
