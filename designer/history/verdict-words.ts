// What a judgement says, so that somebody who knows nothing of hashes understands what was tampered with.

import type { Language } from "../../engine/model/index.ts";
import { read, say } from "../../portal/parts/say.ts";
import type { Fault, Judgement } from "./chain.ts";

/** The verdict on the whole history, in a sentence. */
export function verdictWords({ isWhole, entries, firstBad, isCutOff }: Judgement, language: Language): string {
  const s = say(language);
  if (isWhole) return s(`Lịch sử nguyên vẹn, ${entries.length} bước`, `The history is intact, ${entries.length} steps`);
  if (firstBad !== undefined) return s(`Lịch sử đã bị can thiệp: sai đầu tiên ở bước ${firstBad.seq}`, `The history was tampered with: the first fault is at step ${firstBad.seq}`);
  return isCutOff && entries.length > 0 ? s("Lịch sử đã bị can thiệp: các bước cuối bị cắt hoặc bị thay", "The history was tampered with: its end was cut off or exchanged") : s("Không có bước nào", "There are no steps");
}

/** A fault, in a sentence. */
export function faultWords(fault: Fault, language: Language): string {
  return read(FAULT[fault], language);
}

// ---------------------------------------------------------------------------------------------------------------------

const FAULT: { readonly [fault in Fault]: { readonly vi: string; readonly en: string } } = {
  hash: { vi: "Dòng niêm phong không khớp mã băm của nó: thời điểm, người làm hoặc dấu vết nội dung đã bị sửa.", en: "The sealed line does not give its hash: time, account or digests were changed." },
  link: { vi: "Không nối tiếp bước trước: có bước bị sửa, chèn hoặc bỏ.", en: "Does not continue the step before: a step was changed, put in or taken out." },
  number: { vi: "Số thứ tự không liên tục.", en: "The numbering has a gap." },
  dossier: { vi: "Bước này thuộc hồ sơ khác.", en: "This step belongs to another dossier." },
  time: { vi: "Thời điểm sớm hơn bước trước.", en: "It is earlier than the step before." },
  event: { vi: "Việc đã làm hoặc người làm đã bị sửa sau khi niêm phong.", en: "What was done, or by whom, was changed after it was sealed." },
  changes: { vi: "Những thay đổi của hồ sơ đã bị sửa sau khi niêm phong.", en: "What it changed was altered after it was sealed." },
  effects: { vi: "Thông báo, yêu cầu gửi đi đã bị sửa sau khi niêm phong.", en: "What it set off was altered after it was sealed." },
  line: { vi: "Nội dung và dòng niêm phong nói khác nhau về thời điểm, người làm hoặc quy định áp dụng.", en: "The content and the sealed line disagree on time, account or the rules applied." },
  missing: { vi: "Nội dung bị mất dù hồ sơ chưa được xóa theo yêu cầu.", en: "The content is gone although the dossier was not erased." },
};
