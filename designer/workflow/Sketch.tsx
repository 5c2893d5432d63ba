// The workflow drawn beside the outline, always laid out by itself: steps are added, connected, renamed and deleted on it, and
// the story of a finding is played on it.

import "@xyflow/react/dist/base.css";
import "../canvas/canvas.css";
import { Button } from "@mantine/core";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { containersOf, graphOf } from "../canvas/graph.ts";
import { momentsOf, type Moment } from "../canvas/moment.ts";
import { PictureContext, type PictureEditing, type PictureState } from "../canvas/picture-context.ts";
import { Picture } from "../canvas/Picture.tsx";
import { Playback } from "../canvas/Playback.tsx";
import { useStepKeys } from "../canvas/use-step-keys.ts";
import { findingSentence } from "../../engine/verify/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { pointerFrom } from "../review/places.ts";
import { useStepActions } from "./outline/use-step-actions.ts";
import { useWorkflow } from "./workflow-context.ts";

export function Sketch() {
  const { s, language } = useStaff();
  const { surroundings, announce, goTo } = useEditor();
  const { chart, definition, selected, select, open } = useWorkflow();
  const { askAdding, askConnecting, askRemoval, rename } = useStepActions();
  // Typing goes first; the drawing follows when there is time.
  const shown = useDeferredValue(useMemo(() => ({ chart, definition }), [chart, definition]));
  const graph = useMemo(() => graphOf(shown.definition, shown.chart.index.root.state as typeof definition.workflow), [shown]);
  const wording = useMemo(() => ({ language, roles: surroundings.roles }), [language, surroundings.roles]);
  const { moments, at, go, close } = useStory();
  const moment = moments[at];
  const frame = useRef<HTMLElement>(null);
  useStepKeys(frame, { at, count: moments.length, go });
  // What was chosen in the list is brought into view; what was chosen here is in view.
  const [chosen, setChosen] = useState(selected?.path);
  const followed = useMemo(() => (selected === undefined || selected.path === chosen ? NONE : [selected.path]), [selected, chosen]);
  const byPath = (path: string) => chart.steps.find((step) => step.path === path);
  const editing: PictureEditing = {
    selected: selected?.path,
    select(path) {
      setChosen(path);
      select(byPath(path)?.at ?? "");
    },
    open: (path) => open(byPath(path)?.at ?? ""),
    rename(path, label) {
      const step = byPath(path);
      if (step !== undefined) rename(step, label);
    },
    remove(path) {
      const step = byPath(path);
      if (step !== undefined) askRemoval(step);
    },
    connect(from, to) {
      if (byPath(from)?.kind === "end") announce(s("Bước kết thúc không dẫn đi đâu nữa.", "An end leads nowhere."));
      else askConnecting(from, to);
    },
    add: () => askAdding(selected),
  };
  const picture: PictureState = {
    wording,
    lit: new Set((moment?.leaves ?? []).flatMap(containersOf)),
    taken: moment?.taken,
    onSelect: (place) => goTo(pointerFrom(place)),
    editing,
  };
  return (
    <PictureContext.Provider value={picture}>
      <section className="canvas" aria-label={s("Sơ đồ quy trình", "The workflow drawn")} ref={frame}>
        {moments.length === 0 ? null : (
          <>
            <Playback moments={moments} at={at} language={language} onStep={go} />
            <Button size="compact-sm" variant="default" onClick={close}>
              {s("Thôi xem câu chuyện", "Close the story")}
            </Button>
          </>
        )}
        <Picture graph={graph} wording={wording} focus={moment?.leaves ?? followed} />
        <p className="muted flow-hint">{s("Kéo từ chấm dưới một bước tới bước khác để nối; bấm đúp để đổi tên hoặc thêm; F2 đổi tên, Delete xóa, Enter mở; + − phóng to, thu nhỏ, 0 xem toàn bộ, 1 cỡ dễ đọc. Mọi việc cũng làm được trong danh sách.", "Drag from the dot below a step to another to connect; double click renames or adds; F2 renames, Delete deletes, Enter opens; + − zoom, 0 shows all, 1 what can be read. All of it can be done in the list too.")}</p>
      </section>
    </PictureContext.Provider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE: readonly never[] = [];

/** The story of the finding somebody was led to, while the checks speak of the draft as it is. */
function useStory(): { readonly moments: readonly Moment[]; readonly at: number; go(to: number): void; close(): void } {
  const { truth, target, surroundings } = useEditor();
  const [closed, setClosed] = useState<typeof target>();
  const [step, setStep] = useState<{ readonly of: typeof target; readonly at: number }>();
  const { definition, findings, isStale } = truth;
  const moments = useMemo((): readonly Moment[] => {
    const finding = target === undefined || target === closed || isStale ? undefined : findings.find(({ way, path }) => way !== undefined && pointerFrom(path) === target.pointer);
    if (finding?.way === undefined || definition === undefined) return NONE;
    return momentsOf(finding.way, { definition, roles: surroundings.roles, sentence: { vi: findingSentence(finding, "vi"), en: findingSentence(finding, "en") } });
  }, [target, closed, isStale, findings, definition, surroundings.roles]);
  const at = Math.min(step?.of === target ? (step?.at ?? 0) : 0, Math.max(0, moments.length - 1));
  return { moments, at, go: (to) => setStep({ of: target, at: to }), close: () => setClosed(target) };
}
