// What others did to the dossier while this officer was filling something in. Pressing now means having seen it.

import { Alert } from "@mantine/core";
import { useState } from "react";
import { dateTime } from "../parts/dates.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { byWhom, headline } from "./timeline-words.ts";
import type { DossierView } from "./views.ts";

/** Nothing as long as nothing happened. `isOpen` says whether the act may still be done. */
export function SinceOpened({ dossier, isOpen }: { readonly dossier: Pick<DossierView, "revision" | "timeline">; readonly isOpen: boolean }) {
  const { s, language } = useStaff();
  const [seen] = useState(dossier.revision);
  const news = dossier.timeline.filter(({ seq }) => seq > seen);
  if (news.length === 0 && isOpen) return null;
  return (
    <Alert color="yellow" role="alert" mb="sm" title={s("Hồ sơ vừa thay đổi trong lúc bạn đang nhập", "The dossier changed while you were typing")}>
      <ul className="desk-news">
        {news.map((row) => (
          <li key={row.seq}>
            <strong>{headline(row, language)}</strong> – {byWhom(row, language)}, {dateTime(row.at, language)}
          </li>
        ))}
      </ul>
      <p>
        {isOpen
          ? s("Xem thay đổi rồi bấm tiếp nếu vẫn đúng. Những gì bạn nhập vẫn còn.", "Look at what changed and press again if it still holds. What you typed is still here.")
          : s("Việc này không còn làm được ở bước hiện tại. Chép lại những gì cần giữ rồi đóng.", "This can no longer be done. Copy what you need, then close.")}
      </p>
    </Alert>
  );
}
