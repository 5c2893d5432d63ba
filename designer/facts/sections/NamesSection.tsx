// What the procedure is called, what kind it is, and how far it is online.

import { at } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLines } from "../../parts/BoundLines.tsx";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { Placed } from "../../parts/Placed.tsx";
import { CodeLookup } from "../CodeLookup.tsx";
import { HELP } from "../help.ts";
import { useOptions } from "../choices.ts";

const HERE = "/procedure";

export function NamesSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const options = useOptions();
  const isPartial = at(folder, `${HERE}/onlineMode`) === "partial";
  return (
    <>
      <BoundText at={`${HERE}/code`} label={s("Mã thủ tục", "Code of the procedure")} help={t(HELP.code.what)} placeholder="1.000656" beside={<CodeLookup />} />
      <FieldHelp help={HELP.code} label={s("Mã thủ tục", "Code of the procedure")} />
      <BoundLocalized at={`${HERE}/name`} label={s("Tên thủ tục", "Name")} help={HELP.name} />
      <BoundLocalized at={`${HERE}/summary`} label={s("Tóm tắt", "Summary")} help={HELP.summary} multiline />
      <BoundLines at={`${HERE}/keywords`} label={s("Từ khóa tìm kiếm", "Keywords")} help={t(HELP.keywords.what)} optional />
      <FieldHelp help={HELP.keywords} label={s("Từ khóa tìm kiếm", "Keywords")} />
      <Placed at={`${HERE}/sector`}>
        <BoundText at={`${HERE}/sector/id`} label={s("Mã lĩnh vực", "Code of the sector")} help={t(HELP.sectorId.what)} placeholder="ho-tich" />
        <BoundLocalized at={`${HERE}/sector/name`} label={s("Lĩnh vực", "Sector")} help={HELP.sectorName} />
      </Placed>
      <div className="bound-row">
        <BoundSelect at={`${HERE}/executingLevel`} label={s("Cấp giải quyết", "Executing level")} help={t(HELP.executingLevel.what)} options={options("level")} />
        <BoundSelect at={`${HERE}/kind`} label={s("Loại thủ tục", "Kind")} help={t(HELP.kind.what)} options={options("kind")} />
      </div>
      <FieldHelp help={HELP.kind} label={s("Loại thủ tục", "Kind")} />
      <div className="bound-row">
        <BoundSelect at={`${HERE}/onlineMode`} label={s("Dịch vụ trực tuyến", "Online service")} help={t(HELP.onlineMode.what)} options={options("onlineMode")} />
        <BoundSelect at={`${HERE}/legacyLevel`} label={s("Mức độ theo quy định cũ", "Level of the former decree")} help={t(HELP.legacyLevel.what)} options={options("legacyLevel")} read={Number} />
      </div>
      <FieldHelp help={HELP.onlineMode} label={s("Dịch vụ trực tuyến", "Online service")} />
      {isPartial || at(folder, `${HERE}/partialReason`) !== undefined ? <BoundLocalized at={`${HERE}/partialReason`} label={s("Vì sao chưa toàn trình", "Why it is not full")} help={HELP.partialReason} optional={!isPartial} multiline /> : null}
    </>
  );
}
