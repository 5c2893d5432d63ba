// What citizens are told for each problem: what it is, and what to do now.

import type { LocalizedText } from "../../../engine/model/index.ts";
import type { ProblemCode } from "../problem.ts";

type Told = { readonly title: LocalizedText; readonly advice: Required<LocalizedText> };

const AGAIN: Told = {
  title: { vi: "Chưa thực hiện được", en: "This did not work" },
  advice: { vi: "Hãy quay lại trang trước, tải lại rồi thử lần nữa. Những gì đã lưu vẫn còn.", en: "Go back, reload and try again. What was saved is still there." },
};

const LATER: Told = {
  title: { vi: "Hệ thống đang bận", en: "The system is busy" },
  advice: { vi: "Hãy thử lại sau ít phút. Những gì đã lưu vẫn còn.", en: "Try again in a few minutes. What was saved is still there." },
};

/** Title and advice by problem. */
export const PROBLEM_TEXT: { readonly [code in ProblemCode]: Told } = {
  malformed: AGAIN,
  idempotency_key_missing: AGAIN,
  idempotency_key_reused: AGAIN,
  revision_missing: AGAIN,
  method_not_allowed: AGAIN,
  in_flight: AGAIN,
  invalid: AGAIN,
  unsupported_type: AGAIN,
  definition_faulty: AGAIN,
  too_many_copies: AGAIN,
  bad_signature: AGAIN,
  not_signed_in: { title: { vi: "Cần đăng nhập", en: "Please sign in" }, advice: { vi: "Đăng nhập rồi thử lại.", en: "Sign in and try again." } },
  bad_credentials: { title: { vi: "Chưa đăng nhập được", en: "Sign-in failed" }, advice: { vi: "Tên đăng nhập hoặc mật khẩu chưa đúng.", en: "Login or password is wrong." } },
  forbidden: { title: { vi: "Bạn không có quyền làm việc này", en: "You may not do this" }, advice: { vi: "Nếu bạn cho là nhầm, hãy liên hệ bộ phận một cửa.", en: "If you think this is a mistake, ask the one-stop counter." } },
  separation_of_duties: { title: { vi: "Không thể tự giải quyết hồ sơ của mình", en: "Nobody decides on their own application" }, advice: { vi: "Hồ sơ này do người khác giải quyết.", en: "Somebody else handles this dossier." } },
  four_eyes: { title: { vi: "Việc này phải do người khác làm", en: "Somebody else must do this" }, advice: { vi: "Người soạn không tự duyệt.", en: "Authors do not approve their own work." } },
  csrf: { title: { vi: "Trang đã hết hạn", en: "This page has expired" }, advice: { vi: "Hãy quay lại trang trước, tải lại rồi gửi lần nữa.", en: "Go back, reload the page and send again." } },
  not_found: { title: { vi: "Không có trang này", en: "There is no such page" }, advice: { vi: "Có thể địa chỉ sai, hoặc trang này không dành cho tài khoản của bạn. Hãy thử đăng nhập.", en: "The address may be wrong, or the page is not for your account. Try signing in." } },
  conflict: { title: { vi: "Hiện chưa thể làm việc này", en: "Not possible now" }, advice: { vi: "Hồ sơ đã chuyển sang bước khác. Mở lại hồ sơ để xem việc có thể làm.", en: "The dossier has moved on. Open it again to see what can be done." } },
  event_not_accepted: { title: { vi: "Không có việc này", en: "No such action" }, advice: { vi: "Mở lại hồ sơ để xem việc có thể làm.", en: "Open the dossier to see what can be done." } },
  stale: { title: { vi: "Hồ sơ vừa được người khác cập nhật", en: "The dossier has just changed" }, advice: { vi: "Mở lại hồ sơ, xem thay đổi rồi làm lại.", en: "Open the dossier again, look at what changed and repeat." } },
  too_large: { title: { vi: "Tệp quá lớn", en: "The file is too large" }, advice: { vi: "Hãy chụp ảnh nhỏ hơn hoặc chia thành nhiều tệp.", en: "Take a smaller photo or split it into several files." } },
  too_many: { title: { vi: "Quá nhiều lần thử", en: "Too many tries" }, advice: { vi: "Hãy đợi ít phút rồi thử lại.", en: "Wait a few minutes and try again." } },
  bug: { title: { vi: "Hệ thống gặp lỗi", en: "Something is wrong on our side" }, advice: { vi: "Lỗi đã được ghi lại. Những gì đã lưu vẫn còn; hãy thử lại sau.", en: "It has been recorded. What was saved is still there; try again later." } },
  storage_unavailable: LATER,
  gateway_unavailable: { title: { vi: "Cổng thanh toán không trả lời", en: "The payment gateway does not answer" }, advice: { vi: "Chưa trừ tiền. Hãy mở lại hồ sơ và thử thanh toán sau ít phút.", en: "Nothing was charged. Open the dossier and try again in a few minutes." } },
};
