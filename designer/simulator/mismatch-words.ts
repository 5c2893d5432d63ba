// What came out differently from what a story tells, in a clerk's words.

import type { Mismatch } from "../../engine/journeys/index.ts";
import { DOSSIER_STATUS, type DossierStatus, type Finding, type LocalizedText, type SlipKind, type Violation } from "../../engine/model/index.ts";
import { dateTime, money } from "../../portal/parts/dates.ts";
import { SLIP_LABEL, STATUS_LABEL } from "../../portal/parts/labels.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { violationSentence } from "../../portal/parts/violation-sentence.ts";
import type { Story } from "./stories.ts";
import type { MarkedStage } from "./use-stage.ts";

/** A sentence for each difference. */
export function useMismatchWords({ stage: { compiled }, ways: { definition } }: MarkedStage, { journey }: Story): (mismatch: Mismatch) => string {
  const { s, t, language } = useStaff();
  const { procedure, form } = definition;
  const stepName = (step: number): string => {
    const told = journey?.steps[step - 1];
    const label = told?.act === undefined ? undefined : [...compiled.states.values()].map(({ on }) => on.get(told.act ?? "")?.[0]?.meta?.label).find((found) => found !== undefined);
    const name = label === undefined ? told?.act : t(label);
    return step === 0 ? s("Khi nộp", "Filing") : `${s(`Việc thứ ${step}`, `Step ${step}`)}${name === undefined ? "" : ` (${name})`}`;
  };
  const refusal = (actual: unknown): string => (Array.isArray(actual) ? [...new Set((actual as readonly Violation[]).map((violation) => violationSentence(violation, { procedure, form, language })))].join(" ") : "");
  const value = (what: string, told: unknown): string => {
    if (told === undefined || (Array.isArray(told) && told.length === 0)) return s("không có", "none");
    const each = (Array.isArray(told) ? told : [told]) as readonly unknown[];
    switch (what) {
      case "state":
        return each.map((path) => t(compiled.states.get(String(path))?.meta?.label ?? { vi: String(path) })).join(", ");
      case "status":
        return Object.hasOwn(DOSSIER_STATUS, String(told)) ? t(STATUS_LABEL[told as DossierStatus]) : String(told);
      case "dueAt":
        return dateTime(String(told), language);
      case "total":
      case "outstanding":
        return money(Number(told));
      case "slips":
        return each.map((kind) => (Object.hasOwn(SLIP_LABEL, String(kind)) ? t(SLIP_LABEL[kind as SlipKind]) : String(kind))).join(", ");
      case "notices":
        return each.map((notice) => (procedure.notices?.[String(notice)] === undefined ? String(notice) : `“${t(procedure.notices[String(notice)]?.title ?? { vi: String(notice) })}”`)).join(", ");
      default:
        return brief(told);
    }
  };
  return ({ step, what, expected, actual }) => {
    if (what === "agency") return s("Không có cơ quan tiếp nhận mà hồ sơ mẫu nêu.", "The story's receiving agency is not known.");
    if (what === "refused" && expected === "accepted") return s(`${stepName(step)}: nay không làm được. ${refusal(actual)}`, `${stepName(step)}: is not possible now. ${refusal(actual)}`);
    if (what === "refused" && actual === "accepted") return s(`${stepName(step)}: đã lưu là không làm được, nay làm được.`, `${stepName(step)}: told as not possible, but it now is.`);
    const label = t(Object.hasOwn(WHAT, what) ? WHAT[what as keyof typeof WHAT] : { vi: what });
    return s(`${stepName(step)}: ${label} đã lưu là ${value(what, expected)}, nay là ${value(what, actual)}.`, `${stepName(step)}: ${label} told as ${value(what, expected)}, now ${value(what, actual)}.`);
  };
}

/** Somebody who cannot be told apart: who they are is written in one certain way. */
export function partyFault({ path, params }: Finding): Required<LocalizedText> | undefined {
  if (!path.endsWith("/by") || params["rule"] !== "pattern") return undefined;
  const found = String(params["found"]);
  return {
    vi: `Không rõ ${found} là ai. Viết mã vai trò (chữ không dấu, số, - hoặc _), thêm @ và cơ quan phối hợp nếu có, thêm #2 cho người thứ hai: approver, policeOfficer@police, witness1, caseOfficer#2.`,
    en: `Who ${found} is cannot be told. Write the role's id (letters without accents, digits, - or _), then @ and the participating agency if any, then #2 for a second person: approver, policeOfficer@police, witness1, caseOfficer#2.`,
  };
}

// ---------------------------------------------------------------------------------------------------------------------

const WHAT = {
  state: { vi: "bước", en: "the step" },
  status: { vi: "trạng thái quốc gia", en: "the national status" },
  clock: { vi: "đồng hồ", en: "the clock" },
  dueAt: { vi: "hẹn trả", en: "the due date" },
  total: { vi: "tổng phí, lệ phí", en: "the fees" },
  outstanding: { vi: "số còn phải nộp", en: "what is owed" },
  notices: { vi: "thông báo", en: "the notices" },
  slips: { vi: "phiếu", en: "the slips" },
  results: { vi: "kết quả", en: "the results" },
  done: { vi: "hồ sơ kết thúc", en: "the end" },
  refused: { vi: "lý do không làm được", en: "the refusal" },
} as const satisfies { readonly [what: string]: LocalizedText };

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "–";
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
