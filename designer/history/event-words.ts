// What happened at an entry and who did it, in words.

import type { Language } from "../../engine/model/index.ts";
import { CHANNEL_LABEL, RATING_LABEL } from "../../portal/parts/labels.ts";
import { read, say } from "../../portal/parts/say.ts";
import type { EntryView, ToldEvent, ToldView } from "./views.ts";

/** What happened. */
export function eventWords(what: ToldEvent, language: Language): string {
  const s = say(language);
  switch (what.kind) {
    case "open":
      return s(`Nộp hồ sơ (${read(CHANNEL_LABEL[what.channel], "vi").toLowerCase()})`, `Filed (${read(CHANNEL_LABEL[what.channel], "en").toLowerCase()})`);
    case "act":
      return what.revises ? s(`${read(what.label, "vi")} (có sửa tờ khai hoặc giấy tờ)`, `${read(what.label, "en")} (with changed answers or documents)`) : read(what.label, language);
    case "timer":
      return s(`Hết thời gian: ${read(what.label, "vi")}`, `Time ran out: ${read(what.label, "en")}`);
    case "reply":
      return what.outcome === "done" ? s(`Hệ thống ngoài trả lời: ${outsideName(what.actor, language)}`, `Outside answer: ${outsideName(what.actor, language)}`) : s(`Hệ thống ngoài báo lỗi: ${outsideName(what.actor, language)}`, `Outside failure: ${outsideName(what.actor, language)}`);
    case "rate":
      return s(`Người dân đánh giá: ${read(RATING_LABEL[what.score], "vi")}`, `Citizen's rating: ${read(RATING_LABEL[what.score], "en")}`);
    case "claim":
      return s("Nhận việc", "Task taken");
    case "release":
      return s("Trả việc", "Task given back");
  }
}

/** What happened, where nothing but the chained line is left. */
export function kindWords(kind: EntryView["head"]["kind"], language: Language): string {
  return read(KIND[kind], language);
}

/** Who did it: name, role, agency, and for whom. */
export function whoWords({ kind, name, role, agency, isOnBehalf }: ToldView["who"], language: Language): string {
  const s = say(language);
  if (kind === "system") return s("Hệ thống", "The system");
  const told = [name ?? s("Người dân (tên được che)", "A citizen (name withheld)"), read(role, language), read(agency, language)].filter((part) => part !== "").join(", ");
  return isOnBehalf ? s(`${told}, thay người yêu cầu`, `${told}, for the applicant`) : told;
}

/** What an outside system does for us. */
export function outsideName(actor: string, language: Language): string {
  return actor === "collectPayment" ? say(language)("thanh toán trực tuyến", "online payment") : actor;
}

// ---------------------------------------------------------------------------------------------------------------------

const KIND: { readonly [kind in EntryView["head"]["kind"]]: { readonly vi: string; readonly en: string } } = {
  open: { vi: "Nộp hồ sơ", en: "Filed" },
  act: { vi: "Một việc đã làm", en: "Something was done" },
  claim: { vi: "Nhận việc", en: "Task taken" },
  release: { vi: "Trả việc", en: "Task given back" },
  rate: { vi: "Người dân đánh giá", en: "Citizen's rating" },
  timer: { vi: "Hết thời gian chờ", en: "A time ran out" },
  reply: { vi: "Hệ thống ngoài trả lời", en: "An outside answer" },
};
