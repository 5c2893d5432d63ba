// An act has been done at most so many times; 0 means never. The law allows one supplement request (NĐ 61/2018 Đ11.2c).

import { type Guard, own, text } from "../scope.ts";

export const happenedAtMost: Guard = {
  name: "happenedAtMost",
  label: { vi: "Việc chưa vượt quá số lần cho phép", en: "An act has not been done too often" },
  params: {
    type: "object",
    properties: { event: { type: "string" }, times: { type: "integer", minimum: 0 } },
    required: ["event", "times"],
    additionalProperties: false,
  },
  refers: { event: "event" },
  holds: (params, { facts }) => (own(facts.acts, text(params, "event"))?.times ?? 0) <= Number(params["times"]),
};
