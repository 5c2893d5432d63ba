// Separation of duties: whoever acts now has done none of the named acts on this dossier, ever, under any account.

import { type Guard, own } from "../scope.ts";

export const actorDiffers: Guard = {
  name: "actorDiffers",
  label: { vi: "Người thực hiện khác người đã làm bước trước", en: "Done by somebody else than the earlier step" },
  params: { type: "object", properties: { from: { type: "array", minItems: 1, items: { type: "string" } } }, required: ["from"], additionalProperties: false },
  refers: { from: "event" },
  holds(params, { facts }) {
    const { actor, personalId } = facts.event;
    const earlier = (params["from"] as readonly string[]).flatMap((event) => own(facts.acts, event)?.by ?? []);
    return earlier.every((person) => person.id !== actor && (personalId === undefined || person.personalId !== personalId));
  },
};
