// What a refusal means where definitions are submitted and reviewed.

import { day } from "../../portal/parts/dates.ts";
import type { Refusals } from "../../portal/parts/staff/problem-sentences.ts";

export const REVIEW_REFUSALS: Refusals = {
  forbidden: (s) => s("Bạn không có quyền làm việc này. Người soạn nộp phiên bản; người duyệt thủ tục duyệt, công bố; người kiểm toán chỉ xem.", "You may not do this. Authors submit versions, reviewers approve and publish them, auditors only look."),
  four_eyes: (s) => s("Đây là phiên bản do chính bạn nộp. Người soạn không tự trả lại, tự duyệt hay tự công bố: việc này phải do người khác làm.", "You submitted this version yourself. Authors neither return, approve nor publish their own work: somebody else must do this."),
  definition_faulty: (s) => s("Phiên bản còn lỗi nên chưa nộp, duyệt hay công bố được. Sửa các lỗi nêu dưới đây rồi nộp lại.", "The version has errors and cannot be submitted, approved or published. Mend what is listed below and submit it again."),
  stale: (s) => s("Phiên bản vừa được người khác xử lý. Thông tin mới đã được tải lại; xem rồi bấm lại nếu vẫn đúng. Những gì bạn nhập vẫn còn.", "Somebody else has just worked on this version. It has been reloaded; look at it and press again if it still holds. What you typed is still here."),
  unsaved: (s) => s("Chưa lưu được bản soạn nên chưa nộp. Xem dòng trạng thái lưu ở đầu trang.", "The working copy could not be saved, so it was not submitted. See the state of saving at the top."),
  conflict: (s) => s("Ở trạng thái hiện tại của phiên bản không làm được việc này. Nếu nội dung này đã được nộp trước đó, hãy mở phiên bản đó trong danh sách.", "This is not possible in the present state of the version. If this content was submitted before, open that version in the list."),
  too_many_copies: (s) => s("Mỗi người có tối đa 200 bản soạn ngoài thùng rác. Bỏ những bản không dùng nữa vào thùng rác rồi làm lại.", "Nobody has more than 200 working copies out of the bin. Put those no longer needed into the bin, then try again."),
  not_found: (s) => s("Không có phiên bản này. Mở lại từ danh sách các phiên bản.", "There is no such version. Open it from the list of versions."),
  invalid: (s, { detail }) => misdated(s, detail) ?? s(`Máy chủ không nhận nội dung vừa nhập: ${detail}`, `The server did not take what was entered: ${detail}`),
  malformed: (s) => s("Nội dung gửi đi không đọc được. Kiểm tra lại tệp rồi gửi lại.", "What was sent cannot be read. Check the file and send it again."),
  too_large: (s) => s("Tệp định nghĩa quá lớn, tối đa 512 KB.", "The definition is too large, at most 512 KB."),
  unsupported_type: (s) => s("Chỉ nhận tệp JSON.", "Only JSON files."),
  idempotency_key_reused: (s) => s("Lần gửi trước có thể đã đến nơi. Xem lịch sử phiên bản trước khi gửi lại.", "What you sent before may have arrived. Look at the version's history before sending again."),
};

// ---------------------------------------------------------------------------------------------------------------------

/** `effectiveFrom: 2026-12-01 is the first day it may begin` and its like: the server says the day, we say the sentence. */
const MISDATED = [
  { pattern: /^effectiveFrom: (\S+) is the first day it may begin$/, vi: "Ngày có hiệu lực sớm nhất là {day}. Chọn ngày đó hoặc muộn hơn.", en: "It may begin on {day} at the earliest. Choose that day or a later one." },
  { pattern: /^effectiveFrom: the definition itself ends on (\S+)$/, vi: "Theo chính định nghĩa, thủ tục hết hiệu lực ngày {day}. Chọn ngày sớm hơn.", en: "By its own words the procedure ends on {day}. Choose an earlier day." },
  { pattern: /^effectiveTo: (\S+) is the first day it may end$/, vi: "Ngày hết hiệu lực sớm nhất là {day}. Chọn ngày đó hoặc muộn hơn.", en: "It may end on {day} at the earliest. Choose that day or a later one." },
  { pattern: /^effectiveTo: it ends on (\S+) already$/, vi: "Phiên bản vốn đã hết hiệu lực ngày {day}. Chọn ngày đó hoặc sớm hơn.", en: "It ends on {day} already. Choose that day or an earlier one." },
] as const;

function misdated(s: (vi: string, en: string) => string, detail: string): string | undefined {
  for (const { pattern, vi, en } of MISDATED) {
    const [, found] = pattern.exec(detail) ?? [];
    if (found !== undefined) return s(vi, en).replace("{day}", day(found));
  }
  return undefined;
}
