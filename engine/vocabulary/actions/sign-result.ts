// The competent person signs a result. What is signed is the document of this very step, whatever was drafted before.

import { type Action, own, text } from "../scope.ts";

export const signResult: Action = {
  name: "signResult",
  label: { vi: "Ký kết quả", en: "Sign the result" },
  params: { type: "object", properties: { result: { type: "string" } }, required: ["result"], additionalProperties: false },
  refers: { result: "result" },
  perform(params, { dossier, actor, role, seq, at }) {
    const result = text(params, "result");
    const drafted = own(dossier.results, result);
    const number = drafted?.number ?? `${dossier.code}/KQ-${Object.keys(dossier.results).length + (drafted === undefined ? 1 : 0)}`;
    const state = { number, producedAt: drafted?.producedAt ?? at, seq, signedBy: { id: actor.id, name: actor.name, role: role ?? actor.kind, at } };
    return { changes: [{ type: "result", result, state }] };
  },
};
