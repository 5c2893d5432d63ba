// Sends the citizen one of the procedure's notices. Who reads it and by which way is the server's business.

import { type Action, text } from "../scope.ts";

export const notify: Action = {
  name: "notify",
  label: { vi: "Gửi thông báo", en: "Send a notice" },
  params: { type: "object", properties: { notice: { type: "string" } }, required: ["notice"], additionalProperties: false },
  refers: { notice: "notice" },
  perform: (params, { dossier }) => ({
    effects: [{ type: "notify", params: { notice: text(params, "notice"), to: dossier.owner.id } }],
  }),
};
