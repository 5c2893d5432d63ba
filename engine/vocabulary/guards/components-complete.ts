// Every required document of this case has been supplied and none of them stands rejected.

import { missingComponents } from "../../facts/required-components.ts";
import type { Guard } from "../scope.ts";

export const componentsComplete: Guard = {
  name: "componentsComplete",
  label: { vi: "Đủ thành phần hồ sơ", en: "All required documents are there" },
  params: { type: "object", properties: {}, additionalProperties: false },
  holds: (_params, { procedure, facts, holds }) => missingComponents(procedure, facts, holds).length === 0,
};
