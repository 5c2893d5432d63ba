// Plays a dossier through the draft, as citizen, officer, leader, clock and payment gateway; and tells all saved stories again.

import { Alert } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "react-router";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { useKept } from "../review/use-kept.ts";
import { FilingForm } from "./FilingForm.tsx";
import { Playing } from "./Playing.tsx";
import type { Rehearsal } from "./rehearsal.ts";
import { seatsOf } from "./seats.ts";
import "./simulator.css";
import { StoryList } from "./StoryList.tsx";
import { useStage } from "./use-stage.ts";

export function SimulatorPart() {
  const { s } = useStaff();
  const { surroundings } = useEditor();
  const { marked, isBehind } = useStage();
  const [, , copy] = useLocation().pathname.split("/");
  // Kept in the tab: one plays, mends, and goes on with the same story.
  const [kept, keep, forget] = useKept<{ readonly rehearsal?: Rehearsal }>(`rehearsal ${copy ?? ""}`, {});
  const definition = marked?.ways.definition;
  const seats = useMemo(() => (definition === undefined ? [] : seatsOf(definition, surroundings.roles)), [definition, surroundings.roles]);
  return (
    <div className="editor-part simulator">
      <h2>{s("Chạy thử", "Try it")}</h2>
      {marked === undefined ? (
        <Alert color="yellow">{isBehind ? s("Thủ tục còn lỗi cơ bản, hoặc đang được kiểm tra. Sửa các lỗi ở phần Kiểm tra rồi chạy thử.", "The procedure has basic errors or is being checked. Mend what the part Check lists, then try it.") : null}</Alert>
      ) : (
        <>
          {isBehind ? <p role="status">{s("Bản mới nhất đang được kiểm tra hoặc còn lỗi cơ bản: đang chạy bản ngay trước đó.", "The latest is being checked or has basic errors: this plays the one before.")}</p> : null}
          <Panel title={s("Đi thử một hồ sơ", "Play a dossier")}>
            {kept.rehearsal === undefined ? (
              <FilingForm marked={marked} onFiled={(rehearsal) => keep({ rehearsal })} />
            ) : (
              <Playing marked={marked} seats={seats} rehearsal={kept.rehearsal} onChange={(rehearsal) => keep({ rehearsal })} onEnd={forget} />
            )}
          </Panel>
          <StoryList marked={marked} onPlay={(rehearsal) => keep({ rehearsal })} />
        </>
      )}
    </div>
  );
}
