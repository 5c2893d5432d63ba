// Words of the workflow editor: kinds of steps, what clocks do, who somebody is. As a clerk says it.

import type { LocalizedText, Party, Role, StateMeta, TimeUnit, TransitionMeta } from "../../engine/model/index.ts";
import type { Step } from "./reading/chart.ts";

type Words<Name extends string> = { readonly [name in Name]: Required<LocalizedText> };

export const KIND: Words<Step["kind"]> = {
  step: { vi: "Bước", en: "Step" },
  stage: { vi: "Giai đoạn", en: "Stage" },
  branches: { vi: "Các nhánh song song", en: "Parallel branches" },
  branch: { vi: "Nhánh", en: "Branch" },
  end: { vi: "Kết thúc", en: "End" },
  history: { vi: "Trở lại chỗ cũ", en: "Back to where it was" },
  whole: { vi: "Toàn quy trình", en: "The whole workflow" },
};

/** What the legal clock does, each in one sentence. */
export const CLOCK: Words<NonNullable<StateMeta["clock"]>> = {
  notStarted: { vi: "Chưa tính", en: "Not begun" },
  running: { vi: "Đang tính", en: "Running" },
  paused: { vi: "Tạm dừng", en: "Standing still" },
  stopped: { vi: "Đã ngừng", en: "Ended" },
};

export const CLOCK_MEANING: Words<NonNullable<StateMeta["clock"]>> = {
  notStarted: { vi: "Hồ sơ chưa được tiếp nhận: thời hạn giải quyết chưa bắt đầu.", en: "The dossier has not been accepted: the time limit has not begun." },
  running: { vi: "Cơ quan đang giải quyết: mỗi giờ làm việc ở bước này đều tính vào thời hạn.", en: "The agency is at work: each working hour here counts." },
  paused: { vi: "Đang chờ công dân hoặc nơi khác: thời gian ở bước này không tính vào thời hạn.", en: "Waiting for the citizen or somebody else: time here does not count." },
  stopped: { vi: "Đã có kết quả hoặc đã kết thúc: không tính thời hạn nữa.", en: "There is a result, or it is over: nothing is counted any more." },
};

export const TONE: Words<NonNullable<TransitionMeta["tone"]>> = {
  primary: { vi: "Việc chính", en: "Main act" },
  neutral: { vi: "Bình thường", en: "Neutral" },
  danger: { vi: "Cần cẩn trọng (từ chối, dừng)", en: "Grave (refuses, stops)" },
};

export const UNIT: Words<TimeUnit> = {
  workingHour: { vi: "giờ làm việc", en: "working hours" },
  workingDay: { vi: "ngày làm việc", en: "working days" },
  calendarDay: { vi: "ngày (cả ngày nghỉ)", en: "days" },
  month: { vi: "tháng", en: "months" },
};

/** Names of roles and participants in the language of the screen. */
export interface PartyNames {
  readonly roles: readonly Role[];
  /** Of the agencies taking part, by id. */
  readonly participants: ReadonlyMap<string, LocalizedText>;
  t(text: LocalizedText): string;
}

/** `Công chức chuyên môn (Sở Y tế)`. */
export function partyWords({ role, at }: Party, { roles, participants, t }: PartyNames): string {
  const name = roles.find(({ id }) => id === role)?.name;
  const told = name === undefined ? role : t(name);
  if (at === undefined) return told;
  const agency = participants.get(at);
  return `${told} (${agency === undefined ? at : t(agency)})`;
}
