// The acts of a step, and whatever else leads on from it: one fold each.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Fold } from "../Fold.tsx";
import type { Exit, Step } from "../reading/chart.ts";
import { useExitWords } from "../use-exit-words.ts";
import { ActEditor } from "./ActEditor.tsx";
import { RemoveExit } from "./RemoveExit.tsx";
import { Ways } from "./WayEditor.tsx";

export interface ExitListProps {
  readonly step: Step;
  readonly exits: readonly Exit[];
  /** Just made: open. */
  readonly made: string | undefined;
}

export function ExitList({ step, exits, made }: ExitListProps) {
  const { s } = useStaff();
  const words = useExitWords();
  return exits.map((exit) => {
    const { title, who, leads } = words(exit);
    return (
      <Fold key={exit.at} at={exit.at} title={title} summary={<>{who === "" ? null : <span>{s(`${who} `, `${who} `)}</span>}{leads}</>} isNew={made === exit.at}>
        {() =>
          exit.cause === "act" ? <ActEditor step={step} exit={exit} /> : (
            <>
              <Ways step={step} exit={exit} />
              <RemoveExit exit={exit} />
            </>
          )
        }
      </Fold>
    );
  });
}
