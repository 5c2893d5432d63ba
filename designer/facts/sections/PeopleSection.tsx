// Who applies, who receives, who decides, who else takes part.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, idIn, wordsOf } from "../new-entries.ts";
import { PartyFields } from "../Parts.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure";

export function PeopleSection() {
  const { s, t } = useStaff();
  const { folder, surroundings } = useEditor();
  const options = useOptions();
  const removal = useRemoval("participant");
  const role = (id: unknown): string => t(surroundings.roles.find((one) => one.id === id)?.name ?? { vi: typeof id === "string" ? id : "" });
  return (
    <>
      <BoundLocalized at={`${HERE}/applicants`} label={s("Ai được yêu cầu", "Who may apply")} help={HELP.applicants} multiline />
      <BoundSelect at={`${HERE}/receivedBy`} label={s("Cơ quan tiếp nhận", "Received by")} help={t(HELP.receivedBy.what)} options={options("agencyKind")} />
      <BoundLocalized at={`${HERE}/competentAuthority`} label={s("Cơ quan có thẩm quyền", "Competent authority")} help={HELP.competentAuthority} multiline />
      <h4>{s("Ai nhập hồ sơ nộp tại quầy, qua bưu chính", "Who enters what is handed in or sent by post")}</h4>
      <ListEditor
        at={`${HERE}/filedBy`}
        label={s("Người nhập hồ sơ", "Who enters dossiers")}
        one={s("vai nhập hồ sơ", "role")}
        help={t(HELP.filedBy.what)}
        isFlat
        titleOf={({ value }) => role((Object(value) as { readonly role?: unknown }).role)}
        add={() => appendAt(folder, `${HERE}/filedBy`, { role: "intakeOfficer" })}
        renderEntry={({ pointer }) => <PartyFields at={pointer} label={s("Vai", "Role")} />}
      />
      <h4>{s("Cơ quan khác cùng tham gia", "Other agencies taking part")}</h4>
      <ListEditor
        at={`${HERE}/participants`}
        label={s("Cơ quan tham gia", "Participants")}
        one={s("cơ quan", "agency")}
        help={t(HELP.participants.what)}
        titleOf={({ value }) => wordsOf(value, "label")}
        asks={s("gọi là gì", "what it is called")}
        add={(label) => appendAt(folder, `${HERE}/participants`, { id: freeId(folder, `${HERE}/participants`, label), agencyKind: "communePolice", label: { vi: label } })}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "label"))}
        renderEntry={({ pointer, value }) => (
          <>
            <BoundLocalized at={`${pointer}/label`} label={s("Tên gọi", "Called")} />
            <BoundSelect at={`${pointer}/agencyKind`} label={s("Loại cơ quan", "Kind of agency")} options={options("agencyKind")} />
            <NameField kind="participant" name={idIn(value)} at={`${pointer}/id`} />
          </>
        )}
      />
      {removal.dialog}
    </>
  );
}
