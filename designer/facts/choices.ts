// The closed sets of the procedure as choices: in the words of the card, and the few the card says otherwise.

import { AGENCY_KIND, CHANNEL, DOCUMENT_FORM, FEE_KIND, LEVEL, MANNER, ONLINE_MODE, PROCEDURE_KIND, RETURN_CHANNEL, SOURCE } from "../../engine/card/words.ts";
import type { LocalizedText, Rule, TimeLimit, TimeUnit } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Option } from "../parts/BoundSelect.tsx";

type Words<Name extends string> = { readonly [name in Name]: LocalizedText };

const UNITS: Words<TimeUnit> = {
  workingHour: { vi: "giờ làm việc", en: "working hours" },
  workingDay: { vi: "ngày làm việc", en: "working days" },
  calendarDay: { vi: "ngày (kể cả ngày nghỉ)", en: "calendar days" },
  month: { vi: "tháng", en: "months" },
};

const ON_SUPPLEMENT: Words<TimeLimit["onSupplement"]> = { restart: { vi: "Tính lại từ đầu", en: "Begins anew" }, pause: { vi: "Tạm dừng rồi tính tiếp", en: "Stands still, then goes on" } };

const ENDS_AT: Words<TimeLimit["endsAt"]> = { closing: { vi: "Cuối giờ làm việc", en: "At closing time" }, sameTime: { vi: "Đúng giờ tiếp nhận", en: "At the hour of acceptance" } };

const SEVERITY: Words<Rule["severity"]> = { error: { vi: "Không cho nộp", en: "Refuses the filing" }, warning: { vi: "Chỉ nhắc", en: "Only warns" } };

const LEGACY_LEVEL: Words<"1" | "2" | "3" | "4"> = { 1: { vi: "Mức độ 1", en: "Level 1" }, 2: { vi: "Mức độ 2", en: "Level 2" }, 3: { vi: "Mức độ 3", en: "Level 3" }, 4: { vi: "Mức độ 4", en: "Level 4" } };

/** The sets, by what they are choices of. */
export const CHOICES = {
  level: LEVEL,
  kind: PROCEDURE_KIND,
  onlineMode: ONLINE_MODE,
  legacyLevel: LEGACY_LEVEL,
  agencyKind: AGENCY_KIND,
  channel: CHANNEL,
  returnChannel: RETURN_CHANNEL,
  unit: UNITS,
  onSupplement: ON_SUPPLEMENT,
  endsAt: ENDS_AT,
  form: DOCUMENT_FORM,
  manner: MANNER,
  source: SOURCE,
  feeKind: FEE_KIND,
  severity: SEVERITY,
} as const satisfies { readonly [set: string]: Words<string> };

/** Choices in the reader's language. */
export function useOptions(): (set: keyof typeof CHOICES) => readonly Option[] {
  const { t } = useStaff();
  return (set) => Object.entries<LocalizedText>(CHOICES[set]).map(([value, label]) => ({ value, label: capital(t(label)) }));
}

// ---------------------------------------------------------------------------------------------------------------------

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
