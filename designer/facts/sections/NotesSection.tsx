// What nobody has confirmed about the procedure as a whole.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundLines } from "../../parts/BoundLines.tsx";
import { HELP } from "../help.ts";

export function NotesSection() {
  const { s, t } = useStaff();
  return <BoundLines at="/procedure/reviewNotes" label={s("Điều chưa xác minh", "Not confirmed yet")} help={t(HELP.reviewNotes.what)} optional />;
}
