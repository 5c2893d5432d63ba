// A step can return the result before the documents were accepted (acceptComponents).

import { breached } from "./breached.ts";

export const releaseUnaccepted = breached({
  id: "release-unaccepted",
  why: "unaccepted",
  sentence: { vi: "“{act}” có thể trả kết quả khi thành phần hồ sơ chưa được chấp nhận (acceptComponents)", en: "“{act}” can return the result before the documents were accepted (acceptComponents)" },
});
