// A workflow to look at: as a picture or as a list, and a counter-example played on either. Edits nothing; what is chosen
// is told by its place in the definition.

import "@xyflow/react/dist/base.css";
import "./canvas.css";
import { useMemo, useRef, useState } from "react";
import type { Definition, Language, Role } from "../../engine/model/index.ts";
import type { Way } from "../../engine/verify/index.ts";
import { say } from "../../portal/parts/say.ts";
import { containersOf, graphOf } from "./graph.ts";
import { momentsOf, type Moment } from "./moment.ts";
import { Outline } from "./Outline.tsx";
import { Picture } from "./Picture.tsx";
import { PictureContext } from "./picture-context.ts";
import { Playback } from "./Playback.tsx";
import { useStepKeys } from "./use-step-keys.ts";

/** What is shown. */
export interface WorkflowCanvasProps {
  readonly definition: Definition;
  readonly language: Language;
  /** Paths of states to be pointed out. */
  readonly highlight?: readonly string[];
  /** A counter-example to walk through. */
  readonly way?: Way;
  /** What it is an example of; told at its end. */
  readonly sentence?: { readonly vi: string; readonly en: string };
  /** Which moment of the way is shown, 0 for just filed. Left out, the canvas keeps it itself. */
  readonly step?: number;
  onStep?(step: number): void;
  /** A state or transition was chosen: its place in the definition, `workflow.json#/states/…`. */
  onSelect?(pointer: string): void;
  /** Names of roles; without them their ids are shown. */
  readonly roles?: readonly Role[];
}

export function WorkflowCanvas({ definition, language, highlight = NONE, way, sentence, step, onStep, onSelect, roles = NONE }: WorkflowCanvasProps) {
  const [view, setView] = useState<"picture" | "list">(isNarrow() ? "list" : "picture");
  const [ownStep, setOwnStep] = useState(0);
  const graph = useMemo(() => graphOf(definition), [definition]);
  const wording = useMemo(() => ({ language, roles }), [language, roles]);
  const moments = useMemo<readonly Moment[]>(() => (way === undefined ? NONE : momentsOf(way, { definition, roles, ...(sentence === undefined ? {} : { sentence }) })), [way, sentence, definition, roles]);
  const at = Math.max(0, Math.min(step ?? ownStep, moments.length - 1));
  const moment = moments[at];
  const focus = moment?.leaves ?? highlight;
  const go = (to: number): void => {
    setOwnStep(to);
    onStep?.(to);
  };
  const canvas = useRef<HTMLElement>(null);
  useStepKeys(canvas, { at, count: moments.length, go });
  const picture = useMemo(() => ({ wording, lit: new Set(focus.flatMap(containersOf)), taken: moment?.taken, onSelect }), [wording, focus, moment, onSelect]);
  const s = say(language);
  return (
    <PictureContext.Provider value={picture}>
      <section className="canvas" aria-label={s("Quy trình", "Workflow")} ref={canvas}>
        <div className="canvas-views" role="group" aria-label={s("Cách xem", "Show as")}>
          <button type="button" aria-pressed={view === "picture"} onClick={() => setView("picture")}>
            {s("Sơ đồ", "Picture")}
          </button>
          <button type="button" aria-pressed={view === "list"} onClick={() => setView("list")}>
            {s("Danh sách", "List")}
          </button>
        </div>
        {moments.length === 0 ? null : <Playback moments={moments} at={at} language={language} onStep={go} />}
        {view === "picture" ? <Picture graph={graph} wording={wording} focus={focus} /> : <Outline graph={graph} />}
      </section>
    </PictureContext.Provider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE: readonly never[] = [];

function isNarrow(): boolean {
  return matchMedia("(max-width: 40rem)").matches;
}
