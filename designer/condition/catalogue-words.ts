// Headings under which facts are offered, and which of them each kind of condition may look at.

import type { LocalizedText } from "../../engine/model/index.ts";
import type { FactScope } from "./catalogue.ts";

/** By the part of the facts document. */
export const HEADINGS = {
  today: { vi: "Thời gian", en: "Time" },
  derived: { vi: "Dữ kiện suy ra", en: "Derived facts" },
  dossier: { vi: "Hồ sơ", en: "The dossier" },
  submitter: { vi: "Người nộp", en: "Who files" },
  components: { vi: "Giấy tờ", en: "Papers" },
  fees: { vi: "Phí, lệ phí", en: "Fees" },
  acts: { vi: "Việc đã làm", en: "Acts done" },
  records: { vi: "Nội dung đã ghi lại", en: "What was recorded" },
  results: { vi: "Kết quả", en: "Results" },
  event: { vi: "Việc đang làm", en: "The act being done" },
  group: { vi: "Trong cùng nhóm", en: "In the same group" },
  other: { vi: "Khác", en: "Others" },
} as const satisfies { readonly [part: string]: LocalizedText };

/** Parts of the facts offered by scope; undefined: all of the object looked at. */
export const OWN_ROOTS: { readonly [kind in FactScope["kind"]]: readonly string[] | undefined } = {
  form: ["answers", "derived", "dossier", "submitter", "today"],
  procedure: ["answers", "derived", "dossier", "submitter", "today", "fees", "components", "acts", "records", "results"],
  guard: ["event", "answers", "derived", "dossier", "submitter", "today", "fees", "components", "acts", "records", "results"],
  group: undefined,
};

/** Facts no clerk compares: moments as text, names of accounts. They stay readable where a definition uses them. */
export const TECHNICAL = /^\/(?:now$|event\/(?:name|actor|personalId)$|acts\/[^/]+\/(?:actor|at|by)(?:\/|$)|dossier\/(?:agency|status)$)/;
