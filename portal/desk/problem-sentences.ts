// What the server refused, as sentences that say what to do next.

import type { Definition, Language, ViolationCode } from "../../engine/model/index.ts";
import { say, type Say } from "../parts/say.ts";
import { violationSentence } from "../parts/violation-sentence.ts";
import { ApiProblem } from "./api.ts";

/** The sentences, each once. With the definition the engine's reasons are told by name. */
export function problemSentences(error: Error, language: Language, definition?: Pick<Definition, "procedure" | "form">): readonly string[] {
  const s = say(language);
  if (!(error instanceof ApiProblem)) return [s("Không kết nối được máy chủ. Kiểm tra mạng rồi bấm lại: những gì bạn nhập vẫn còn, và bấm lại không tạo thành hai lần.", "No connection. Check the network and press again: what you typed is still here, and it will not be done twice.")];
  const { code, violations, detail } = error;
  if (violations.length > 0 && definition !== undefined) {
    const { procedure, form } = definition;
    return [...new Set(violations.map((violation) => violationSentence(violation, { procedure, form, language })))];
  }
  const holder = violations.find((violation) => violation.code === "task_claimed")?.params?.["by"];
  if (holder !== undefined) return [s(`${String(holder)} đang nhận xử lý việc này.`, `${String(holder)} is working on this.`)];
  const known = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return [known?.(s) ?? [s("Máy chủ không nhận yêu cầu này", "The server did not take this"), detail === "" ? code : detail].join(": ")];
}

/** The part of a refusal that no question of a form tells already: the same error when that is all of it, undefined when the form tells everything. */
export function restOfProblem(error: Error): Error | undefined {
  if (!(error instanceof ApiProblem) || error.violations.length === 0) return error;
  const violations = error.violations.filter(({ code }) => !TOLD_BY_FORMS.has(code));
  if (violations.length === error.violations.length) return error;
  return violations.length === 0 ? undefined : new ApiProblem({ status: error.status, code: error.code, detail: error.detail, violations });
}

/** Refusals that stand at the question they are about. */
export const TOLD_BY_FORMS: ReadonlySet<ViolationCode> = new Set<ViolationCode>(["answer_invalid", "answer_required", "rule_broken", "act_data_invalid"]);

// ---------------------------------------------------------------------------------------------------------------------

const SENTENCES: { readonly [code: string]: (s: Say) => string } = {
  stale: (s) => s("Hồ sơ vừa được người khác cập nhật. Nội dung mới đã được tải lại; xem thay đổi rồi bấm lại. Những gì bạn nhập vẫn còn.", "Somebody else was first. The dossier has been reloaded; look at what changed and press again. What you typed is still here."),
  conflict: (s) => s("Bây giờ không làm được việc này. Tải lại để xem hồ sơ đang ở đâu.", "This is not possible now. Reload to see where the dossier is."),
  not_signed_in: (s) => s("Phiên làm việc đã hết. Hãy đăng nhập lại.", "Your session has ended. Sign in again."),
  forbidden: (s) => s("Bạn không có quyền làm việc này.", "You may not do this."),
  four_eyes: (s) => s("Người soạn không tự duyệt hay công bố; việc này phải do người khác làm.", "Authors neither approve nor publish their own work; somebody else must do this."),
  definition_faulty: (s) => s("Định nghĩa thủ tục còn lỗi nên chưa nộp hay công bố được. Hãy sửa các lỗi được nêu.", "The definition has faults and cannot be submitted or published. Mend what is listed."),
  separation_of_duties: (s) => s("Không ai được giải quyết hồ sơ của chính mình.", "Nobody decides on their own application."),
  csrf: (s) => s("Phiên làm việc đã đổi. Tải lại trang rồi làm lại.", "The session has changed. Reload the page and repeat."),
  not_found: (s) => s("Không có hồ sơ này, hoặc cơ quan bạn không tham gia giải quyết.", "There is no such dossier, or your agency takes no part in it."),
  in_flight: (s) => s("Yêu cầu trước đang được xử lý. Chờ vài giây rồi bấm lại.", "The earlier request is being worked on. Wait a few seconds and press again."),
  idempotency_key_reused: (s) => s("Lần gửi trước có thể đã đến nơi. Xem danh sách Tất cả hồ sơ trước khi gửi lại.", "What you sent before may have arrived. Look at All dossiers before sending again."),
  too_large: (s) => s("Tệp quá lớn, tối đa 20 MB. Quét lại với độ phân giải thấp hơn.", "The file is too large, at most 20 MB. Scan it again at a lower resolution."),
  unsupported_type: (s) => s("Chỉ nhận tệp PDF, JPG hoặc PNG.", "Only PDF, JPG or PNG files."),
  too_many: (s) => s("Quá nhiều yêu cầu. Chờ một phút rồi thử lại.", "Too many requests. Wait a minute and try again."),
  storage_unavailable: (s) => s("Cơ sở dữ liệu chưa trả lời. Chờ vài giây rồi bấm lại; bấm lại không tạo thành hai lần.", "The database does not answer. Wait a few seconds and press again; it will not be done twice."),
  no_answer: (s) => s("Máy chủ chưa trả lời. Chờ vài giây rồi bấm lại; bấm lại không tạo thành hai lần.", "The server does not answer. Wait a few seconds and press again; it will not be done twice."),
  bug: (s) => s("Lỗi của hệ thống. Thử lại; nếu vẫn lỗi, hãy báo quản trị.", "A fault on our side. Try again; if it stays, tell the administrator."),
};
