// The dossier under way: what time it is, who can do what, what came of it so far.

import { Alert, Button, Group } from "@mantine/core";
import { useMemo, useState } from "react";
import { play } from "../../engine/journeys/index.ts";
import { activeLeaves } from "../../engine/machine/index.ts";
import type { JourneyStep, Violation } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { ClockBar } from "./ClockBar.tsx";
import { DossierNow } from "./DossierNow.tsx";
import { Doings } from "./Doings.tsx";
import { Issued } from "./Issued.tsx";
import { goOn, letPass, takeBack, type Rehearsal } from "./rehearsal.ts";
import { SaveStory } from "./SaveStory.tsx";
import type { Seat } from "./seats.ts";
import { Told } from "./Told.tsx";
import type { MarkedStage } from "./use-stage.ts";
import { ViolationLines } from "./ViolationLines.tsx";

export interface PlayingProps {
  readonly marked: MarkedStage;
  readonly seats: readonly Seat[];
  readonly rehearsal: Rehearsal;
  onChange(rehearsal: Rehearsal): void;
  onEnd(): void;
}

export function Playing({ marked, seats, rehearsal, onChange, onEnd }: PlayingProps) {
  const { s, t } = useStaff();
  const { announce } = useEditor();
  const { stage, ways } = marked;
  const { definition } = ways;
  const [violations, setViolations] = useState<readonly Violation[]>([]);
  // Told anew for every state of the procedure: an edit shows at once what becomes of the dossier.
  const performance = useMemo(() => play(rehearsal.journey, stage), [rehearsal.journey, stage]);
  const { dossier, log } = performance;
  const broken = performance.mismatches.find(({ what }) => what === "refused");
  const move = (next: Rehearsal): void => {
    setViolations([]);
    onChange(next);
  };
  const attempt = (step: Omit<JourneyStep, "at">): boolean => {
    const outcome = goOn(rehearsal, step, stage);
    if ("violations" in outcome) setViolations(outcome.violations);
    else {
      move(outcome.rehearsal);
      const now = outcome.performance.dossier;
      const here = now === undefined ? [] : activeLeaves(stage.compiled, now.machine).map((path) => t(stage.compiled.states.get(path)?.meta?.label ?? { vi: path }));
      announce(s(`Nay ở bước: ${here.join(", ")}.`, `Now at: ${here.join(", ")}.`));
    }
    return "rehearsal" in outcome;
  };
  const pass = (until: string): void => {
    const before = rehearsal.journey.steps.length;
    const later = letPass(rehearsal, until, stage);
    const due = later.journey.steps.length - before;
    move(later);
    announce(due === 0 ? s("Đã tua thời gian.", "Time has passed.") : s(`Đã tua thời gian; ${due} thời hạn chờ đã hết trên đường.`, `Time has passed; ${due} waits ran out on the way.`));
  };
  return (
    <>
      <Group gap="xs" mb="sm">
        <Button size="compact-sm" variant="default" disabled={rehearsal.journey.steps.length === 0} onClick={() => move(takeBack(rehearsal))}>
          {s("Lùi một việc", "One step back")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          {s("Hồ sơ khác", "Another dossier")}
        </Button>
      </Group>
      {dossier === undefined ? (
        <Alert color="yellow" title={s("Với bản soạn hiện tại, hồ sơ này không nộp được nữa", "As the procedure stands now, this dossier cannot be filed any more")}>
          {broken === undefined ? <p>{s("Cơ quan tiếp nhận trong hồ sơ mẫu không có ở đây. Chọn “Hồ sơ khác”.", "The story's receiving agency is not known here. Choose “Another dossier”.")}</p> : <ViolationLines violations={broken.actual as readonly Violation[]} definition={definition} />}
        </Alert>
      ) : (
        <div className="simulator-panes">
          <div>
            {broken === undefined ? null : (
              <Alert color="yellow" mb="sm" title={s(`Với bản soạn hiện tại, việc thứ ${broken.step} của hồ sơ không còn làm được`, `As the procedure stands now, step ${broken.step} of the story is no longer possible`)}>
                {s("Các việc sau được đi tiếp từ chỗ đó. Lùi lại hoặc chạy hồ sơ khác.", "What follows is told from there. Step back, or play another dossier.")}
              </Alert>
            )}
            <ClockBar dossier={dossier} now={rehearsal.now} onPass={pass} />
            <Doings marked={marked} dossier={dossier} log={log} journey={rehearsal.journey} now={rehearsal.now} seats={seats} onStep={attempt} />
            <ViolationLines violations={violations} definition={definition} />
            <SaveStory rehearsal={rehearsal} stage={stage} />
          </div>
          <div>
            <DossierNow dossier={dossier} definition={definition} seats={seats} />
            <Issued dossier={dossier} log={log} compiled={stage.compiled} />
            <Told log={log} definition={definition} />
          </div>
        </div>
      )}
    </>
  );
}
