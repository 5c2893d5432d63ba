// Drafts a result document from the dossier as it stands now.

import { type Action, text } from "../scope.ts";

export const produceResult: Action = {
  name: "produceResult",
  label: { vi: "Lập dự thảo kết quả", en: "Draft the result" },
  params: { type: "object", properties: { result: { type: "string" } }, required: ["result"], additionalProperties: false },
  refers: { result: "result" },
  perform: (params, { seq, at }) => ({
    changes: [{ type: "result", result: text(params, "result"), state: { producedAt: at, seq } }],
  }),
};
