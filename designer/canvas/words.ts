// The words on the drawing, in one language: what stands on a box, on a way, and what a screen reader is told of them.
// Where a definition has its own words, those are used.

import type { Duration, Language, LocalizedText, Party, Role, StateMeta, TimeUnit } from "../../engine/model/index.ts";
import { STATUS_LABEL } from "../../portal/parts/labels.ts";
import { read, say } from "../../portal/parts/say.ts";
import type { StateBox, StateWay } from "./graph.ts";

/** In which language, and what roles are called. */
export interface Wording {
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** What stands on a box. */
export interface BoxWords {
  readonly title: string;
  readonly owner?: string;
  readonly status?: string;
  readonly clock?: string;
  readonly budget?: string;
  readonly staying: readonly { readonly id: string; readonly text: string }[];
}

/** Words of a box. */
export function boxWords(box: StateBox, wording: Wording): BoxWords {
  const { language } = wording;
  const s = say(language);
  return {
    title: read(box.label, language),
    ...(box.owner === undefined ? {} : { owner: partyName(box.owner, wording) }),
    ...(box.status === undefined ? {} : { status: read(STATUS_LABEL[box.status], language) }),
    ...(box.clock === undefined ? {} : { clock: clockWords(box.clock, language) }),
    ...(box.budget === undefined ? {} : { budget: s(`${box.budget.toLocaleString("vi-VN")} giờ làm việc`, `${box.budget} working h`) }),
    staying: box.staying.map((way) => ({ id: way.id, text: wayWords(way, wording) })),
  };
}

/** What makes the dossier go this way, on one line. */
export function wayWords(way: StateWay, wording: Wording): string {
  const { language } = wording;
  const s = say(language);
  const marks = [...(way.guard === undefined ? [] : ["◆"]), ...(way.isOtherwise ? [s("(nếu không)", "(otherwise)")] : []), ...(way.isBroken ? [s("(không có bước này)", "(no such step)")] : [])];
  return [cause(way, language), ...marks].join(" ");
}

/** Who may do it: `Cán bộ tiếp nhận, Kế toán`. */
export function whoMay({ by }: Pick<StateWay, "by">, wording: Wording): string {
  return by.map((party) => partyName(party, wording)).join(", ");
}

/** `5 ngày làm việc`. */
export function durationWords({ amount, unit }: Duration, language: Language): string {
  return `${amount} ${read(UNIT[unit], language)}`;
}

/** Whether a value is one of the units of legal time. */
export function isUnit(value: unknown): value is TimeUnit {
  return typeof value === "string" && Object.hasOwn(UNIT, value);
}

/** `Giai đoạn song song` and so on: what kind of thing is drawn. */
export function kindName({ kind }: Pick<StateBox, "kind">, language: Language): string {
  return read(KIND[kind], language);
}

/** What makes the dossier go on when nobody acts. */
export const CAUSE: { readonly [kind in Exclude<StateWay["kind"], "act" | "timer">]: Required<LocalizedText> } = {
  always: { vi: "Tự chuyển ngay", en: "Goes on at once" },
  done: { vi: "Khi các bước bên trong đã xong", en: "When all within has ended" },
  reply: { vi: "Hệ thống ngoài báo xong", en: "The outside system is done" },
  failure: { vi: "Hệ thống ngoài báo lỗi", en: "The outside system fails" },
};

// ---------------------------------------------------------------------------------------------------------------------

function cause(way: StateWay, language: Language): string {
  const s = say(language);
  switch (way.kind) {
    case "act":
      return way.label === undefined ? way.name : read(way.label, language);
    case "timer": {
      const label = way.label === undefined ? way.name : read(way.label, language);
      // A draft may name a unit there is not.
      return way.limit === undefined || !isUnit(way.limit.unit) ? s(`Hết hạn: ${label}`, `Time is up: ${label}`) : s(`Hết ${durationWords(way.limit, "vi")}: ${label}`, `After ${durationWords(way.limit, "en")}: ${label}`);
    }
    case "reply":
    case "failure":
    case "done":
    case "always":
      return read(CAUSE[way.kind], language);
  }
}

function partyName({ role, at }: Party, { language, roles }: Wording): string {
  const name = roles.find(({ id }) => id === role)?.name;
  const told = name === undefined ? (role === "applicant" ? say(language)("Người yêu cầu", "Applicant") : role) : read(name, language);
  return at === undefined ? told : `${told} (${at})`;
}

function clockWords(clock: NonNullable<StateMeta["clock"]>, language: Language): string {
  return read(CLOCK[clock], language);
}

const CLOCK = {
  notStarted: { vi: "Chưa tính giờ", en: "Time not counted yet" },
  running: { vi: "Đang tính giờ", en: "Time is running" },
  paused: { vi: "Tạm dừng giờ", en: "Time stands still" },
  stopped: { vi: "Ngừng tính giờ", en: "Time has stopped" },
} as const;

const UNIT: { readonly [unit in TimeUnit]: { readonly vi: string; readonly en: string } } = {
  workingHour: { vi: "giờ làm việc", en: "working hours" },
  workingDay: { vi: "ngày làm việc", en: "working days" },
  calendarDay: { vi: "ngày", en: "days" },
  month: { vi: "tháng", en: "months" },
};

const KIND = {
  step: { vi: "Bước", en: "Step" },
  group: { vi: "Giai đoạn", en: "Stage" },
  regions: { vi: "Giai đoạn song song", en: "Parallel stage" },
  final: { vi: "Kết thúc", en: "End" },
  history: { vi: "Trở lại chỗ cũ", en: "Back to where it was" },
} as const;
