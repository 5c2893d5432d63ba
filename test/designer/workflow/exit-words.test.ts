// What leads on, in words: the same at its step, in dialogues and where findings are listed; and sayable of any draft.

import { describe, expect, it } from "vitest";
import { stepWords } from "../../../designer/editor/step-words.ts";
import { exitTitle, wayTarget } from "../../../designer/workflow/exit-words.ts";
import { chartOf, stepAt } from "../../../designer/workflow/reading/chart.ts";
import { readable } from "../../../designer/workflow/reading/readable.ts";
import type { Json, Language, ProcedureFolder } from "../../../engine/model/index.ts";
import { shipped } from "./a-workflow.ts";

const death = shipped("ho-tich/dang-ky-khai-tu");
const setting = (folder: ProcedureFolder, language: Language = "vi") => ({ chart: chartOf(readable(folder.workflow)), folder, language });
const titles = (folder: ProcedureFolder, at: string, language: Language = "vi") => stepAt(chartOf(readable(folder.workflow)), at)?.exits.map((exit) => exitTitle(exit, setting(folder, language)));

const PAYING = "/workflow/states/awaitingPayment";
const EXAMINING = "/workflow/states/processing/states/examining";

describe("an exit", () => {
  it("is called by its button, its waiting time or what the outside system does", () => {
    expect(titles(death, PAYING)).toEqual(expect.arrayContaining(["Hết 5 ngày làm việc: Thời gian chờ nộp phí, lệ phí", "Hệ thống ngoài báo xong"]));
    expect(titles(death, PAYING, "en")).toEqual(expect.arrayContaining(["After 5 working days: Time to pay"]));
  });

  it("has words where the draft has none", () => {
    const bare = { ...death, procedure: { limits: { paymentWindow: { label: "x" } } } as Json };
    expect(titles({ ...death, procedure: {} as Json }, PAYING)).toContain("Hết thời hạn chờ “paymentWindow” (chưa khai)");
    expect(titles(bare, PAYING)?.filter((title) => title.includes("paymentWindow"))).toHaveLength(1);
  });
});

it("a place within one of several ways is said with the step, the act and where it leads, as the step itself says it", () => {
  const { chart } = setting(death);
  const draft = stepAt(chart, EXAMINING)?.exits.find(({ name }) => name === "PREPARE_DRAFT");
  const [first] = draft?.ways ?? [];
  if (draft === undefined || first === undefined) throw new Error("PREPARE_DRAFT is gone");
  for (const [language, step] of [["vi", "Bước"], ["en", "Step"]] as const) {
    const told = setting(death, language);
    const words = stepWords(`${first.at}/guard`, told);
    expect(words).toMatch(new RegExp(`^${step} \\d`));
    expect(words?.endsWith(` › ${exitTitle(draft, told)} → ${wayTarget(first, told)}`)).toBe(true);
  }
  expect(stepWords("/procedure/code", setting(death))).toBeUndefined();
});
