// What a refusal means at the desk, where it is about a dossier.

import type { Refusals } from "../parts/staff/problem-sentences.ts";

export const DESK_REFUSALS: Refusals = {
  stale: (s) => s("Hồ sơ vừa được người khác cập nhật. Nội dung mới đã được tải lại; xem thay đổi rồi bấm lại. Những gì bạn nhập vẫn còn.", "Somebody else was first. The dossier has been reloaded; look at what changed and press again. What you typed is still here."),
  conflict: (s) => s("Bây giờ không làm được việc này. Tải lại để xem hồ sơ đang ở đâu.", "This is not possible now. Reload to see where the dossier is."),
  separation_of_duties: (s) => s("Không ai được giải quyết hồ sơ của chính mình.", "Nobody decides on their own application."),
  not_found: (s) => s("Không có hồ sơ này, hoặc cơ quan bạn không tham gia giải quyết.", "There is no such dossier, or your agency takes no part in it."),
  idempotency_key_reused: (s) => s("Lần gửi trước có thể đã đến nơi. Xem danh sách Tất cả hồ sơ trước khi gửi lại.", "What you sent before may have arrived. Look at All dossiers before sending again."),
  too_large: (s) => s("Tệp quá lớn, tối đa 20 MB. Quét lại với độ phân giải thấp hơn.", "The file is too large, at most 20 MB. Scan it again at a lower resolution."),
  unsupported_type: (s) => s("Chỉ nhận tệp PDF, JPG hoặc PNG.", "Only PDF, JPG or PNG files."),
};
