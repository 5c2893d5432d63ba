// A step put into a stage or out of one, and what is said of it afterwards: its new number, and what it has of its new stage.

import { applyEdits, moveState, type Worked } from "../../../engine/edit/index.ts";
import type { LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import { STATUS_LABEL } from "../../../portal/parts/labels.ts";
import { type Chart, chartOf, type Step } from "../reading/chart.ts";
import { readable } from "../reading/readable.ts";
import { CLOCK } from "../words.ts";
import { placeIn } from "./holders.ts";

/** What was worked out. */
export interface Moving {
  /** What undo calls it. */
  readonly label: LocalizedText;
  readonly worked: Worked;
  /** Where the step is then. */
  readonly at: string;
  readonly says: LocalizedText;
}

export function moving({ chart, folder }: { readonly chart: Chart; readonly folder: ProcedureFolder }, step: Step, holder: Step): Moving {
  const { before } = placeIn(chart, step, holder);
  const worked = moveState(folder, step.at, { to: holder.at, ...(before === undefined ? {} : { before }) });
  const [vi, en] = [step.label.vi, step.label.en ?? step.label.vi];
  const isOut = holder === chart.root;
  const label = { vi: isOut ? `Chuyển “${vi}” ra ngoài giai đoạn` : `Chuyển “${vi}” vào “${holder.label.vi}”`, en: isOut ? `Move “${en}” out of its stage` : `Move “${en}” into “${holder.label.en ?? holder.label.vi}”` };
  if ("refusal" in worked) return { label, worked, at: step.at, says: label };
  const outcome = applyEdits(folder, worked.edits);
  const moved = "refusal" in outcome ? undefined : chartOf(readable(outcome.folder.workflow)).steps.find(({ at }) => at === worked.at);
  return { label, worked, at: worked.at, says: moved === undefined ? label : movedWords(step, moved, isOut ? undefined : holder) };
}

// ---------------------------------------------------------------------------------------------------------------------

function movedWords(was: Step, is: Step, holder: Step | undefined): LocalizedText {
  const status = is.status === was.status || is.status === undefined ? undefined : STATUS_LABEL[is.status];
  const clock = is.clock === was.clock || is.clock === undefined ? undefined : CLOCK[is.clock];
  const told = (language: "vi" | "en"): string => {
    const where = holder === undefined ? "" : language === "vi" ? `, trong “${holder.label.vi}”` : `, within “${holder.label.en ?? holder.label.vi}”`;
    const changes = [
      ...(status === undefined ? [] : [`${language === "vi" ? "trạng thái" : "status"}: ${status[language] ?? status.vi}`]),
      ...(clock === undefined ? [] : [`${language === "vi" ? "thời hạn" : "clock"}: ${clock[language]}`]),
    ];
    const name = language === "vi" ? `“${is.label.vi}” nay là bước` : `“${is.label.en ?? is.label.vi}” is now step`;
    return `${name} ${is.number}${where}.${changes.length === 0 ? "" : ` ${language === "vi" ? "Nay" : "Now"} ${changes.join("; ")}.`}`;
  };
  return { vi: told("vi"), en: told("en") };
}
