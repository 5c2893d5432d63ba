// The workflow editor: the steps as a table, the panel of the step worked on, and the same workflow drawn beside it.

import "./workflow.css";
import { Button, Loader, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { say } from "../../portal/parts/say.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { refusalSentence } from "../editor/refusal-sentence.ts";
import { useSettledDefinition } from "../parts/draft-definition.ts";
import { PlaceNotes } from "../parts/PlaceNotes.tsx";
import { FollowingStep } from "./FollowingStep.tsx";
import { Outline } from "./outline/Outline.tsx";
import { focusStep } from "./outline/use-outline-keys.ts";
import { StepTools } from "./outline/StepTools.tsx";
import { StepActionsContext } from "./outline/use-step-actions.ts";
import { Questions } from "./Questions.tsx";
import { chartOf, stepAt } from "./reading/chart.ts";
import { readable } from "./reading/readable.ts";
import { StepPanel } from "./step/StepPanel.tsx";
import { useDoing } from "./use-doing.ts";
import { WorkflowContext, type WorkflowEditing } from "./workflow-context.ts";

const Sketch = lazy(async () => ({ default: (await import("./Sketch.tsx")).Sketch }));

export function WorkflowPart() {
  const { s } = useStaff();
  const part = useRef<HTMLDivElement>(null);
  const isWide = useMediaQuery("(min-width: 75rem)") ?? false;
  const [view, setView] = useState<"list" | "sketch">("list");
  const workflow = useWorkflowEditing(part);
  const { actions, asking, stopAsking } = useDoing(workflow);
  const { chart, selected, isOpen } = workflow;
  const panel = isOpen && selected !== undefined ? <StepPanel key={selected.at} step={selected} /> : null;
  const sketch = (
    <Suspense fallback={<Loader aria-label={s("Đang tải", "Loading")} />}>
      <FollowingStep part={Sketch} step={selected} />
    </Suspense>
  );
  return (
    <WorkflowContext.Provider value={workflow}>
      <StepActionsContext.Provider value={actions}>
        <div className="flow" ref={part} data-panel={panel !== null || undefined}>
          <div className="flow-head">
            <h2>{s("Quy trình giải quyết", "The workflow")}</h2>
            <SegmentedControl
              aria-label={s("Cách xem", "Show as")}
              value={view}
              onChange={(value) => setView(value === "sketch" ? "sketch" : "list")}
              data={[
                { value: "list", label: s("Danh sách", "List") },
                { value: "sketch", label: s("Sơ đồ", "Picture") },
              ]}
            />
          </div>
          <PlaceNotes at="/workflow" />
          <Unread />
          <FollowingStep part={StepTools} step={selected} />
          <div className="flow-panes">
            <div className="flow-main">{chart.steps.length === 0 ? <Empty onBegin={() => actions.askAdding(undefined)} /> : view === "list" ? <FollowingStep part={Outline} step={selected} /> : sketch}</div>
            {panel ?? (isWide && view === "list" && chart.steps.length > 0 ? <div className="flow-beside">{sketch}</div> : null)}
          </div>
          <Questions asking={asking} onClose={stopAsking} />
        </div>
      </StepActionsContext.Provider>
    </WorkflowContext.Provider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The chart of the draft, and which of its steps is worked on. */
function useWorkflowEditing(part: React.RefObject<HTMLElement | null>): WorkflowEditing {
  const { language } = useStaff();
  const { folder, edit, announce, target } = useEditor();
  const takesFocus = useRef(false);
  const definition = useSettledDefinition();
  const chart = useMemo(() => chartOf(readable(folder.workflow)), [folder.workflow]);
  const [at, setAt] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  // A finding, remark or use elsewhere leads to a step: it opens there.
  useEffect(() => {
    const step = target === undefined ? undefined : stepAt(chart, target.pointer);
    if (step === undefined) return;
    setAt(step.at);
    setOpen(true);
    // Once each time it is asked for, not whenever the chart changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);
  return useMemo(
    () => ({
      chart,
      folder,
      definition,
      selected: chart.steps.find((step) => step.at === at) ?? chart.steps[0],
      isOpen,
      select: setAt,
      open(place) {
        // Pressed again, the panel is there and nothing is drawn anew that would take the focus up: it must not do so later.
        if (isOpen && at === place) return part.current?.querySelector<HTMLElement>("#flow-panel-title")?.focus();
        setAt(place);
        setOpen(true);
        takesFocus.current = true;
      },
      takesFocus() {
        const takes = takesFocus.current;
        takesFocus.current = false;
        return takes;
      },
      close() {
        setOpen(false);
        requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('[data-step][tabindex="0"]')?.focus());
      },
      run(label, worked, { selects, says } = {}) {
        if ("refusal" in worked) {
          announce(refusalSentence(worked.refusal.code, say(language)));
          return false;
        }
        if (worked.edits.length > 0 && !edit(label, worked.edits)) return false;
        if (selects !== undefined) {
          setAt(selects);
          // After the row is drawn, and after a dialogue that closes has given the focus back to what is gone.
          setTimeout(() => focusStep(part.current, selects), 60);
        }
        if (says !== undefined) announce(says);
        return true;
      },
    }),
    [chart, folder, definition, at, isOpen, part, edit, announce, language],
  );
}

function Empty({ onBegin }: { readonly onBegin: () => void }) {
  const { s } = useStaff();
  return (
    <div className="flow-empty">
      <p>{s("Quy trình chưa có bước nào. Bắt đầu bằng một bước có sẵn: các việc, thông báo và bước tiếp theo được thêm cùng lúc.", "There are no steps yet. Begin with a ready-made one: acts, notices and the steps that follow come with it.")}</p>
      <Button onClick={onBegin}>{s("Thêm bước đầu tiên", "Add the first step")}</Button>
    </div>
  );
}

/** What of the workflow cannot be shown. */
function Unread() {
  const { s } = useStaff();
  const { goTo, folder } = useEditor();
  const unread = useMemo(() => readable(folder.workflow).unread, [folder.workflow]);
  if (unread.length === 0) return null;
  return (
    <div className="staff-bad" role="note">
      {s("Những chỗ này không đọc được nên không hiện ở đây; mở JSON để sửa:", "These places cannot be read and are not shown; open the JSON to mend them:")}
      <ul>
        {unread.slice(0, 8).map((place) => (
          <li key={place}>
            <button type="button" className="editor-link" onClick={() => goTo(place)}>
              {place}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
