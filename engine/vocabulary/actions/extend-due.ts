// Re-appointment: moves the due instant later, at most as the workflow allows (NĐ 61/2018 Đ19.9: once, with an apology).

import { at as pointerAt } from "../../facts/pointer.ts";
import { type Action, text } from "../scope.ts";

export const extendDue: Action = {
  name: "extendDue",
  label: { vi: "Hẹn lại ngày trả kết quả", en: "Set a new appointment" },
  params: { type: "object", properties: { to: { type: "string", pattern: "^/" }, reason: { type: "string", pattern: "^/" } }, required: ["to", "reason"], additionalProperties: false },
  refers: { to: "fact", reason: "fact" },
  perform(params, { facts, extend }) {
    const to = pointerAt(facts, text(params, "to"));
    const reason = pointerAt(facts, text(params, "reason"));
    const change = typeof to === "string" ? extend(to, typeof reason === "string" ? reason : "") : undefined;
    if (change !== undefined) return { changes: [change] };
    return { violations: [{ code: "act_data_invalid", path: text(params, "to").replace(/^\/event/, ""), params: { keyword: "laterThanDue" } }] };
  },
};
