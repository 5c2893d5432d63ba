// The seal of an entry: under which rules it was decided, its hashes, and what became of each check.

import { Link } from "react-router";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Fault, JudgedEntry } from "./chain.ts";
import type { EntryView } from "./views.ts";

export function Seal({ entry: { head, hash, body }, judged }: { readonly entry: EntryView; readonly judged: JudgedEntry | undefined }) {
  const { s } = useStaff();
  const words = { here: s("kiểm tra tại đây", "checked here"), server: s("máy chủ kiểm tra", "checked by the server"), erased: s("nội dung đã xóa", "content erased") };
  const check = (...faults: readonly Fault[]) => (judged === undefined ? "" : faults.some((fault) => judged.faults.includes(fault)) ? s("✗ sai", "✗ wrong") : s("✓ khớp", "✓ fits"));
  const digest = (fault: Fault) => (judged === undefined ? "" : judged.words === "erased" ? words.erased : `${check(fault)}, ${words[judged.words]}`);
  const rows: readonly (readonly [label: string, value: string, verdict: string])[] = [
    [s("Mã băm của bước", "Hash of the entry"), hash, check("hash")],
    [s("Nối với bước trước", "Link to the one before"), head.previous, check("link", "number", "dossier")],
    [s("Dấu vết việc đã làm", "Digest of the event"), head.digests.event, digest("event")],
    [s("Dấu vết thay đổi", "Digest of the changes"), head.digests.changes, digest("changes")],
    [s("Dấu vết việc gửi đi", "Digest of the effects"), head.digests.effects, digest("effects")],
    [s("Lịch làm việc", "Calendar"), head.calendar, digest("line")],
    ...(body === undefined ? [] : [[s("Số ngẫu nhiên", "Nonce"), body.nonce, ""] as const]),
  ];
  return (
    <details className="history-seal">
      <summary>{s("Quy định áp dụng và niêm phong", "Rules applied, and the seal")}</summary>
      <dl>
        <div>
          <dt>{s("Phiên bản thủ tục", "Version of the procedure")}</dt>
          <dd>
            <Link to={`/phien-ban/${head.definition}`}>
              <code>{head.definition}</code>
            </Link>
          </dd>
        </div>
        <div>
          <dt>{s("Phiên bản quy tắc xử lý", "Version of the engine's rules")}</dt>
          <dd>{head.rules}</dd>
        </div>
        <div>
          <dt>{s("Thời điểm chính xác (UTC)", "Exact time (UTC)")}</dt>
          <dd>
            <code>{head.at}</code>
          </dd>
        </div>
        {rows.map(([label, value, verdict]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code> {verdict === "" ? null : <span className="history-check">{verdict}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {body === undefined ? null : (
        <details>
          <summary>{s("Nội dung đầy đủ", "The whole content")}</summary>
          {/* Reachable by keyboard, because it scrolls. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{JSON.stringify(body.entry, undefined, 2)}</pre>
        </details>
      )}
    </details>
  );
}
