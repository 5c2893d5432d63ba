// An act has been done at least once.

import { type Guard, own, text } from "../scope.ts";

export const happened: Guard = {
  name: "happened",
  label: { vi: "Việc đã được thực hiện", en: "An act has been done" },
  params: { type: "object", properties: { event: { type: "string" } }, required: ["event"], additionalProperties: false },
  refers: { event: "event" },
  holds: (params, { facts }) => own(facts.acts, text(params, "event")) !== undefined,
};
