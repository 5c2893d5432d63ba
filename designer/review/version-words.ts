// Words for the life of versions. One table each, so that a new value without words does not compile.

import type { LocalizedText } from "../../engine/model/index.ts";
import type { Say } from "../../portal/parts/say.ts";
import type { Tone } from "../../portal/parts/staff/Mark.tsx";
import type { StepName, VersionRow, VersionState } from "./views.ts";

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

/** Whether a version that is or was published takes applications, where its state alone does not say so. `today` is Vietnam's. */
export function filingMark({ state, inForce, effectiveFrom = "", effectiveTo = "~" }: Pick<VersionRow, "state" | "inForce" | "effectiveFrom" | "effectiveTo">, today: string): { readonly tone: Tone; readonly label: LocalizedText } | undefined {
  if (state !== "published" && state !== "retired") return undefined;
  if (inForce && state === "retired") return { tone: "waiting", label: { vi: "Sắp thôi nhận hồ sơ", en: "About to end" } };
  if (inForce) return { tone: "good", label: { vi: "Đang áp dụng", en: "In force" } };
  if (effectiveTo < effectiveFrom) return { tone: "quiet", label: { vi: "Đã hủy trước ngày áp dụng", en: "Cancelled before it began" } };
  if (effectiveFrom > today) return { tone: "info", label: { vi: "Chưa đến ngày áp dụng", en: "Not begun yet" } };
  if (effectiveTo < today) return { tone: "quiet", label: { vi: "Thôi nhận hồ sơ mới", en: "Takes no new dossiers" } };
  return { tone: "quiet", label: { vi: "Đã có phiên bản mới thay", en: "Replaced by a newer version" } };
}

/** The beginning of a content hash, enough to tell versions apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** `Quyết định 3924/QĐ-UBND`, whether the number was written with the word or without. */
export function decisionWords(number: string, s: Say): string {
  return /^(quyết định|decision)\s/iu.test(number) ? number : s(`Quyết định ${number}`, `Decision ${number}`);
}
