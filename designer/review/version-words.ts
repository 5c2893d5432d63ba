// Words for the life of versions. One table each, so that a new value without words does not compile.

import type { LocalizedText } from "../../engine/model/index.ts";
import type { Say } from "../../portal/parts/say.ts";
import type { Tone } from "../../portal/parts/staff/Mark.tsx";
import type { StepName, VersionState } from "./views.ts";

/** Where a version stands; those somebody must act on first. */
export const STATE_LABEL: { readonly [state in VersionState]: LocalizedText } = {
  inReview: { vi: "Chờ duyệt", en: "Waiting for review" },
  approved: { vi: "Đã duyệt, chờ công bố", en: "Approved, to be published" },
  returned: { vi: "Đã trả lại người soạn", en: "Returned to its author" },
  published: { vi: "Đã công bố", en: "Published" },
  retired: { vi: "Đã bãi bỏ", en: "Retired" },
};

/** Colours of the states; the word says the same. */
export const STATE_TONE: { readonly [state in VersionState]: Tone } = { inReview: "waiting", approved: "info", returned: "bad", published: "good", retired: "quiet" };

/** What was done. */
export const STEP_LABEL: { readonly [step in StepName]: LocalizedText } = {
  submitted: { vi: "Nộp để duyệt", en: "Submitted for review" },
  returned: { vi: "Trả lại người soạn", en: "Returned to its author" },
  approved: { vi: "Duyệt", en: "Approved" },
  published: { vi: "Công bố", en: "Published" },
  retired: { vi: "Bãi bỏ", en: "Retired" },
};

/** The beginning of a content hash, enough to tell versions apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** `Quyết định 3924/QĐ-UBND`, whether the number was written with the word or without. */
export function decisionWords(number: string, s: Say): string {
  return /^(quyết định|decision)\s/iu.test(number) ? number : s(`Quyết định ${number}`, `Decision ${number}`);
}
