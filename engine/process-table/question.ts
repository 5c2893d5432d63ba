// What a table does not say and somebody has to: asked with choices and a default, at its row. Unanswered, the default is
// taken and a note for the reviewers says so.

import { fillSentence, type LocalizedText, type SentenceParams } from "../model/index.ts";

/** Every kind of question with its sentence and its fixed choices. Choices that are roles or steps come with the question. */
const QUESTIONS = {
  role: { vi: "Bước “{step}” do ai làm?[ Bảng ghi: {found}.]", en: "Who does the step “{step}”?[ The table says: {found}.]", choices: {} },
  several: { vi: "Bước “{step}”: bảng ghi nhiều bên ({found}). Ai làm?", en: "The step “{step}” names several parties ({found}). Who does it?", choices: {} },
  sideBySide: {
    vi: "Bước “{step}” có làm cùng lúc với bước trên không?",
    en: "Is the step “{step}” done at the same time as the one above?",
    choices: { no: { vi: "Không, làm sau bước trên", en: "No, after it" }, yes: { vi: "Có, làm đồng thời", en: "Yes, at the same time" } },
  },
  time: {
    vi: "Bước “{step}” được bao nhiêu thời gian?[ Bảng ghi: {found}.]",
    en: "How long may the step “{step}” take?[ The table says: {found}.]",
    choices: {
      none: { vi: "Không tính thời gian riêng", en: "No time of its own" },
      "0.5h": { vi: "30 phút", en: "30 minutes" },
      "1h": { vi: "1 giờ", en: "1 hour" },
      "2h": { vi: "2 giờ", en: "2 hours" },
      "4h": { vi: "½ ngày (4 giờ)", en: "½ a day (4 hours)" },
      "8h": { vi: "1 ngày làm việc (8 giờ)", en: "1 working day (8 hours)" },
      "16h": { vi: "2 ngày làm việc", en: "2 working days" },
      "24h": { vi: "3 ngày làm việc", en: "3 working days" },
      "40h": { vi: "5 ngày làm việc", en: "5 working days" },
      "80h": { vi: "10 ngày làm việc", en: "10 working days" },
    },
  },
  receiver: { vi: "Bảng không có bước tiếp nhận. Ai tiếp nhận hồ sơ?", en: "The table has no intake. Who receives the dossier?", choices: {} },
  drafter: { vi: "Bảng không có bước riêng để dự thảo, trình ký kết quả. Ai làm việc này?", en: "No step drafts the result and submits it for signature. Who does?", choices: {} },
  signer: { vi: "Ai ký kết quả?", en: "Who signs the result?", choices: {} },
  signedBy: {
    vi: "Theo bảng, {table} ký kết quả; theo thông tin thủ tục là {procedure}. Lấy theo đâu?",
    en: "The table has the result signed by {table}, the procedure by {procedure}. Which is right?",
    choices: { procedure: { vi: "Theo thông tin thủ tục", en: "As the procedure says" }, table: { vi: "Theo bảng", en: "As the table says" } },
  },
  returner: { vi: "Bảng không có bước trả kết quả. Ai trả kết quả?", en: "The table has no return of the result. Who returns it?", choices: {} },
  timeUnit: {
    vi: "Cột thời gian chỉ ghi số, không ghi đơn vị. Đơn vị là gì?",
    en: "The times are numbers without a unit. Which unit?",
    choices: { hour: { vi: "Giờ làm việc", en: "Working hours" }, day: { vi: "Ngày làm việc (8 giờ)", en: "Working days (8 hours)" } },
  },
  supplementExpiry: {
    vi: "Hết hạn bổ sung mà công dân chưa bổ sung thì sao?",
    en: "What if the applicant does not supplement in time?",
    choices: { close: { vi: "Đóng hồ sơ, có thông báo", en: "The dossier is closed, with a notice" }, goOn: { vi: "Chuyển lại cho cán bộ xem xét", en: "It goes back to the officer" } },
  },
  fees: {
    vi: "Thủ tục chưa khai báo phí, lệ phí. Có thu không?",
    en: "The procedure declares no fees. Are any taken?",
    choices: { no: { vi: "Không thu", en: "None" }, yes: { vi: "Có thu (khai báo mức thu sau)", en: "Yes (to be declared later)" } },
  },
  applicantStep: {
    vi: "Bước “{step}” do công dân làm. Hết hạn mà công dân không làm thì sao?",
    en: "The step “{step}” is the applicant's. What if they do nothing in time?",
    choices: {
      agree: { vi: "Coi như đồng ý, đi tiếp", en: "Counts as agreement, goes on" },
      close: { vi: "Đóng hồ sơ, có thông báo", en: "The dossier is closed, with a notice" },
      leaveOut: { vi: "Không đưa bước này vào", en: "Leave the step out" },
    },
  },
  keepOurs: {
    vi: "Quy trình đang soạn khác quy trình trong tệp. Lấy theo đâu?",
    en: "The workflow here differs from the one in the file. Which is taken?",
    choices: {
      ours: { vi: "Giữ quy trình đang soạn, chỉ áp dụng các ô đã sửa trong bảng", en: "Keep the one here and take over edited cells only" },
      file: { vi: "Lấy nguyên quy trình trong tệp", en: "Take the one of the file as a whole" },
    },
  },
} as const satisfies Record<string, LocalizedText & { readonly choices: Record<string, LocalizedText> }>;

/** Asked of every row that leaves it open; the others once. */
const ASKED_OF_ROWS: ReadonlySet<string> = new Set(["role", "several", "sideBySide", "time", "applicantStep"]);

/** What kind of question it is. */
export type QuestionKind = keyof typeof QUESTIONS;

/** A question with its choices, the first being the default. */
export interface TableQuestion {
  /** Stable while the table stays the same, e.g. `role:4`, `time:4.2` for the second party of a row. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: LocalizedText;
  /** The row it is about, from 0 in the cells. */
  readonly row?: number;
  readonly choices: readonly TableChoice[];
  readonly default: string;
}

export interface TableChoice {
  readonly value: string;
  readonly label: LocalizedText;
}

/** What was answered, by id of the question. */
export type TableAnswers = { readonly [question: string]: string };

/** Asks, and goes on with the answer or the default. */
export class Asking {
  readonly questions: TableQuestion[] = [];
  readonly #answers: TableAnswers;

  constructor(answers: TableAnswers) {
    this.#answers = answers;
  }

  /** The value chosen. An answer that is no choice (any more) counts as none. */
  ask(kind: QuestionKind, { row, part, params = {}, choices, preferred }: { readonly row?: number | undefined; readonly part?: number | undefined; readonly params?: SentenceParams; readonly choices?: readonly TableChoice[]; readonly preferred?: string } = {}): string {
    const { vi, en, choices: fixed } = QUESTIONS[kind];
    const own = Object.entries(fixed).map(([value, label]): TableChoice => ({ value, label }));
    const offered = [...(choices ?? []), ...own.filter(({ value }) => !(choices ?? []).some((choice) => choice.value === value))];
    const first = preferred !== undefined && offered.some(({ value }) => value === preferred) ? preferred : (offered[0]?.value ?? "");
    const id = ASKED_OF_ROWS.has(kind) ? `${kind}:${row}${part === undefined ? "" : `.${part}`}` : kind;
    const text = { vi: fillSentence(vi, params), en: fillSentence(en, params) };
    this.questions.push({ id, kind, text, ...(row === undefined ? {} : { row }), choices: offered, default: first });
    const answer = Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
    return answer !== undefined && offered.some(({ value }) => value === answer) ? answer : first;
  }

  /** As they are read: along the table, then what is about the whole. */
  inOrder(): readonly TableQuestion[] {
    return this.questions.toSorted((one, other) => (one.row ?? Infinity) - (other.row ?? Infinity) || 0);
  }

  /** A note for each question nobody answered. */
  notes(): readonly string[] {
    return this.questions.filter(({ id }) => !Object.hasOwn(this.#answers, id)).map((question) => `Quy trình nội bộ: ${question.text.vi} Chưa trả lời; tạm lấy: ${question.choices.find(({ value }) => value === question.default)?.label.vi ?? question.default}.`);
  }
}
