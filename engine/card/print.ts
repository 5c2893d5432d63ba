// The card as text in one language: for the record, for a diff between versions, for whoever has no browser at hand.

import type { Language, LocalizedText } from "../model/index.ts";
import type { CardAct, CardFee, CardLimit, CardLine, CardPaper, CardQuestion, CardStep, CardWay, ProcedureCard } from "./card.ts";
import { textIn, type Template } from "./say.ts";
import { numberParts } from "./words.ts";

/** The whole card, indented by two, with a line break at the end. */
export function printCard(card: ProcedureCard, language: Language): string {
  const write = writer(language);
  return [
    ...section(write("law"), card.law.flatMap((line) => labelled(line, write))),
    ...section(write("steps"), card.steps.flatMap((step) => stepLines(step, write))),
    ...section(write("timeLimit"), [...card.timeLimit.cases.flatMap((limit) => limitLines(limit, write, card.timeLimit.cases.length > 1)), ...card.timeLimit.remarks.map((remark) => `- ${write.text(remark)}`)]),
    ...section(write("limits"), card.limits.flatMap((limit) => limitLines(limit, write))),
    ...section(write("papers"), card.papers.flatMap((paper) => paperLines(paper, write))),
    ...section(write("fees"), card.fees.flatMap((fee) => feeLines(fee, write))),
    ...section(write("topics"), card.topics.flatMap((topic) => questionLines(topic, write))),
    ...section(write("rules"), card.rules.flatMap((rule) => [`- ${write.text(rule.message)}${rule.isWarning ? ` (${write("warning")})` : ""}`, ...optional(write("checked"), rule.when, write), `  ${write("must")} ${write.text(rule.requires)}`, ...optional(write("basis"), rule.basis, write)])),
    ...section(write("conditions"), card.conditions.flatMap(({ label, means, uses }) => [`- “${write.text(label)}”: ${write.text(means)}`, ...uses.map(({ what, basis }) => `  → ${write.text(what)}${basis === undefined ? "" : ` [${write.text(basis)}]`}`)])),
    ...section(write("derived"), card.derived.flatMap((line) => labelled(line, write))),
    ...section(write("results"), card.results.flatMap((line) => labelled(line, write))),
    ...section(write("notices"), card.notices.flatMap((line) => labelled(line, write))),
    ...section(write("reviewNotes"), card.reviewNotes.map(({ path, note }) => `- ${path}: ${note}`)),
  ].join("\n");
}

// ---------------------------------------------------------------------------------------------------------------------

const WORDS = {
  law: { vi: "THÔNG TIN THỦ TỤC", en: "THE PROCEDURE" },
  steps: { vi: "CÁC BƯỚC", en: "STEPS" },
  timeLimit: { vi: "THỜI HẠN GIẢI QUYẾT", en: "TIME LIMIT" },
  limits: { vi: "THỜI GIAN CHỜ", en: "WAITING TIMES" },
  papers: { vi: "THÀNH PHẦN HỒ SƠ", en: "PAPERS" },
  fees: { vi: "PHÍ, LỆ PHÍ", en: "FEES" },
  topics: { vi: "TỜ KHAI", en: "FORM" },
  rules: { vi: "QUY TẮC KIỂM TRA", en: "RULES OF THE FORM" },
  conditions: { vi: "CÁC ĐIỀU KIỆN", en: "CONDITIONS" },
  derived: { vi: "DỮ KIỆN SUY RA", en: "DERIVED FACTS" },
  results: { vi: "KẾT QUẢ", en: "RESULTS" },
  notices: { vi: "THÔNG BÁO", en: "NOTICES" },
  reviewNotes: { vi: "ĐIỀU CHƯA AI XÁC NHẬN", en: "NOT YET CONFIRMED" },
  warning: { vi: "chỉ nhắc", en: "warning only" },
  checked: { vi: "kiểm tra", en: "checked" },
  must: { vi: "phải:", en: "must be so:" },
  basis: { vi: "căn cứ:", en: "basis:" },
  unreachable: { vi: "KHÔNG CÓ ĐƯỜNG TỚI", en: "NO WAY LEADS HERE" },
  fork: { vi: "các nhánh tiến hành đồng thời", en: "branches that go on side by side" },
  owner: { vi: "phụ trách:", en: "in charge:" },
  status: { vi: "trạng thái quốc gia:", en: "national status:" },
  clock: { vi: "đồng hồ:", en: "clock:" },
  budget: { vi: "giờ làm việc dự kiến:", en: "planned working hours:" },
  citizen: { vi: "công dân đọc:", en: "the citizen reads:" },
  entry: { vi: "khi vào:", en: "on entry:" },
  exit: { vi: "khi rời:", en: "on leaving:" },
  by: { vi: "—", en: "—" },
  ends: { vi: "kết thúc hồ sơ", en: "ends the dossier" },
  revises: { vi: "được sửa tờ khai và giấy tờ", en: "may change answers and papers" },
  effect: { vi: "hệ quả:", en: "effect:" },
  note: { vi: "lưu ý:", en: "note:" },
  enters: { vi: "nhập:", en: "enters:" },
  stays: { vi: "ở lại bước này", en: "the dossier stays here" },
  otherwise: { vi: "còn lại", en: "otherwise" },
  anyCase: { vi: "mọi trường hợp", en: "in every case" },
  makes: { vi: "làm:", en: "makes:" },
  copies: { vi: "số lượng:", en: "copies:" },
  sources: { vi: "nguồn:", en: "from:" },
  required: { vi: "bắt buộc", en: "required" },
  optional: { vi: "không bắt buộc", en: "optional" },
  sometimes: { vi: "bắt buộc", en: "required" },
  asked: { vi: "chỉ hỏi", en: "asked only" },
  choices: { vi: "chọn:", en: "choose:" },
  always: { vi: "luôn cần", en: "always needed" },
  times: { vi: "nhân với", en: "times" },
  exempt: { vi: "miễn:", en: "exempt:" },
  period: { vi: "áp dụng", en: "applies" },
} as const satisfies { readonly [name: string]: Template };

/** Words of ours by name, texts of the card by language. */
interface Writer {
  (name: keyof typeof WORDS): string;
  text(text: LocalizedText): string;
}

function writer(language: Language): Writer {
  return Object.assign((name: keyof typeof WORDS) => WORDS[name][language], { text: (text: LocalizedText) => textIn(text, language) });
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}

function optional(label: string, text: LocalizedText | undefined, write: Writer): readonly string[] {
  return text === undefined ? [] : [`  ${label} ${write.text(text)}`];
}

function labelled({ label, texts }: CardLine, write: Writer): readonly string[] {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? [`${write.text(label)}: ${write.text(only)}`] : [`${write.text(label)}:`, ...texts.map((text) => `- ${write.text(text)}`)];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function stepLines(step: CardStep, write: Writer): readonly string[] {
  const marks = [...(step.isReachable ? [] : [write("unreachable")]), ...(step.kind === "fork" ? [write("fork")] : [])];
  return [
    `${step.number}. ${write.text(step.label)}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`,
    ...indent([
      ...fact(write("owner"), step.owner, write),
      ...fact(write("status"), step.status && { vi: `${step.status.code} ${step.status.label.vi}`, en: `${step.status.code} ${textIn(step.status.label, "en")}` }, write),
      ...fact(write("clock"), step.clock, write),
      ...(step.budgetHours === undefined ? [] : [`${write("budget")} ${write.text(numberParts(step.budgetHours))}`]),
      ...fact(write("citizen"), step.citizenText, write),
      ...step.onEntry.map(({ sentence }) => `${write("entry")} ${write.text(sentence)}`),
      ...step.onExit.map(({ sentence }) => `${write("exit")} ${write.text(sentence)}`),
      ...step.acts.flatMap((act) => actLines(act, write)),
      ...step.turns.flatMap(({ label, ways }) => [`* ${write.text(label)}`, ...indent(ways.flatMap((way) => wayLines(way, write)))]),
      ...step.steps.flatMap((inner) => stepLines(inner, write)),
    ]),
  ];
}

function fact(label: string, text: LocalizedText | undefined, write: Writer): readonly string[] {
  return text === undefined ? [] : [`${label} ${write.text(text)}`];
}

function actLines(act: CardAct, write: Writer): readonly string[] {
  const marks = [...(act.endsDossier ? [write("ends")] : []), ...(act.revises ? [write("revises")] : [])];
  return [
    `> ${write.text(act.label)} ${write("by")} ${act.by.map((party) => write.text(party)).join(", ")}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`,
    ...indent([
      ...fact(write("effect"), act.effect, write),
      ...fact(write("note"), act.note, write),
      ...(act.enters.length === 0 ? [] : [write("enters"), ...indent(act.enters.flatMap((question) => questionLines(question, write)))]),
      ...act.ways.flatMap((way) => wayLines(way, write)),
    ]),
  ];
}

function wayLines(way: CardWay, write: Writer): readonly string[] {
  const when = way.when === undefined ? "" : write.text(way.when);
  const condition = [...(way.isOtherwise ? [write("otherwise")] : []), ...(when === "" ? [] : [when])].join(", ") || write("anyCase");
  const target = way.leadsTo === undefined ? write("stays") : `${way.leadsTo.number}. ${write.text(way.leadsTo.label)}`;
  return [`${condition} → ${target}`, ...indent(way.makes.map(({ sentence }) => `+ ${write.text(sentence)}`))];
}

function questionLines(question: CardQuestion, write: Writer): readonly string[] {
  const demand = question.demand === "sometimes" && question.requiredWhen !== undefined ? `${write("sometimes")} ${write.text(question.requiredWhen)}` : write(question.demand);
  const asked = question.askedWhen === undefined ? "" : `; ${write("asked")} ${write.text(question.askedWhen)}`;
  const choices = question.choices.length === 0 ? "" : `; ${write("choices")} ${question.choices.map((choice) => write.text(choice)).join(" | ")}`;
  return [`- ${write.text(question.title)} (${demand}${asked}${choices})`, ...indent(question.questions.flatMap((inner) => questionLines(inner, write)))];
}

function limitLines({ label, duration, when, basis }: CardLimit, write: Writer, isOneOfSeveral = false): readonly string[] {
  const inCase = when === undefined ? (isOneOfSeveral ? `, ${write("otherwise")}` : "") : ` ${write.text(when)}`;
  return [`- ${write.text(label)}: ${write.text(duration)}${inCase}`, ...optional(write("basis"), basis, write)];
}

function paperLines(paper: CardPaper, write: Writer): readonly string[] {
  const when = paper.when === undefined ? write("always") : write.text(paper.when);
  return [
    `- ${write.text(paper.name)} (${paper.isOptional ? write("optional") : write("required")})`,
    `  ${when}`,
    `  ${write.text(paper.manner)} ${paper.forms.map((form) => write.text(form)).join(" / ")}; ${write("copies")} ${paper.copies}; ${write("sources")} ${paper.sources.map((source) => write.text(source)).join(", ")}`,
    ...optional(write("basis"), paper.basis, write),
  ];
}

function feeLines(fee: CardFee, write: Writer): readonly string[] {
  return [
    `- ${write.text(fee.label)} (${write.text(fee.kind)}): ${fee.amounts.map((amount) => write.text(amount)).join("; ")}${fee.times === undefined ? "" : ` ${write("times")} “${write.text(fee.times)}”`}`,
    `  ${fee.when === undefined ? write("anyCase") : write.text(fee.when)}`,
    ...optional(write("period"), fee.period, write),
    ...fee.exemptions.flatMap(({ label, when, basis }) => [`  ${write("exempt")} ${write.text(label)}, ${write.text(when)}`, ...(basis === undefined ? [] : indent(optional(write("basis"), basis, write)))]),
    ...optional(write("basis"), fee.basis, write),
  ];
}
