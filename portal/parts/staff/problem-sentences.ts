// What the server refused, as sentences that say what to do next.

import type { Definition, Language, ViolationCode } from "../../../engine/model/index.ts";
import { say, type Say } from "../say.ts";
import { violationSentence } from "../violation-sentence.ts";
import { ApiProblem } from "./api.ts";

/** An app's own words for some of the codes. */
export type Refusals = { readonly [code: string]: (s: Say, problem: ApiProblem) => string };

/** What the sentences are made with. */
export interface ProblemOptions {
  /** With the definition the engine's reasons are told by name. */
  readonly definition?: Pick<Definition, "procedure" | "form"> | undefined;
  readonly refusals?: Refusals | undefined;
}

/** The sentences, each once. */
export function problemSentences(error: Error, language: Language, { definition, refusals = {} }: ProblemOptions = {}): readonly string[] {
  const s = say(language);
  if (!(error instanceof ApiProblem)) return [s("Không kết nối được máy chủ. Kiểm tra mạng rồi bấm lại: những gì bạn nhập vẫn còn, và bấm lại không tạo thành hai lần.", "No connection. Check the network and press again: what you typed is still here, and it will not be done twice.")];
  const { code, violations, detail } = error;
  if (violations.length > 0 && definition !== undefined) {
    const { procedure, form } = definition;
    return [...new Set(violations.map((violation) => violationSentence(violation, { procedure, form, language })))];
  }
  const holder = violations.find((violation) => violation.code === "task_claimed")?.params?.["by"];
  if (holder !== undefined) return [s(`${String(holder)} đang nhận xử lý việc này.`, `${String(holder)} is working on this.`)];
  const known = Object.hasOwn(refusals, code) ? refusals[code] : Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return [known?.(s, error) ?? [s("Máy chủ không nhận yêu cầu này", "The server did not take this"), detail === "" ? code : detail].join(": ")];
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

const SENTENCES: Refusals = {
  not_signed_in: (s) => s("Phiên làm việc đã hết. Hãy đăng nhập lại.", "Your session has ended. Sign in again."),
  bad_credentials: (s) => s("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và thử lại.", "Login or password is wrong. Check Caps Lock and try again."),
  forbidden: (s) => s("Bạn không có quyền làm việc này.", "You may not do this."),
  csrf: (s) => s("Phiên làm việc vừa đổi. Hãy bấm lại lần nữa.", "The session has just changed. Press again."),
  in_flight: (s) => s("Yêu cầu trước đang được xử lý. Chờ vài giây rồi bấm lại.", "The earlier request is being worked on. Wait a few seconds and press again."),
  too_many: (s) => s("Quá nhiều yêu cầu. Chờ một phút rồi thử lại.", "Too many requests. Wait a minute and try again."),
  storage_unavailable: (s) => s("Cơ sở dữ liệu chưa trả lời. Chờ vài giây rồi bấm lại; bấm lại không tạo thành hai lần.", "The database does not answer. Wait a few seconds and press again; it will not be done twice."),
  no_answer: (s) => s("Máy chủ chưa trả lời. Chờ vài giây rồi bấm lại; bấm lại không tạo thành hai lần.", "The server does not answer. Wait a few seconds and press again; it will not be done twice."),
  bug: (s) => s("Lỗi của hệ thống. Thử lại; nếu vẫn lỗi, hãy báo quản trị.", "A fault on our side. Try again; if it stays, tell the administrator."),
};
