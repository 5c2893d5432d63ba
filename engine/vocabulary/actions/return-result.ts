// The result reaches the citizen. The engine refuses it for a result that nobody signed or while fees are owed (faults E07).

import { type Action, own, text } from "../scope.ts";

export const returnResult: Action = {
  name: "returnResult",
  label: { vi: "Trả kết quả", en: "Return the result" },
  params: { type: "object", properties: { result: { type: "string" } }, required: ["result"], additionalProperties: false },
  refers: { result: "result" },
  perform(params, { dossier, at }) {
    const result = text(params, "result");
    const state = own(dossier.results, result);
    if (state === undefined) return {};
    return { changes: [{ type: "result", result, state: { ...state, returnedAt: at } }] };
  },
};
