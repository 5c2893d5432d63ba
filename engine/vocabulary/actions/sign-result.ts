// The competent person signs a result: only from the seat the procedure names for it. What is signed is the document of
// this very step, whatever was drafted before.

import { type Action, own, text } from "../scope.ts";

export const signResult: Action = {
  name: "signResult",
  label: { vi: "Ký kết quả", en: "Sign the result" },
  params: { type: "object", properties: { result: { type: "string" } }, required: ["result"], additionalProperties: false },
  refers: { result: "result" },
  perform(params, { procedure, dossier, actor, seat, agencyOf, seq, at }) {
    const result = text(params, "result");
    const signer = procedure.results.find(({ id }) => id === result)?.signedBy;
    const isSigner = signer !== undefined && seat !== undefined && seat.onBehalfOf === undefined && seat.role === signer.role && seat.agency === agencyOf(signer);
    if (!isSigner) return { violations: [{ code: "signer_not_permitted", params: { result, roles: signer === undefined ? [] : [signer.role] } }] };
    const drafted = own(dossier.results, result);
    const number = drafted?.number ?? `${dossier.code}/KQ-${Object.keys(dossier.results).length + (drafted === undefined ? 1 : 0)}`;
    const state = { number, producedAt: drafted?.producedAt ?? at, seq, signedBy: { id: actor.id, name: actor.name, role: seat.role, at } };
    return { changes: [{ type: "result", result, state }] };
  },
};
