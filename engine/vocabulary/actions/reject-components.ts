// The supplement request names papers that will not do: they stand rejected until new ones come.
// `items` points at a list of `{ component, reason }`.

import { at as pointerAt } from "../../facts/pointer.ts";
import { type Action, own, text } from "../scope.ts";
import type { Change, JsonObject } from "../../model/index.ts";

export const rejectComponents: Action = {
  name: "rejectComponents",
  label: { vi: "Đánh dấu giấy tờ cần bổ sung", en: "Mark documents to be supplemented" },
  params: { type: "object", properties: { items: { type: "string", pattern: "^/" } }, required: ["items"], additionalProperties: false },
  refers: { items: "fact" },
  perform(params, { dossier, facts }) {
    const listed = pointerAt(facts, text(params, "items"));
    const items = Array.isArray(listed) ? (listed as readonly JsonObject[]) : [];
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
