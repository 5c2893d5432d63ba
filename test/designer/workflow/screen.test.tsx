// The workflow editor drawn without a browser: everything a workflow has is said, and a malformed one does not break the page.

import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EditorContext, type Editor } from "../../../designer/editor/editor-context.ts";
import { useDoing } from "../../../designer/workflow/use-doing.ts";
import { chartOf, type Step } from "../../../designer/workflow/reading/chart.ts";
import { readable } from "../../../designer/workflow/reading/readable.ts";
import { StepPanel } from "../../../designer/workflow/step/StepPanel.tsx";
import { WorkflowContext, type WorkflowEditing } from "../../../designer/workflow/workflow-context.ts";
import { WorkflowPart } from "../../../designer/workflow/WorkflowPart.tsx";
import type { StepActions } from "../../../designer/workflow/outline/use-step-actions.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";
import { StaffContext } from "../../../portal/parts/staff/staff-context.ts";
import { editorOf } from "../editor-fixture.ts";
import { shipped, SURROUNDINGS, withoutSteps } from "./a-workflow.ts";

const account = { id: "hanh", name: "Mai Thị Hạnh", kind: "officer", roles: [] } as const;
const death = shipped("ho-tich/dang-ky-khai-tu");

function draw(screen: React.ReactNode, editor: Editor): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <StaffContext.Provider value={{ language: "vi", account }}>
        <EditorContext.Provider value={editor}>{screen}</EditorContext.Provider>
      </StaffContext.Provider>
    </MantineProvider>,
  );
}

function editing(editor: Editor, place: string): WorkflowEditing {
  const chart = chartOf(readable(editor.folder.workflow));
  const nothing = (): void => undefined;
  return {
    chart,
    folder: editor.folder,
    definition: draftDefinition(editor.folder, SURROUNDINGS.common),
    selected: chart.steps.find(({ at }) => at === place),
    isOpen: true,
    select: nothing,
    open: nothing,
    close: nothing,
    takesFocus: () => false,
    run(label, worked, { says } = {}) {
      const isDone = "edits" in worked && editor.edit(label, worked.edits);
      if (isDone && says !== undefined) editor.announce(says);
      return isDone;
    },
  };
}

describe("the outline", () => {
  it("says of every step its number, name and acts with where they lead", () => {
    const html = draw(<WorkflowPart />, editorOf(death, SURROUNDINGS));
    for (const { number, label } of chartOf(readable(death.workflow)).steps) {
      expect(html).toContain(`>${number}</span>`);
      expect(html).toContain(label.vi);
    }
    expect(html).toContain("→ 3.2. Chờ công dân bổ sung");
    expect(html).toContain("Hết 15 ngày làm việc: Thời gian bổ sung hồ sơ");
    expect(html).toContain("Công chức tư pháp – hộ tịch");
    // Numbers as Vietnamese writes them.
    expect(html).toContain(" · 0,25 giờ");
    expect(html).not.toMatch(/\d\.\d+ giờ/);
  });

  it("asks for the first step when there is none", () => {
    expect(draw(<WorkflowPart />, editorOf(withoutSteps(), SURROUNDINGS))).toContain("Thêm bước đầu tiên");
  });

  it.each<readonly [string, Json]>([["nothing", null], ["a number", 7], ["a list", []], ["states that are none", { states: { a: 3, b: { meta: 1, on: 2 } } }]])("draws a workflow that is %s", (_what, workflow) => {
    expect(draw(<WorkflowPart />, editorOf({ ...death, workflow }, SURROUNDINGS))).toContain("Quy trình giải quyết");
  });

  it("draws a workflow whose procedure is no object", () => {
    expect(draw(<WorkflowPart />, editorOf({ ...death, procedure: 7 }, SURROUNDINGS))).toContain("Thẩm tra hồ sơ");
  });
});

describe("the panel of a step", () => {
  it.each(chartOf(readable(death.workflow)).steps.map((step) => [step.path, step] as const))("of %s shows its meaning and its acts", (_path, step) => {
    const editor = editorOf(death, SURROUNDINGS);
    const html = draw(
      <WorkflowContext.Provider value={editing(editor, step.at)}>
        <StepPanel step={step} />
      </WorkflowContext.Provider>,
      editor,
    );
    expect(html).toContain(`value="${step.label.vi}"`);
    for (const { meta } of step.exits) if (meta !== undefined) expect(html).toContain(meta.label.vi);
  });
});

describe("what is done with a whole step", () => {
  const EXAMINING = "/workflow/states/processing/states/examining";

  /** Does something as the buttons and keys do; gives the folder afterwards. */
  function doing(deed: (actions: StepActions, step: Step) => void): { readonly folder: ProcedureFolder; readonly before: ProcedureFolder; said(): readonly string[]; undo(): ProcedureFolder } {
    const editor = editorOf(death, SURROUNDINGS);
    const workflow = editing(editor, EXAMINING);
    const Deed = (): null => {
      const { actions } = useDoing(workflow);
      if (workflow.selected !== undefined) deed(actions, workflow.selected);
      return null;
    };
    draw(<Deed />, editor);
    return {
      folder: editor.folder,
      before: death,
      said: () => editor.told,
      undo() {
        editor.undo();
        return editor.folder;
      },
    };
  }
  const steps = ({ workflow }: ProcedureFolder): readonly string[] => chartOf(readable(workflow)).steps.map(({ path }) => path);

  it("moves it among its neighbours, and back by undo", () => {
    const { folder, before, undo } = doing((actions, step) => actions.move(step, 1));
    expect(steps(folder).slice(5, 8)).toEqual(["processing", "processing.supplementing", "processing.examining"]);
    expect(undo()).toBe(before);
  });

  it("puts it into a stage of its own, ways to it following", () => {
    const { folder } = doing((actions, step) => actions.nest(step));
    const chart = chartOf(readable(folder.workflow));
    expect(chart.steps.map(({ path }) => path)).toContain("processing.giaiDoan.examining");
    expect(chart.steps.flatMap(({ exits }) => exits.flatMap(({ ways }) => ways.filter(({ isBroken }) => isBroken)))).toEqual([]);
  });

  it("puts it into the stage above and out of its own, and tells its new place", () => {
    const moved = doing((actions, step) => actions.moveAcross(step, "out"));
    expect(steps(moved.folder).slice(4, 8)).toEqual(["receiving.supplementing", "processing", "processing.supplementing", "processing.verifying"]);
    expect(steps(moved.folder)).toContain("examining");
    expect(moved.said()).toEqual(["“Thẩm tra hồ sơ” nay là bước 5."]);
    expect(moved.undo()).toBe(moved.before);
    const into = doing((actions, step) => actions.moveTo(step, "/workflow/states/receiving"));
    expect(steps(into.folder).slice(2, 6)).toEqual(["receiving", "receiving.checking", "receiving.supplementing", "receiving.examining"]);
    expect(into.said()[0]).toMatch(/^“.*” nay là bước 3\.3, trong “.*”\. Nay trạng thái: .*; thời hạn: Chưa tính\.$/);
    const none = doing((actions, step) => actions.moveAcross(step, "in"));
    expect(none.folder).toBe(none.before);
    expect(none.said()).toEqual(["Ngay trên không có giai đoạn nào để chuyển vào."]);
  });

  it("branches it, each branch with an end, joined where it led", () => {
    const { folder } = doing((actions, step) => actions.branch(step));
    const chart = chartOf(readable(folder.workflow));
    const step = chart.steps.find(({ at }) => at === EXAMINING);
    expect(step?.kind).toBe("branches");
    expect(chart.steps.filter(({ kind, path }) => kind === "end" && path.startsWith("processing.examining."))).toHaveLength(2);
    expect(step?.exits.some(({ cause }) => cause === "done")).toBe(true);
  });

  it("renames it by its Vietnamese label only", () => {
    const { folder } = doing((actions, step) => actions.rename(step, "Thẩm định"));
    expect(folder.workflow).toHaveProperty("states.processing.states.examining.meta.label", { vi: "Thẩm định", en: "Examination" });
  });
});
