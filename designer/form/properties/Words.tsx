// The words of a question, page or list in both languages.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundText } from "../../parts/BoundText.tsx";
import { rootOf } from "../form-root.ts";

export function Words({ pointer, isTitleNeeded }: { readonly pointer: string; readonly isTitleNeeded: boolean }) {
  const { s } = useStaff();
  const isOfAct = rootOf(pointer).event !== undefined;
  return (
    <div className="form-words">
      <BoundText at={`${pointer}/title`} label={s("Tiêu đề", "Title")} optional={!isTitleNeeded} lang="vi" />
      <BoundText at={`${pointer}/x-en/title`} label={s("Tiêu đề tiếng Anh", "Title in English")} optional lang="en" />
      <BoundText at={`${pointer}/description`} label={isOfAct ? s("Hướng dẫn cho người làm", "Help for who acts") : s("Hướng dẫn cho người khai", "Help for who fills it in")} optional multiline lang="vi" />
      <BoundText at={`${pointer}/x-en/description`} label={s("Hướng dẫn tiếng Anh", "Help in English")} optional multiline lang="en" />
    </div>
  );
}
