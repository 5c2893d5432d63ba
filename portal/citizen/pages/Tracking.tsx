// Look-up by number: how far it is, without names.

import type { DossierStatus, LocalizedText } from "../../../engine/model/index.ts";
import { dateTime } from "../../parts/dates.ts";
import { STATUS_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { TrackForm } from "./Home.tsx";

/** Props of the look-up. */
export interface TrackingProps {
  readonly code: string;
  readonly found?: {
    readonly code: string;
    readonly procedure: { readonly name: LocalizedText };
    readonly agency: LocalizedText;
    readonly status: DossierStatus;
    readonly openedAt: string;
    readonly dueAt?: string;
    readonly clock: string;
  };
}

export function Tracking({ frame, code, found }: TrackingProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const error = code !== "" && found === undefined ? s("Không có hồ sơ nào mang mã này. Kiểm tra lại từng chữ số trên giấy tiếp nhận.", "No dossier has this number. Check each character on your receipt slip.") : undefined;
  return (
    <Layout frame={frame} title={s("Tra cứu hồ sơ", "Track a dossier")}>
      <h1>{s("Tra cứu hồ sơ", "Track a dossier")}</h1>
      <TrackForm frame={frame} code={code} {...(error === undefined ? {} : { error })} />
      {found === undefined ? null : (
        <section className="panel" aria-label={s("Kết quả tra cứu", "Result")}>
          <h2>{found.code}</h2>
          <p>{read(found.procedure.name, frame.language)}</p>
          <p>
            <span className={`status status-${found.status}`}>{read(STATUS_LABEL[found.status], frame.language)}</span>
          </p>
          <dl className="answers">
            <div>
              <dt>{s("Cơ quan", "Agency")}</dt>
              <dd>{read(found.agency, frame.language)}</dd>
            </div>
            <div>
              <dt>{s("Ngày nộp", "Filed")}</dt>
              <dd>{dateTime(found.openedAt, frame.language)}</dd>
            </div>
            {found.dueAt === undefined ? null : (
              <div>
                <dt>{s("Hẹn trả", "Due")}</dt>
                <dd>{dateTime(found.dueAt, frame.language)}</dd>
              </div>
            )}
          </dl>
          <p className="muted">{s("Đăng nhập bằng tài khoản đã nộp để xem chi tiết và nhận kết quả.", "Sign in with the account that filed it for details and the result.")}</p>
        </section>
      )}
    </Layout>
  );
}
