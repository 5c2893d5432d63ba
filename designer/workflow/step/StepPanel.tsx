// Everything about one step: what it means, what can be done in it, what it waits for, what happens on entering and leaving.

import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Json } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { AddAct } from "../act/AddAct.tsx";
import { ExitList } from "../act/ExitList.tsx";
import { CallList } from "../calls/CallList.tsx";
import { useTarget } from "../../parts/use-target.ts";
import type { Step } from "../reading/chart.ts";
import { AddTimer } from "../waiting/AddTimer.tsx";
import { Connectors } from "../waiting/Connectors.tsx";
import { KIND } from "../words.ts";
import { useWorkflow } from "../workflow-context.ts";
import { FollowingStep } from "../FollowingStep.tsx";
import { StepKind } from "./StepKind.tsx";
import { StepMeaning } from "./StepMeaning.tsx";

export function StepPanel({ step }: { readonly step: Step }) {
  const { s, t } = useStaff();
  const { close, chart, takesFocus } = useWorkflow();
  const heading = useRef<HTMLHeadingElement>(null);
  useTarget(step.at, heading);
  // Opening a step takes the focus there; walking past it in the list does not.
  useEffect(() => {
    if (takesFocus()) heading.current?.focus();
  });
  const unread = chart.unread.filter((place) => place.startsWith(`${step.at}/`) && !place.startsWith(`${step.at}/states/`));
  return (
    <section className="flow-panel" aria-labelledby="flow-panel-title">
      <header className="flow-panel-head">
        <h3 id="flow-panel-title" ref={heading} tabIndex={-1}>
          <span className="muted">
            {t(KIND[step.kind])} {step.number}
          </span>{" "}
          {t(step.label)}
        </h3>
        <Button variant="default" size="compact-md" onClick={close}>
          {s("Đóng", "Close")}
          <span className="visually-hidden"> {s("bước này", "this step")}</span>
        </Button>
      </header>
      {unread.length === 0 ? null : (
        <p className="staff-bad">
          {s("Có phần không đọc được; mở JSON để sửa:", "Something cannot be read; open the JSON to mend it:")} <code>{unread.join(", ")}</code>
        </p>
      )}
      {["", "/id", "/type", "/initial", "/states", "/history", "/target"].map((key) => (
        <PlaceNotes key={key} at={`${step.at}${key}`} />
      ))}
      <StepMeaning step={step} />
      {step.kind === "end" || step.kind === "history" ? null : (
        <>
          <FollowingStep part={Acts} step={step} />
          <FollowingStep part={Timers} step={step} />
          <FollowingStep part={Systems} step={step} />
          <FollowingStep part={ByItself} step={step} />
          <FollowingStep part={OnTheWay} step={step} />
        </>
      )}
      {step.kind === "whole" ? null : <FollowingStep part={StepKind} step={step} />}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface OfStep {
  readonly step: Step;
}

function exitsOf(step: Step, ...causes: readonly Step["exits"][number]["cause"][]) {
  return step.exits.filter(({ cause }) => causes.includes(cause));
}

function Acts({ step }: OfStep) {
  const { s } = useStaff();
  const [made, setMade] = useState<string>();
  return (
    <>
      <h4>{s("Việc được làm ở bước này", "What can be done here")}</h4>
      {step.state.inner.length > 0 ? <p className="muted">{s("Việc đặt ở đây làm được trong mọi bước bên trong.", "Acts put here can be done in every step within.")}</p> : null}
      <PlaceNotes at={`${step.at}/on`} />
      <ExitList step={step} exits={exitsOf(step, "act")} made={made} />
      <AddAct step={step} onMade={setMade} />
    </>
  );
}

function Timers({ step }: OfStep) {
  const { s } = useStaff();
  const [made, setMade] = useState<string>();
  return (
    <>
      <h4>{s("Hẹn giờ: khi chờ quá lâu", "Timers: when waiting takes too long")}</h4>
      <PlaceNotes at={`${step.at}/after`} />
      <ExitList step={step} exits={exitsOf(step, "timer")} made={made} />
      <AddTimer step={step} onMade={setMade} />
    </>
  );
}

function Systems({ step }: OfStep) {
  const { s } = useStaff();
  return (
    <>
      <h4>{s("Chờ hệ thống ngoài", "Waiting for outside systems")}</h4>
      <Connectors step={step} />
    </>
  );
}

function ByItself({ step }: OfStep) {
  const { s } = useStaff();
  const [made, setMade] = useState<string>();
  return (
    <>
      <h4>{s("Tự chuyển bước", "Going on by itself")}</h4>
      <ExitList step={step} exits={exitsOf(step, "always", "done")} made={made} />
      <AddByItself step={step} onMade={setMade} />
    </>
  );
}

function OnTheWay({ step }: OfStep) {
  const { s } = useStaff();
  return (
    <>
      <h4>{s("Khi vào và khi rời bước", "On entering and leaving")}</h4>
      <CallList at={`${step.at}/entry`} title={s("Khi hồ sơ vào bước này", "When the dossier enters")} />
      <CallList at={`${step.at}/exit`} title={s("Khi hồ sơ rời bước này", "When the dossier leaves")} />
    </>
  );
}


/** What makes the dossier go on without anybody: at once on a condition, or when all within has ended (the join). */
function AddByItself({ step, onMade }: { readonly step: Step; readonly onMade: (at: string) => void }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const has = (cause: "always" | "done"): boolean => step.exits.some((exit) => exit.cause === cause);
  const add = (key: "always" | "onDone", value: Json): void => {
    if (edit({ vi: "Thêm tự chuyển bước", en: "Go on by itself" }, [{ op: "set", at: `${step.at}/${key}`, value }])) onMade(`${step.at}/${key}`);
  };
  return (
    <div className="flow-tools">
      {has("always") || step.state.inner.length > 0 ? null : (
        <Button size="compact-md" variant="light" disabled={!mayEdit} onClick={() => add("always", { guard: { type: "feesSettled" } })}>
          {s("+ Tự chuyển ngay khi thỏa điều kiện", "+ At once on a condition")}
        </Button>
      )}
      {has("done") || step.state.inner.length === 0 ? null : (
        <Button size="compact-md" variant="light" disabled={!mayEdit} onClick={() => add("onDone", {})}>
          {step.kind === "branches" ? s("+ Khi mọi nhánh đã xong", "+ When every branch has ended") : s("+ Khi các bước bên trong đã xong", "+ When all within has ended")}
        </Button>
      )}
    </div>
  );
}
