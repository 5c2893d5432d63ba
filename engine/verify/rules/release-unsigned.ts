// A step can return a result nobody has signed.

import { breached } from "./breached.ts";

export const releaseUnsigned = breached({
  id: "release-unsigned",
  why: "unsigned",
  sentence: { vi: "“{act}” có thể trả kết quả chưa được ký", en: "“{act}” can return a result nobody has signed" },
});
