// What kinds of stories there are.

import type { Journey, LocalizedText } from "../../engine/model/index.ts";

export const STORY_KIND: { readonly [kind in Journey["kind"]]: Required<LocalizedText> } = {
  granted: { vi: "Giải quyết xong", en: "Granted" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  supplemented: { vi: "Phải bổ sung", en: "Supplemented" },
  withdrawn: { vi: "Rút hồ sơ", en: "Withdrawn" },
  expired: { vi: "Quá thời gian chờ", en: "Expired" },
  special: { vi: "Trường hợp khác", en: "Special case" },
};
