// The officer has checked the papers: everything supplied counts as accepted.

import type { Action } from "../scope.ts";

export const acceptComponents: Action = {
  name: "acceptComponents",
  label: { vi: "Chấp nhận thành phần hồ sơ", en: "Accept the documents" },
  params: { type: "object", properties: {}, additionalProperties: false },
  perform: (_params, { dossier }) => ({
    changes: Object.entries(dossier.components)
      .filter(([, state]) => state.state !== "accepted")
      .map(([component, state]) => ({ type: "component", component, state: { files: state.files, source: state.source, state: "accepted" } })),
  }),
};
