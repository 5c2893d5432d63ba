// What happened to a dossier, in words.

import type { Language } from "../../engine/model/index.ts";
import { money } from "../parts/dates.ts";
import { read, say } from "../parts/say.ts";
import type { TimelineView } from "./views.ts";

/** What happened. */
export function headline(row: TimelineView, language: Language): string {
  const s = say(language);
  switch (row.kind) {
    case "open":
      return s("Nộp hồ sơ", "Filed");
    case "act":
      return read(row.label, language);
    case "claim":
      return s("Nhận việc", "Task taken");
    case "release":
      return s("Trả việc", "Task given back");
    case "rate":
      return s("Người dân đánh giá", "Citizen's rating");
    case "timer":
      return s(`Hết thời gian: ${read(row.limit, "vi")}`, `Time ran out: ${read(row.limit, "en")}`);
    case "reply":
      return row.paid === undefined ? s("Hệ thống ngoài trả lời", "Outside answer") : s(`Đã nhận ${money(row.paid)}`, `${money(row.paid)} received`);
  }
}

/** Who did it: name, role and agency, as far as they are known. */
export function byWhom({ by }: TimelineView, language: Language): string {
  if (by.kind === "system") return say(language)("hệ thống", "system");
  return [by.name, read(by.role, language), read(by.agency, language)].filter((part) => part !== undefined && part !== "").join(", ");
}
