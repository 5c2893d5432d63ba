// The supplement request names papers that will not do: they stand rejected until new ones come.
// Reads the act's form: `items: [{ component, reason }]`.

import { type Action, own } from "../scope.ts";
import type { Change, JsonObject } from "../../model/index.ts";

export const rejectComponents: Action = {
  name: "rejectComponents",
  label: { vi: "Đánh dấu giấy tờ cần bổ sung", en: "Mark documents to be supplemented" },
  params: { type: "object", properties: {}, additionalProperties: false },
  perform(_params, { dossier, data }) {
    const items = Array.isArray(data["items"]) ? (data["items"] as readonly JsonObject[]) : [];
    const changes = items.flatMap((item): Change[] => {
      const component = typeof item["component"] === "string" ? item["component"] : "";
      const state = own(dossier.components, component);
      if (state === undefined) return [];
      const reason = typeof item["reason"] === "string" ? item["reason"] : "";
      return [{ type: "component", component, state: { files: state.files, source: state.source, state: "rejected", reason } }];
    });
    return { changes };
  },
};
