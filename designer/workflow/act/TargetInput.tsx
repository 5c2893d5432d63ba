// Where a way leads: one of the steps, or it stays.

import { NativeSelect } from "@mantine/core";
import { useRef } from "react";
import { retarget } from "../../../engine/edit/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { NoteList } from "../../parts/PlaceNotes.tsx";
import { useNotes } from "../../parts/use-notes.ts";
import { useTarget } from "../../parts/use-target.ts";
import type { Step, Way } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";
import { StepOptions } from "./StepOptions.tsx";

export function TargetInput({ step, way, mayStay = true }: { readonly step: Step; readonly way: Way; readonly mayStay?: boolean }) {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const { chart, folder, run } = useWorkflow();
  const frame = useRef<HTMLDivElement>(null);
  const place = `${way.at}/target`;
  useTarget(place, frame);
  const notes = useNotes(place);
  const errors = notes.filter(({ kind }) => kind === "error").map(({ text }) => <span key={text}>{text}</span>);
  const { target } = way.transition;
  const value = way.isBroken ? BROKEN : (way.to ?? "");
  return (
    <div ref={frame} data-place={place}>
      <NativeSelect
        label={s("Đi tới", "Leads to")}
        value={value}
        disabled={!mayEdit}
        error={errors.length === 0 ? undefined : errors}
        onChange={({ currentTarget }) => void run({ vi: "Đổi nơi đến", en: "Change where it leads" }, retarget(folder, way.at, currentTarget.value === "" ? undefined : currentTarget.value))}
      >
        {mayStay || value === "" ? <option value="">{s("↻ Ở lại bước này", "↻ Stays here")}</option> : null}
        {way.isBroken ? <option value={BROKEN}>{s(`${target ?? ""} (không có bước này)`, `${target ?? ""} (no such step)`)}</option> : null}
        <StepOptions chart={chart} from={step} />
      </NativeSelect>
      <NoteList notes={notes.filter(({ kind }) => kind !== "error")} />
    </div>
  );
}

const BROKEN = "?";
