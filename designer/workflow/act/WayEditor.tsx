// One way an act, a timer or an answer may take: under which condition, where it leads, what happens on it.

import { Button } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { CallList } from "../calls/CallList.tsx";
import type { Exit, Step } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";
import { addWay, moveWay, removeWay } from "../ways.ts";
import { GuardInput } from "./GuardInput.tsx";
import { TargetInput } from "./TargetInput.tsx";

/** All ways of one exit, in the order in which they are tried. */
export function Ways({ step, exit }: { readonly step: Step; readonly exit: Exit }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { folder } = useWorkflow();
  const isSeveral = exit.ways.length > 1;
  return (
    <div className="flow-ways">
      {isSeveral ? <p className="muted">{s("Xét lần lượt từ trên xuống; đi theo hướng đầu tiên thỏa điều kiện.", "Tried from above; the first whose condition holds is taken.")}</p> : null}
      {exit.ways.map((way, position) => (
        <div key={way.at} className="flow-way" role="group" aria-label={isSeveral ? s(`Hướng ${position + 1}`, `Way ${position + 1}`) : s("Hướng đi", "The way")}>
          {isSeveral ? (
            <div className="flow-way-head">
              <strong>{position === exit.ways.length - 1 && way.transition.guard === undefined ? s("Nếu không", "Otherwise") : s(`Hướng ${position + 1}`, `Way ${position + 1}`)}</strong>
              <WayTools exit={exit} position={position} />
            </div>
          ) : null}
          <PlaceNotes at={way.at} />
          <GuardInput at={`${way.at}/guard`} event={exit.cause === "act" ? exit.name : undefined} />
          <TargetInput step={step} way={way} mayStay={exit.cause === "act" || exit.cause === "timer"} />
          <CallList at={`${way.at}/actions`} title={s("Đồng thời", "What happens then")} event={exit.cause === "act" ? exit.name : undefined} form={exit.meta?.form} />
        </div>
      ))}
      <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={() => void edit({ vi: "Thêm một hướng đi", en: "Add a way" }, addWay(folder, exit.at, newWay(exit)))}>
        {s("+ Thêm hướng khác theo điều kiện", "+ Add a way on a condition")}
      </Button>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Leads where the last one does until somebody says where; its condition is still to be chosen. */
function newWay({ ways }: Exit) {
  const target = ways.at(-1)?.transition.target;
  return { guard: { type: "all", params: { guards: [] } }, ...(target === undefined ? {} : { target }) };
}

function WayTools({ exit, position }: { readonly exit: Exit; readonly position: number }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { folder } = useWorkflow();
  const which = s(`hướng ${position + 1}`, `way ${position + 1}`);
  const move = (by: -1 | 1): void => void edit({ vi: "Đổi thứ tự các hướng", en: "Change the order of the ways" }, moveWay(folder, exit.at, position, by));
  return (
    <div className="flow-tools">
      <Button size="compact-xs" variant="subtle" disabled={!mayEdit || position === 0} onClick={() => move(-1)} aria-label={s(`Xét ${which} sớm hơn`, `Try ${which} earlier`)}>
        ↑
      </Button>
      <Button size="compact-xs" variant="subtle" disabled={!mayEdit || position === exit.ways.length - 1} onClick={() => move(1)} aria-label={s(`Xét ${which} muộn hơn`, `Try ${which} later`)}>
        ↓
      </Button>
      <Button size="compact-xs" variant="subtle" color="red" disabled={!mayEdit} onClick={() => void edit({ vi: "Bỏ một hướng đi", en: "Remove a way" }, removeWay(folder, exit.at, position))} aria-label={s(`Bỏ ${which}`, `Remove ${which}`)}>
        ✕
      </Button>
    </div>
  );
}
