// Everything of mine: applications being filled in, and dossiers filed.

import type { DossierStatus } from "../../../engine/model/index.ts";
import { date, dateTime } from "../../parts/dates.ts";
import { STATUS_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of the list. */
export interface MyDossiersProps {
  readonly drafts: readonly { readonly id: string; readonly procedureName: string; readonly updatedAt: string }[];
  readonly dossiers: readonly { readonly id: string; readonly code: string; readonly procedureName: string; readonly status: DossierStatus; readonly openedAt: string; readonly dueAt?: string; readonly done: boolean }[];
  readonly next?: string;
}

export function MyDossiers({ frame, drafts, dossiers, next }: MyDossiersProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={s("Hồ sơ của tôi", "My dossiers")}>
      <h1>{s("Hồ sơ của tôi", "My dossiers")}</h1>
      {drafts.length === 0 ? null : (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{s("Đang điền dở", "Not sent yet")}</h2>
          <ul className="card-list">
            {drafts.map((draft) => (
              <li key={draft.id} className="card">
                <a className="card-title" href={`/nhap/${draft.id}`}>
                  {draft.procedureName}
                </a>
                <p className="muted">
                  {s("Lưu lúc ", "Saved at ")}
                  {dateTime(draft.updatedAt, frame.language)}
                </p>
                <form method="post" action={`/nhap/${draft.id}/xoa`}>
                  <Csrf token={frame.csrf} />
                  <button type="submit" className="link-button">
                    {s("Bỏ hồ sơ này", "Discard")}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="filed">
        <h2 id="filed">{s("Đã nộp", "Filed")}</h2>
        {frame.visitor === undefined ? (
          <p>
            <a href="/dang-nhap?tiep=%2Fho-so">{s("Đăng nhập để xem hồ sơ đã nộp", "Sign in to see what you have filed")}</a>
          </p>
        ) : dossiers.length === 0 ? (
          <p>
            {s("Chưa có hồ sơ nào. ", "Nothing yet. ")}
            <a href="/thu-tuc">{s("Chọn thủ tục để nộp", "Choose a procedure")}</a>
          </p>
        ) : (
          <ul className="card-list">
            {dossiers.map((dossier) => (
              <li key={dossier.id} className="card">
                <a className="card-title" href={`/ho-so/${dossier.id}`}>
                  {dossier.procedureName}
                </a>
                <p>
                  <span className={`status status-${dossier.status}`}>{read(STATUS_LABEL[dossier.status], frame.language)}</span>
                </p>
                <p className="muted">
                  {dossier.code} · {s("nộp ngày ", "filed on ")}
                  {date(dossier.openedAt)}
                  {dossier.dueAt === undefined || dossier.done ? "" : ` · ${s("hẹn trả ", "due ")}${dateTime(dossier.dueAt, frame.language)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        {next === undefined ? null : (
          <p>
            <a href={`/ho-so?sau=${encodeURIComponent(next)}`}>{s("Xem thêm", "More")}</a>
          </p>
        )}
      </section>
    </Layout>
  );
}
