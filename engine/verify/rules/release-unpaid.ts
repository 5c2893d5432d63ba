// A step can return the result while fees are owed.

import { breached } from "./breached.ts";

export const releaseUnpaid = breached({
  id: "release-unpaid",
  why: "unpaid",
  sentence: { vi: "“{act}” có thể trả kết quả khi phí, lệ phí chưa nộp đủ", en: "“{act}” can return the result while fees are owed" },
});
