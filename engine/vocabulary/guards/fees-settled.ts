// Nothing is owed: the bill is zero or paid in full.

import type { Guard } from "../scope.ts";

export const feesSettled: Guard = {
  name: "feesSettled",
  label: { vi: "Đã hoàn thành nghĩa vụ tài chính", en: "Fees are settled" },
  params: { type: "object", properties: {}, additionalProperties: false },
  holds: (_params, { facts }) => facts.fees.settled,
};
