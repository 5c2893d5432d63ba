// What an entry changed and set off, a sentence each.

import type { ClockState, ComponentState, Language, Payment } from "../../engine/model/index.ts";
import { dateTime, money } from "../../portal/parts/dates.ts";
import { RATING_LABEL, SLIP_LABEL, STATUS_LABEL } from "../../portal/parts/labels.ts";
import { read, say } from "../../portal/parts/say.ts";
import { outsideName } from "./event-words.ts";
import type { ToldChange, ToldView } from "./views.ts";

/** A change as a sentence; nothing for what another sentence of the entry says already. */
export function changeWords(change: ToldChange, language: Language): string | undefined {
  const s = say(language);
  const r = (text: Parameters<typeof read>[0]): string => read(text, language);
  switch (change.type) {
    case "opened":
      return s(`Mở hồ sơ thủ tục ${change.procedureCode}`, `Dossier of procedure ${change.procedureCode} opened`);
    case "moved":
      return change.done ? s(`Hồ sơ kết thúc ở bước “${change.states.map(r).join("”, “")}”`, `The dossier ends at “${change.states.map(r).join("”, “")}”`) : s(`Chuyển đến bước “${change.states.map(r).join("”, “")}”`, `Moved to “${change.states.map(r).join("”, “")}”`);
    case "status":
      return s(`Trạng thái: ${r(STATUS_LABEL[change.status])}`, `Status: ${r(STATUS_LABEL[change.status])}`);
    case "clock":
      return change.dueAt === undefined ? r(CLOCK[change.state]) : s(`${r(CLOCK[change.state])}; hẹn trả ${dateTime(change.dueAt, "vi")}`, `${r(CLOCK[change.state])}; due ${dateTime(change.dueAt, "en")}`);
    case "tasks":
      return change.tasks.length === 0 ? s("Không còn việc chờ ai", "Nobody's task any more") : change.tasks.map((task) => taskWords(task, language)).join("; ");
    case "timerSet":
      return s(`Chờ nhiều nhất đến ${dateTime(change.dueAt, "vi")}: ${r(change.limit)}`, `Waits until ${dateTime(change.dueAt, "en")} at most: ${r(change.limit)}`);
    case "timerDropped":
      return s(`Không chờ nữa: ${r(change.limit)}`, `Waits no longer: ${r(change.limit)}`);
    case "awaited":
      return s(`Chờ hệ thống ngoài: ${outsideName(change.actor, "vi")}`, `Waits for an outside system: ${outsideName(change.actor, "en")}`);
    case "awaitDropped":
      return s("Không chờ hệ thống ngoài nữa", "Waits for no outside system any more");
    case "answered":
      return s("Lưu tờ khai", "Answers kept");
    case "component":
      return s(`Giấy tờ “${r(change.name)}”: ${r(PAPER[change.state])}, ${r(SOURCE[change.source])}${files(change.files, "vi")}`, `“${r(change.name)}”: ${r(PAPER[change.state])}, ${r(SOURCE[change.source])}${files(change.files, "en")}`);
    case "componentDropped":
      return s(`Không cần “${r(change.name)}” nữa`, `“${r(change.name)}” is not needed any more`);
    case "billed":
      return s(`Phí, lệ phí phải nộp: ${money(change.total)}`, `Fees: ${money(change.total)}`);
    case "paid":
      return s(`Đã thu ${money(change.amount)} (${r(METHOD[change.method])}, giao dịch ${change.transaction})${change.applied ? "" : "; không tính vào khoản phải nộp"}`, `${money(change.amount)} received (${r(METHOD[change.method])}, transaction ${change.transaction})${change.applied ? "" : "; does not count towards the fees"}`);
    case "recorded":
      return s(`Ghi vào sổ, biên bản “${change.name}”`, `Entered into the record “${change.name}”`);
    case "slipIssued":
      return s(`Phát hành ${r(SLIP_LABEL[change.kind])} số ${change.number}`, `${r(SLIP_LABEL[change.kind])} no. ${change.number} issued`);
    case "result":
      return resultWords(change, language);
    case "rated":
      return s(`Mức đánh giá: ${r(RATING_LABEL[change.score])}`, `Rating: ${r(RATING_LABEL[change.score])}`);
    case "acted":
      return undefined; // the entry says who did it
  }
}

/** What was set off outside. */
export function effectWords({ type, notice }: ToldView["effects"][number], language: Language): string {
  const s = say(language);
  if (notice !== undefined) return s(`Gửi thông báo “${read(notice, "vi")}”`, `Notice “${read(notice, "en")}” sent`);
  return s(`Yêu cầu hệ thống ngoài: ${outsideName(type, "vi")}`, `Asks an outside system: ${outsideName(type, "en")}`);
}

// ---------------------------------------------------------------------------------------------------------------------

type Change<Type extends ToldChange["type"]> = Extract<ToldChange, { readonly type: Type }>;

function taskWords({ label, role, agency, dueAt, isClaimed }: Change<"tasks">["tasks"][number], language: Language): string {
  const s = say(language);
  const r = (text: Parameters<typeof read>[0]): string => read(text, language);
  const due = dueAt === undefined ? "" : s(`, dự kiến xong ${dateTime(dueAt, "vi")}`, `, planned until ${dateTime(dueAt, "en")}`);
  return s(`Việc “${r(label)}” của ${r(role)}, ${r(agency)}${isClaimed ? " (đã có người nhận)" : ""}${due}`, `Task “${r(label)}” of ${r(role)}, ${r(agency)}${isClaimed ? " (taken)" : ""}${due}`);
}

function resultWords({ name, number, signedBy, isReturned }: Change<"result">, language: Language): string {
  const s = say(language);
  const r = (text: Parameters<typeof read>[0]): string => read(text, language);
  const what = `${r(name)}${number === undefined ? "" : s(` số ${number}`, ` no. ${number}`)}`;
  if (isReturned) return s(`Đã trả ${what}`, `${what} returned`);
  return signedBy === undefined ? s(`Lập ${what}`, `${what} drafted`) : s(`${what}: ${signedBy.name} (${r(signedBy.role)}) đã ký`, `${what}: signed by ${signedBy.name} (${r(signedBy.role)})`);
}

function files(count: number, language: Language): string {
  return count === 0 ? "" : say(language)(`, ${count} tệp`, `, ${count} file(s)`);
}

type Words<Key extends string> = { readonly [key in Key]: { readonly vi: string; readonly en: string } };

const CLOCK: Words<ClockState["state"]> = {
  notStarted: { vi: "Chưa tính giờ", en: "Time is not counted yet" },
  running: { vi: "Đang tính giờ", en: "Time is running" },
  paused: { vi: "Tạm dừng giờ", en: "Time stands still" },
  stopped: { vi: "Ngừng tính giờ", en: "Time has stopped" },
};
const PAPER: Words<ComponentState["state"]> = { supplied: { vi: "đã nộp", en: "handed in" }, accepted: { vi: "được chấp nhận", en: "accepted" }, rejected: { vi: "phải bổ sung", en: "to be supplemented" } };
const SOURCE: Words<ComponentState["source"]> = { upload: { vi: "tải lên", en: "uploaded" }, vault: { vi: "từ kho dữ liệu cá nhân", en: "from the personal vault" }, lookup: { vi: "tra cứu", en: "looked up" }, shown: { vi: "xuất trình", en: "shown" } };
const METHOD: Words<Payment["method"]> = { online: { vi: "trực tuyến", en: "online" }, cash: { vi: "tiền mặt", en: "cash" }, transfer: { vi: "chuyển khoản", en: "transfer" } };
