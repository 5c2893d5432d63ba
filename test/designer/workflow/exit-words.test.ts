// What leads on, in words: the same at its step, in dialogues and where findings are listed; and sayable of any draft.

import { describe, expect, it } from "vitest";
import { graphOf } from "../../../designer/canvas/graph.ts";
import { wayWords } from "../../../designer/canvas/words.ts";
import { stepWords } from "../../../designer/editor/step-words.ts";
import { exitTitle, wayTarget } from "../../../designer/workflow/exit-words.ts";
import { chartOf, stepAt } from "../../../designer/workflow/reading/chart.ts";
import { readable } from "../../../designer/workflow/reading/readable.ts";
import type { Definition, Json, Language, ProcedureFolder } from "../../../engine/model/index.ts";
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
    expect(titles(bare, PAYING)).toContain("Hết thời hạn chờ: paymentWindow");
  });

  it.each(["week", "constructor", "toString", 5, undefined])("says no duration of the unit %s, which there is not", (unit) => {
    const odd = { ...death, procedure: { limits: { paymentWindow: { amount: 1, ...(unit === undefined ? {} : { unit }), label: { vi: "Chờ nộp", en: "Time to pay" } } } } as Json };
    expect(titles(odd, PAYING)).toContain("Hết thời hạn chờ: Chờ nộp");
    expect(titles(odd, PAYING, "en")).toContain("When the waiting time runs out: Time to pay");
    const { states, ways } = graphOf({ ...(death as unknown as Definition), procedure: odd.procedure as unknown as Definition["procedure"] });
    const drawn = [...ways, ...states.flatMap(({ staying }) => staying)].filter(({ name }) => name === "paymentWindow").map((way) => wayWords(way, { language: "vi", roles: [] }));
    expect(drawn).toContain("Hết hạn: Chờ nộp");
  });

  it("is called on the drawing as beside it when nobody acts", () => {
    const drawing = graphOf(death as unknown as Definition);
    const drawn = new Set([...drawing.ways, ...drawing.states.flatMap(({ staying }) => staying)].map((way) => wayWords(way, { language: "vi", roles: [] })));
    const automatic = chartOf(readable(death.workflow)).steps.flatMap(({ exits }) => exits).filter(({ cause }) => cause !== "act" && cause !== "timer");
    expect(automatic.length).toBeGreaterThan(0);
    for (const exit of automatic) expect([...drawn].some((words) => words.startsWith(exitTitle(exit, setting(death)))), exit.at).toBe(true);
    expect(wayWords({ id: "", from: "a", to: "b", kind: "always", name: "", by: [], tone: "neutral", isOtherwise: false, isBroken: false }, { language: "vi", roles: [] })).toBe("Tự chuyển ngay");
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
