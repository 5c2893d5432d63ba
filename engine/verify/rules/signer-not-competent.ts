// A step signs a result but is not for the seat procedure.json names (signedBy).

import { breached } from "./breached.ts";

export const signerNotCompetent = breached({
  id: "signer-not-competent",
  why: "wrongSeat",
  sentence: { vi: "“{act}” ký kết quả “{result}”, nhưng không dành cho người có thẩm quyền mà procedure.json nêu (signedBy)", en: "“{act}” signs “{result}” but is not for the seat procedure.json names (signedBy)" },
});
