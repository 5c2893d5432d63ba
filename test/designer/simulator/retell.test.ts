// Stories told again under a workflow that a table brought: the same people do the same things, what lies between is added, and a
// story that would end otherwise is not made up.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { marked } from "../../../designer/simulator/marked.ts";
import { retell, type Retelling } from "../../../designer/simulator/retell.ts";
import { seatsOf } from "../../../designer/simulator/seats.ts";
import { playStory, storiesIn } from "../../../designer/simulator/stories.ts";
import { applyEdits } from "../../../engine/edit/index.ts";
import { compile } from "../../../engine/machine/index.ts";
import { bundle, type Journey, type Json, type ProcedureFolder } from "../../../engine/model/index.ts";
import { importTable } from "../../../engine/process-table/index.ts";
import { readProcedureFolder } from "../../../server/definitions/procedure-folder.ts";
import { CERTIFICATE_DECISION, cellsOfDecision, type DecisionRow, PERMIT_DECISION, SAME_DAY_DECISION } from "../../engine/process-table/decisions.ts";
import { COMMON, ROLES } from "../../engine/process-table/shipped.ts";
import { AGENCIES, CALENDAR } from "../../journeys/load-journeys.ts";

const TEMPLATES = join(import.meta.dirname, "../../../definitions/templates");

function folderOf(template: string): ProcedureFolder {
  const read = readProcedureFolder(join(TEMPLATES, template));
  if ("findings" in read) throw new Error(template);
  return read.folder;
}

function stageOf(folder: ProcedureFolder) {
  const bundled = bundle({ files: folder, common: COMMON });
  if ("findings" in bundled) throw new Error(JSON.stringify(bundled.findings));
  const ways = marked(bundled.definition);
  return { ways, stage: { compiled: compile(ways.definition), definitionHash: "0".repeat(64), agencies: AGENCIES, calendar: CALENDAR }, seats: seatsOf(bundled.definition, ROLES).map(({ by }) => by) };
}

function toldAgain(template: string, rows: readonly DecisionRow[]) {
  const folder = folderOf(template);
  const outcome = applyEdits(folder, importTable({ cells: cellsOfDecision(rows), folder, surroundings: { common: COMMON, roles: ROLES }, isBeginning: true }).edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  const { seats, ...marks } = stageOf(outcome.folder);
  return storiesIn(outcome.folder).map((story) => ({ story, marks, retelling: retell(story, marks, seats) }));
}

/** A workflow in which nobody can do something any more. */
function without(workflow: Json, act: string): Json {
  return JSON.parse(JSON.stringify(workflow), (key, value: unknown) => (key === "on" ? Object.fromEntries(Object.entries(value as object).filter(([event]) => event !== act)) : value)) as Json;
}

const kinds = (told: ReturnType<typeof toldAgain>) => Object.fromEntries(told.map(({ story, retelling }) => [story.name, retelling.kind === "retold" ? [retelling.added, retelling.leftOut] : retelling.kind] as const));
const doings = (retelling: Retelling | undefined) => (retelling?.kind === "retold" ? retelling.journey.steps.filter(({ refused }) => refused === undefined).map(({ by, act, pay, rate }) => `${by ?? "gateway"} ${act ?? (pay === undefined ? rate : "pays")}`) : []);

describe.each([
  ["certificate", CERTIFICATE_DECISION],
  ["civil-status-registration", SAME_DAY_DECISION],
  ["approval-request", PERMIT_DECISION],
])("the stories of the template %s after a decision's table", (template, rows) => {
  it("come out as they are told again, and still end as they did", () => {
    for (const { story, marks, retelling } of toldAgain(template, rows)) {
      if (retelling.kind !== "retold") continue;
      const { mismatches } = playStory({ ...story, journey: retelling.journey }, marks.stage, marks.ways);
      expect({ name: story.name, mismatches }).toEqual({ name: story.name, mismatches: [] });
      expect(retelling.journey).toMatchObject({ title: story.journey?.title, kind: story.journey?.kind, answersFrom: story.journey?.answersFrom });
    }
  });
});

describe("telling again", () => {
  it("adds what the new workflow wants and leaves out what it does not have", () => {
    expect(kinds(toldAgain("certificate", CERTIFICATE_DECISION))).toEqual({ exchanged: [3, 0], "expired-supplement": "same", "expired-unpaid": "same", "granted-with-copies": [2, 0], granted: [2, 2], refused: [1, 0], withdrawn: "same" });
  });

  it("lets those do things who may do them now", () => {
    const granted = toldAgain("certificate", CERTIFICATE_DECISION).find(({ story }) => story.name === "granted");
    expect(doings(granted?.retelling)).toEqual([
      "intakeOfficer ACCEPT",
      "departmentHead FINISH_LANH_DAO_PHONG_PHAN_CONG_CONG_CHUC_XU",
      "caseOfficer FINISH_CHUYEN_VIEN_THAM_DINH_HO_SO_XAC_MINH",
      "departmentHead SUBMIT_FOR_SIGNATURE",
      "approver SIGN",
      "recordsClerk ISSUE",
      "intakeOfficer RETURN_RESULT",
      "applicant satisfied",
    ]);
  });

  it("does not make a refusal of a story that would now be granted", () => {
    expect(kinds(toldAgain("approval-request", PERMIT_DECISION))["refused"]).toBe("broken");
  });

  it.each([
    ["a supplement that is no longer asked for", "certificate", "exchanged", "REQUEST_SUPPLEMENT"],
    ["an open end that is no longer reached", "approval-request", "supplemented", "SUPPLEMENT"],
  ])("does not make a story of %s", (_what, template, name, act) => {
    const folder = folderOf(template);
    const { seats, ...marks } = stageOf({ ...folder, workflow: without(folder.workflow, act) });
    const story = storiesIn(folder).find((one) => one.name === name);
    expect(story && playStory(story, marks.stage, marks.ways).mismatches.length).toBeGreaterThan(0);
    expect(story && retell(story, marks, seats)).toMatchObject({ kind: "broken" });
  });

  it("says of a file that it is no story", () => {
    const { seats, ...marks } = stageOf(folderOf("certificate"));
    const [story] = storiesIn({ ...folderOf("certificate"), journeys: { odd: { title: "?" } } });
    expect(story && retell(story, marks, seats)).toEqual({ kind: "unreadable" });
  });
});

describe("people of a story", () => {
  const folder = folderOf("certificate");
  const granted = (folder.journeys as unknown as { readonly [name: string]: Journey })["granted"];
  const withPerson = (by: string): ProcedureFolder => ({ ...folder, journeys: { granted: { ...granted, steps: (granted?.steps ?? []).map((step, at) => (at === 0 ? { ...step, by } : step)) } as unknown as Json } });

  it.each(["witness1", "witness_2", "case-officer", "policeOfficer@police2", "caseOfficer#12"])("may be called %s", (by) => {
    const [story] = storiesIn(withPerson(by));
    expect(story?.faults).toEqual([]);
    const { stage, ways } = stageOf(withPerson(by));
    expect(story && playStory(story, stage, ways).mismatches).toEqual([]); // refused as told: nobody of that role may accept
  });

  it.each(["người làm chứng", "witness 1", "1witness", "a@b@c", "caseOfficer#0"])("cannot be called “%s”, and it is said where", (by) => {
    expect(storiesIn(withPerson(by))[0]?.faults).toMatchObject([{ code: "format", path: expect.stringMatching(/\/steps\/0\/by$/), params: { rule: "pattern" } }]);
  });
});
