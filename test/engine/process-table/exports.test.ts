// What is exported comes back the same, and an edited cell changes what it says and nothing else.

import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { cellsOf, importTable, payloadRows, tableOf } from "../../../engine/process-table/index.ts";
import { COMMON, ROLES, SHIPPED, shipped } from "./shipped.ts";

const surroundings = { common: COMMON, roles: ROLES };

type Cells = string[][];

function exported(folder: ProcedureFolder, withPayload = true): Cells {
  const table = tableOf(folder, ROLES);
  return [...cellsOf(table), ...(withPayload ? payloadRows(table.payload) : [])].map((line) => [...line]);
}

function rowOf(cells: Cells, code: string): string[] {
  const row = cells.find((line) => line.at(-1) === code);
  if (row === undefined) throw new Error(`No row ${code}`);
  return row;
}

function after(folder: ProcedureFolder, cells: Cells, answers: { readonly [question: string]: string } = {}) {
  const work = importTable({ cells, folder, surroundings, answers });
  const outcome = applyEdits(folder, work.edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return { work, folder: outcome.folder };
}

const death = shipped("ho-tich/dang-ky-khai-tu");

describe.each(SHIPPED)("the table of %s", (name) => {
  const folder = shipped(name);
  const empty: ProcedureFolder = { ...folder, workflow: {} };

  it("changes nothing when it is imported into its own procedure", () => {
    const { work, folder: same } = after(folder, exported(folder));
    expect(work).toMatchObject({ kind: "patched", edits: [], problems: [], questions: [] });
    expect(same).toBe(folder);
  });

  it("changes nothing without what it carries, as when only the visible rows are pasted", () => {
    expect(importTable({ cells: exported(folder, false), folder, surroundings })).toMatchObject({ kind: "patched", edits: [], problems: [] });
  });

  it("brings the same workflow where there is none", () => {
    const { work, folder: made } = after(empty, exported(folder));
    expect(work.kind).toBe("carried");
    expect(JSON.stringify(made.workflow)).toBe(JSON.stringify(folder.workflow));
  });

  it("brings the same workflow, its limits and its notices into another procedure", () => {
    const bare: ProcedureFolder = { ...empty, procedure: { code: "9.999999" } };
    const { folder: made } = after(bare, exported(folder));
    expect(made.workflow).toEqual(folder.workflow);
    expect(made.procedure).toMatchObject({ limits: (folder.procedure as { limits: object }).limits, notices: (folder.procedure as { notices: object }).notices });
  });

  it("names everybody who has a step", () => {
    const steps = tableOf(folder, ROLES).rows.filter(({ kind }) => kind === "step");
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.filter(({ cells }) => cells[3] === "–" || cells[5] === "")).toEqual([]);
  });
});

describe("an edited export", () => {
  it("changes one budget for one edited hour", () => {
    const cells = exported(death);
    rowOf(cells, "processing.examining")[4] = "2,5";
    const { work, folder } = after(death, cells);
    expect(work.edits).toEqual([{ op: "set", at: "/workflow/states/processing/states/examining/meta/budget/workingHours", value: 2.5 }]);
    expect(work.summary.changed).toBe(1);
    expect(folder.procedure).toBe(death.procedure);
  });

  it("takes a budget away where the hours were deleted, and gives one where there was none", () => {
    const cells = exported(death);
    rowOf(cells, "processing.signing")[4] = "";
    rowOf(cells, "processing.refusing")[4] = "1 ngày";
    expect(after(death, cells).work.edits).toEqual([
      { op: "remove", at: "/workflow/states/processing/states/signing/meta/budget" },
      { op: "set", at: "/workflow/states/processing/states/refusing/meta/budget", value: { workingHours: 8 } },
    ]);
  });

  it("gives a step to somebody else with the acts that were the former owner's", () => {
    const cells = exported(death);
    rowOf(cells, "processing.registering")[3] = "Công chức chuyên môn";
    const { folder } = after(death, cells);
    const text = JSON.stringify((folder.workflow as unknown as { states: { processing: { states: { registering: unknown } } } }).states.processing.states.registering);
    expect(text).toContain('"owner":{"role":"caseOfficer"}');
    expect(text).not.toContain("civilStatusOfficer");
  });

  it("renames steps and headings as plain text", () => {
    const cells = exported(death);
    rowOf(cells, "receiving.checking")[1] = "<img src=x onerror=alert(1)>";
    rowOf(cells, "processing")[1] = "Xử lý";
    expect(after(death, cells).work.edits).toEqual([
      { op: "set", at: "/workflow/states/receiving/states/checking/meta/label/vi", value: "<img src=x onerror=alert(1)>" },
      { op: "set", at: "/workflow/states/processing/meta/label/vi", value: "Xử lý" },
    ]);
  });

  it("orders steps as the rows stand", () => {
    const cells = exported(death);
    const [from, to] = ["processing.signing", "processing.registering"].map((code) => cells.indexOf(rowOf(cells, code)));
    cells.splice(to ?? 0, 0, ...cells.splice(from ?? 0, 1));
    const { folder } = after(death, cells);
    const states = (folder.workflow as unknown as { states: { processing: { states: object } } }).states.processing.states;
    expect(Object.keys(states)).toEqual(["examining", "supplementing", "verifying", "confirmingDraft", "signing", "registering", "refusing", "issuing"]);
    expect(folder.workflow).toEqual(death.workflow);
  });

  it("tells of cells it cannot take over, at the cell", () => {
    const cells = exported(death);
    rowOf(cells, "processing.signing")[5] = "Ký → Văn thư";
    rowOf(cells, "processing.signing")[3] = "Ai đó";
    rowOf(cells, "processing.issuing")[7] = "constructor";
    cells.splice(cells.indexOf(rowOf(cells, "processing.refusing")), 1);
    const row = cells.indexOf(rowOf(cells, "processing.signing"));
    const { work } = after(death, cells);
    expect(work.edits).toEqual([]);
    expect(work.problems).toEqual([
      { code: "role_unknown", row, column: 3, params: { found: "Ai đó" } },
      { code: "cell_not_taken", row, column: 5, params: { found: "Ký → Văn thư" } },
      { code: "unknown_code", row: row + 1, column: 7, params: {} },
      { code: "step_removed", params: { step: "Lãnh đạo xem xét từ chối" } },
      { code: "step_removed", params: { step: "Đóng dấu, phát hành" } },
    ]);
  });

  it("asks whose workflow is taken when the one here has gone on, and keeps it unless told otherwise", () => {
    const cells = exported(death);
    rowOf(cells, "processing.examining")[4] = "3";
    const outcome = applyEdits(death, [{ op: "set", at: "/workflow/states/processing/meta/label/vi", value: "Đang giải quyết" }]);
    if ("refusal" in outcome) throw new Error("refused");
    const kept = after(outcome.folder, cells);
    expect(kept.work.questions.map(({ id, default: preferred }) => [id, preferred])).toEqual([["keepOurs", "ours"]]);
    expect(JSON.stringify(kept.folder.workflow)).toContain("Đang giải quyết");
    expect(kept.work.edits).toHaveLength(1);
    const taken = after(outcome.folder, cells, { keepOurs: "file" });
    expect(taken.work.kind).toBe("carried");
    expect(JSON.stringify(taken.folder.workflow)).not.toContain("Đang giải quyết");
  });

  it("asks nothing when it begins a new procedure: the template's workflow is nobody's work", () => {
    const cells = exported(death);
    const outcome = applyEdits(death, [{ op: "set", at: "/workflow/states/processing/meta/label/vi", value: "Theo mẫu" }]);
    if ("refusal" in outcome) throw new Error("refused");
    const { kind, questions, edits } = importTable({ cells, folder: outcome.folder, surroundings, isBeginning: true });
    expect({ kind, questions }).toEqual({ kind: "carried", questions: [] });
    const begun = applyEdits(outcome.folder, edits);
    expect("folder" in begun ? JSON.stringify(begun.folder.workflow) : begun.refusal).toBe(JSON.stringify(death.workflow));
  });

  it("goes on with its rows when what it carries was damaged", () => {
    const cells = exported(death);
    const carried = cells.findIndex(([first]) => first === "#motcua");
    cells[carried] = ["#motcua", "1/3", "{}"];
    expect(importTable({ cells, folder: death, surroundings })).toMatchObject({ kind: "patched", edits: [], problems: [{ code: "payload_unreadable" }] });
  });
});

describe("a draft in any state", () => {
  it.each([
    ["nothing", {}],
    ["a text for a workflow", "workflow"],
    ["states that are none", { states: { a: null, b: [], c: { on: 3, meta: "x", states: { d: { meta: { label: { vi: 7 } }, on: { GO: [null, { target: 4 }] } } } } } }],
  ])("has a table: %s", (_what, workflow) => {
    const folder = { ...death, procedure: null, workflow } as unknown as ProcedureFolder;
    expect(() => payloadRows(tableOf(folder, ROLES).payload)).not.toThrow();
    expect(cellsOf(tableOf(folder, ROLES)).length).toBeGreaterThan(2);
  });
});
