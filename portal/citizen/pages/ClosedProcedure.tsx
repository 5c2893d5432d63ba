// A procedure that takes no applications now: because it has ended, or because it has not begun.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { day } from "../../parts/dates.ts";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of the page; `until` is the last day, `from` the first, `YYYY-MM-DD`. */
export interface ClosedProcedureProps {
  readonly code: string;
  readonly name: LocalizedText;
  readonly until?: string;
  readonly from?: string;
  readonly decision?: { readonly number: string; readonly text?: string };
}

export function ClosedProcedure({ frame, code, name, until, from, decision }: ClosedProcedureProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const title = read(name, frame.language);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {until === undefined ? null : (
        <>
          <p className="flash flash-bad">{s(`Thủ tục này đã hết hiệu lực: nhận hồ sơ đến hết ngày ${day(until)}, nay không nhận hồ sơ mới.`, `This procedure has ended: it took applications until ${day(until)} and takes no new ones.`)}</p>
          <p>{s("Hồ sơ đã nộp vẫn được giải quyết cho đến khi có kết quả.", "Applications already filed are dealt with until their result.")}</p>
        </>
      )}
      {from === undefined ? null : <p className="flash flash-info">{s(`Thủ tục này nhận hồ sơ từ ngày ${day(from)}.`, `This procedure takes applications from ${day(from)}.`)}</p>}
      {decision === undefined ? null : (
        <p>
          {until === undefined ? s("Quyết định công bố: ", "Published by decision: ") : s("Quyết định bãi bỏ: ", "Ended by decision: ")}
          {[decision.number, decision.text].filter((part) => part !== undefined).join(" – ")}
        </p>
      )}
      <ul>
        <li>
          <a href="/ho-so">{s("Xem hồ sơ của tôi", "My applications")}</a>
        </li>
        <li>
          <a href="/tra-cuu">{s("Tra cứu hồ sơ bằng mã", "Track an application by its code")}</a>
        </li>
        <li>
          <a href="/thu-tuc">{s("Tìm thủ tục khác", "Find another procedure")}</a>
        </li>
      </ul>
      <p>{s("Cần hướng dẫn, hãy hỏi bộ phận một cửa nơi bạn ở.", "For guidance ask the one-stop counter where you live.")}</p>
      <p className="muted">
        {s("Mã thủ tục", "Code")}: {code}
      </p>
    </Layout>
  );
}
