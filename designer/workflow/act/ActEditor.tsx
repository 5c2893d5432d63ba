// One act: what the button says, who may press it, what is filled in, what it means, and where it leads.

import { Button, NativeSelect } from "@mantine/core";
import { child } from "../../../engine/facts/index.ts";
import type { Json } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundSwitch } from "../../parts/BoundSwitch.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { appendAt } from "../../parts/put.ts";
import { More } from "../More.tsx";
import { PartyInput } from "../step/PartyInput.tsx";
import { usePartyOptions } from "../step/use-party-options.ts";
import { TONE } from "../words.ts";
import type { Exit, Step } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";
import { ActFormInput } from "./ActFormInput.tsx";
import { RemoveExit } from "./RemoveExit.tsx";
import { Ways } from "./WayEditor.tsx";

export function ActEditor({ step, exit }: { readonly step: Step; readonly exit: Exit }) {
  const { s, t } = useStaff();
  const first = exit.ways[0]?.at ?? exit.at;
  const meta = `${first}/meta`;
  return (
    <>
      <PlaceNotes at={exit.at} />
      {exit.meta === undefined ? (
        <p className="muted">{s("Bước này chỉ nghe việc được làm ở nhánh khác.", "This step only listens to an act done in another branch.")}</p>
      ) : (
        <>
          <PlaceNotes at={meta} />
          <BoundLocalized at={`${meta}/label`} label={s("Tên việc, như trên nút bấm", "What the button says")} />
          <By at={`${meta}/by`} />
          <ActFormInput at={`${meta}/form`} />
        </>
      )}
      <Ways step={step} exit={exit} />
      {exit.meta === undefined ? null : (
        <More places={["tone", "revises", "effect", "note"].map((key) => `${meta}/${key}`)} summary={s("Cách hiển thị, hệ quả, lưu ý", "Looks, effect, note")}>
          <BoundSelect at={`${meta}/tone`} label={s("Kiểu nút", "Kind of button")} optional none={t(TONE.neutral)} options={(["primary", "danger"] as const).map((value) => ({ value, label: t(TONE[value]) }))} />
          <BoundSwitch at={`${meta}/revises`} label={s("Công dân được sửa tờ khai và giấy tờ cùng lúc", "The citizen may change answers and papers with it")} optional />
          <BoundLocalized at={`${meta}/effect`} label={s("Hệ quả pháp lý, báo trước khi bấm", "Legal effect, told before it is done")} multiline optional />
          <BoundLocalized at={`${meta}/note`} label={s("Lưu ý cho người làm", "What the actor must know")} multiline optional />
        </More>
      )}
      <RemoveExit exit={exit} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Everybody who may do it. */
function By({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { folder, chart } = useWorkflow();
  const { roles } = usePartyOptions();
  const listed = chart.steps.flatMap(({ exits }) => exits).find(({ ways }) => at.startsWith(`${ways[0]?.at ?? "?"}/meta`))?.meta?.by ?? [];
  const add = (role: string): void => void edit({ vi: "Thêm người được làm", en: "Add who may do it" }, appendAt(folder, at, { role } as Json));
  return (
    <fieldset className="flow-by">
      <legend>{s("Ai được làm", "Who may do it")}</legend>
      <PlaceNotes at={at} />
      {listed.map((_party, index) => {
        const place = child(at, index);
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <PartyInput key={index} at={place} label={index === 0 ? s("Vai", "Role") : s(`Hoặc vai (${index + 1})`, `Or role (${index + 1})`)} {...(listed.length > 1 ? { remove: () => void edit({ vi: "Bỏ người được làm", en: "Remove who may do it" }, [{ op: "remove", at: place }]) } : {})} />
        );
      })}
      {listed.length === 0 ? (
        <NativeSelect label={s("Vai", "Role")} withAsterisk value="" disabled={!mayEdit} onChange={({ currentTarget }) => add(currentTarget.value)}>
          <option value="">{s("— chọn —", "— choose —")}</option>
          {roles.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      ) : (
        <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={() => add(roles.find(({ value }) => listed.every(({ role }) => role !== value))?.value ?? "")}>
          {s("+ Thêm vai khác", "+ Add another role")}
        </Button>
      )}
    </fieldset>
  );
}
