// Any refusal of the engine as a sentence with what to do: those of answers by `portal/form`, the others here.

import type { Language, LocalizedText, Procedure, Violation, ViolationCode, FormSchema } from "../../engine/model/index.ts";
import { sentenceOf } from "../form/messages.ts";
import { money } from "./dates.ts";
import { read, say } from "./say.ts";

/** What sentences are made with. */
export interface ViolationWords {
  readonly procedure: Pick<Procedure, "components" | "predicates" | "rules" | "results">;
  readonly form: FormSchema;
  readonly language: Language;
  /** Names of roles, to say who may. */
  readonly roleName?: (role: string) => LocalizedText | undefined;
}

/** One refusal as a sentence. */
export function violationSentence(violation: Violation, words: ViolationWords): string {
  if (FROM_FORM.has(violation.code)) return sentenceOf(violation, { form: words.form, rules: words.procedure.rules, language: words.language });
  const sentence = SENTENCES[violation.code as Told];
  return sentence(violation, words);
}

// ---------------------------------------------------------------------------------------------------------------------

const FROM_FORM = new Set<ViolationCode>(["answer_invalid", "answer_required", "rule_broken", "act_data_invalid"]);

type Told = Exclude<ViolationCode, "answer_invalid" | "answer_required" | "rule_broken" | "act_data_invalid">;
type Sentence = (violation: Violation, words: ViolationWords) => string;

const SENTENCES: { readonly [code in Told]: Sentence } = {
  event_not_accepted: fixed("Thủ tục này không có việc này.", "This procedure has no such action."),
  event_not_offered: fixed("Ở bước hiện tại không làm được việc này. Tải lại hồ sơ để xem việc có thể làm.", "Not possible at this step. Reload the dossier to see what can be done."),
  dossier_closed: fixed("Hồ sơ đã kết thúc.", "The dossier is closed."),
  guard_failed: guardSentence,
  timer_unknown: fixed("Hẹn giờ này không còn.", "This timer is gone."),
  timer_not_due: fixed("Chưa đến giờ.", "It is not time yet."),
  effect_not_awaited: fixed("Hồ sơ không còn chờ kết quả này.", "The dossier no longer waits for this."),
  already_rated: fixed("Bạn đã đánh giá hồ sơ này.", "You have rated this dossier already."),
  engine_limit: fixed("Quy trình của thủ tục này bị lỗi lặp. Hãy báo quản trị hệ thống.", "This procedure's workflow runs in circles. Tell the administrator."),
  release_unsigned: ({ params }, { procedure, language }) => {
    const name = read(procedure.results.find((result) => result.id === params?.["result"])?.name, language);
    return say(language)(`Chưa ký: ${name}. Không trả kết quả chưa được ký.`, `Not signed: ${name}. Nothing unsigned is returned.`);
  },
  release_unpaid: ({ params }, { language }) => say(language)(`Còn phải nộp ${money(Number(params?.["outstanding"] ?? 0))}. Không trả kết quả khi chưa nộp đủ.`, `${money(Number(params?.["outstanding"] ?? 0))} outstanding. Nothing is returned unpaid.`),
  role_not_permitted: ({ params }, { language, roleName }) => {
    const roles = Array.isArray(params?.["roles"]) ? (params["roles"] as readonly string[]).map((role) => read(roleName?.(role), language) || role).join(", ") : "";
    return say(language)(`Việc này của: ${roles}.`, `This is for: ${roles}.`);
  },
  separation_of_duties: fixed("Không ai được giải quyết hồ sơ của chính mình.", "Nobody decides on their own application."),
  task_not_permitted: fixed("Việc này thuộc vai trò khác.", "This task belongs to another role."),
  task_claimed: ({ params }, { language }) => say(language)(`${String(params?.["by"])} đang nhận xử lý việc này.`, `${String(params?.["by"])} is working on this task.`),
  task_unknown: fixed("Việc này không còn mở.", "This task is no longer open."),
  answers_not_accepted: fixed("Ở bước này không sửa được tờ khai và giấy tờ.", "Answers and documents cannot be changed at this step."),
  component_unknown: ({ params }, { language }) => say(language)(`Không có thành phần hồ sơ “${String(params?.["component"])}”.`, `There is no document “${String(params?.["component"])}”.`),
  component_missing: (violation, words) => say(words.language)(`Thiếu giấy tờ: ${componentName(violation, words)}.`, `Missing document: ${componentName(violation, words)}.`),
  component_too_many_files: (violation, words) => say(words.language)(`Quá nhiều tệp cho “${componentName(violation, words)}”, nhiều nhất ${String(violation.params?.["max"])}.`, `Too many files for “${componentName(violation, words)}”, at most ${String(violation.params?.["max"])}.`),
  channel_not_allowed: fixed("Thủ tục này không nhận hồ sơ theo cách này.", "This procedure does not take dossiers this way."),
  return_channel_not_allowed: fixed("Thủ tục này không trả kết quả theo cách này.", "This procedure does not return results this way."),
  source_not_allowed: (violation, words) => say(words.language)(`Không nhận “${componentName(violation, words)}” theo cách này.`, `“${componentName(violation, words)}” cannot be handed in this way.`),
  signer_not_permitted: fixed("Chỉ người có thẩm quyền mà thủ tục nêu mới được ký kết quả này.", "Only the competent person the procedure names may sign this result."),
  participant_missing: fixed("Tại đơn vị này chưa có cơ quan phối hợp mà thủ tục cần.", "An agency this procedure needs is missing for this unit."),
  task_unchanged: fixed("Việc này đã ở trạng thái đó.", "Nothing to change about this task."),
  definition_unknown: fixed("Không có quy định nào như hồ sơ này nêu. Hãy bắt đầu lại từ trang thủ tục.", "There is no such version of the procedure. Begin again at the procedure's page."),
  definition_not_in_force: ({ params }, { language }) =>
    params?.["inForce"] === undefined
      ? say(language)("Thủ tục này hiện không còn hiệu lực nên không nhận hồ sơ mới.", "This procedure is no longer in force and takes no new applications.")
      : say(language)("Quy định của thủ tục đã thay đổi từ khi bạn bắt đầu. Hãy xem lại hồ sơ theo quy định mới rồi gửi.", "The procedure has changed since you began. Review your application under the new version, then send it."),
  calendar_exhausted: fixed("Lịch làm việc chưa có dữ liệu đến ngày cần tính. Hãy báo quản trị hệ thống cập nhật lịch.", "The working calendar does not reach far enough. Ask the administrator to update it."),
};

function fixed(vi: string, en: string): Sentence {
  return (_violation, { language }) => say(language)(vi, en);
}

function guardSentence({ params }: Violation, { procedure, language }: ViolationWords): string {
  const s = say(language);
  const predicate = typeof params?.["predicate"] === "string" && Object.hasOwn(procedure.predicates, params["predicate"]) ? procedure.predicates[params["predicate"]] : undefined;
  if (predicate !== undefined) return s(`Chưa thỏa điều kiện: ${predicate.label.vi}.`, `Condition not met: ${read(predicate.label, "en")}.`);
  switch (params?.["guard"]) {
    case "componentsComplete":
      return s("Hồ sơ còn thiếu giấy tờ bắt buộc.", "Required documents are missing.");
    case "feesSettled":
      return s("Chưa hoàn thành nghĩa vụ tài chính.", "Fees are not settled.");
    case "actorDiffers":
      return s("Người thực hiện phải khác người đã làm bước trước.", "Somebody else than at the earlier step must do this.");
    case "happenedAtMost":
      return s("Việc này đã làm đủ số lần pháp luật cho phép.", "This has been done as often as the law allows.");
    case "happened":
      return s("Bước trước chưa được thực hiện.", "An earlier step has not been done.");
    case "resultSigned":
      return s("Kết quả chưa được ký.", "The result is not signed.");
    default:
      return s("Chưa đủ điều kiện thực hiện.", "The conditions are not met yet.");
  }
}

function componentName({ params }: Violation, { procedure, language }: ViolationWords): string {
  const id = String(params?.["component"]);
  return read(procedure.components.find((component) => component.id === id)?.name, language) || id;
}
