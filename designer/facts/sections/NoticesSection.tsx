// Messages to citizens, with what is filled in chosen from the list of what can be.

import { child } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { putAt } from "../../parts/put.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, newNotice, noticeTitle } from "../new-entries.ts";
import { PlaceholderChoice } from "../PlaceholderChoice.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/notices";

export function NoticesSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("notice", ({ key }) => key);
  return (
    <>
      <ListEditor
        at={HERE}
        label={s("Thông báo", "Notices")}
        one={s("thông báo", "notice")}
        help={t(HELP.notices.what)}
        titleOf={({ value }) => noticeTitle(value)}
        asks={s("tiêu đề", "its title")}
        add={(title) => putAt(folder, child(HERE, freeId(folder, HERE, title)), newNotice(title))}
        remove={(entry) => removal.remove(entry, noticeTitle(entry.value))}
        renderEntry={({ pointer, key }) => (
          <>
            <BoundLocalized at={`${pointer}/title`} label={s("Tiêu đề", "Title")} />
            <BoundLocalized at={`${pointer}/body`} label={s("Nội dung", "Body")} multiline />
            <PlaceholderChoice at={`${pointer}/body`} />
            <NameField kind="notice" name={key} />
          </>
        )}
      />
      <FieldHelp help={HELP.notices} label={s("Thông báo", "Notices")} />
      {removal.dialog}
    </>
  );
}
