// Everything once more before it is sent: answers, papers, fee, return; each with a way back to change it.

import type { ActForm, JsonObject, LocalizedText, ReturnChannel, Violation } from "../../../engine/model/index.ts";
import { ActFields } from "../ActFields.tsx";
import { RETURN_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { type BillRow, BillTable } from "../BillTable.tsx";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { Steps, type StepLink } from "../Steps.tsx";

/** A topic with its printed answers. */
export interface PrintedTopic {
  readonly topic: string;
  readonly title: string;
  readonly href: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/** Props of the check page. */
export interface CheckAnswersProps {
  readonly draft: string;
  readonly steps: readonly StepLink[];
  readonly procedure: LocalizedText;
  readonly agency: LocalizedText;
  readonly topics: readonly PrintedTopic[];
  readonly papers: readonly { readonly id: string; readonly name: LocalizedText; readonly files: readonly string[]; readonly missing: boolean }[];
  readonly returnBy?: ReturnChannel;
  readonly bill: readonly BillRow[];
  /** What stands in the way, each with a link to the place. */
  readonly problems: readonly { readonly text: string; readonly href: string }[];
  /** The procedure has changed since; the application can be taken over to the version in force. */
  readonly renewable: boolean;
  readonly warnings: readonly string[];
  /** The act for which a dossier is revised; none for a new filing. */
  readonly revision?: {
    readonly label: LocalizedText;
    readonly code: string;
    /** What the act itself asks, and why that was refused last time. */
    readonly form?: ActForm;
    readonly data: JsonObject;
    readonly violations: readonly Violation[];
  };
  readonly needsSignIn: boolean;
}

export function CheckAnswers(props: CheckAnswersProps & { readonly frame: Frame }) {
  const { frame, draft, steps, procedure, agency, topics, papers, returnBy, bill, problems, renewable, warnings, revision } = props;
  const s = say(frame.language);
  const title = s("Kiểm tra và gửi", "Check and send");
  return (
    <Layout frame={frame} title={title}>
      <Steps frame={frame} steps={steps} />
      <h1>{title}</h1>
      <p className="lead">
        {read(procedure, frame.language)} – {read(agency, frame.language)}
      </p>
      <Problems frame={frame} problems={problems} warnings={warnings} />
      {renewable ? <RenewForm frame={frame} draft={draft} /> : null}
      {topics.map((topic) => (
        <section key={topic.topic} aria-labelledby={`kt-${topic.topic}`}>
          <div className="section-head">
            <h2 id={`kt-${topic.topic}`}>{topic.title}</h2>
            <a href={topic.href} aria-label={s(`Sửa ${topic.title}`, `Change ${topic.title}`)}>
              {s("Sửa", "Change")}
            </a>
          </div>
          <dl className="answers">
            {topic.rows.map((row) => (
              <div key={row.label}>
                <dt>{row.label}</dt>
                <dd>{row.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <PaperSummary frame={frame} draft={draft} papers={papers} />
      {revision !== undefined ? null : (
        <section aria-labelledby="kt-nhan">
          <div className="section-head">
            <h2 id="kt-nhan">{s("Nhận kết quả và lệ phí", "Result and fees")}</h2>
            <a href={`/nhap/${draft}/nhan-ket-qua`} aria-label={s("Sửa cách nhận kết quả", "Change how to receive the result")}>
              {s("Sửa", "Change")}
            </a>
          </div>
          <p>{returnBy === undefined ? s("Chưa chọn", "Not chosen yet") : read(RETURN_LABEL[returnBy], frame.language)}</p>
          <BillTable frame={frame} rows={bill} />
        </section>
      )}
      <SendForm {...props} />
    </Layout>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Problems({ frame, problems, warnings }: Pick<CheckAnswersProps, "problems" | "warnings"> & { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <>
      {problems.length === 0 ? null : (
        <div className="error-summary" role="alert" tabIndex={-1} id="error-summary">
          <h2>{s("Cần sửa trước khi gửi", "To be mended before sending")}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.href} ${problem.text}`}>
                <a href={problem.href}>{problem.text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="flash flash-info">
          {warning}
        </p>
      ))}
    </>
  );
}

function RenewForm({ frame, draft }: Pick<CheckAnswersProps, "draft"> & { readonly frame: Frame }) {
  return (
    <form method="post" action={`/nhap/${draft}/quy-dinh-moi`} id="quy-dinh-moi" data-once>
      <Csrf token={frame.csrf} />
      <button type="submit" className="button button-wide">
        {say(frame.language)("Xem lại theo quy định mới", "Review under the new version")}
      </button>
    </form>
  );
}

function PaperSummary({ frame, draft, papers }: Pick<CheckAnswersProps, "draft" | "papers"> & { readonly frame: Frame }) {
  const s = say(frame.language);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="kt-giay-to">
      <div className="section-head">
        <h2 id="kt-giay-to">{s("Giấy tờ kèm theo", "Documents")}</h2>
        <a href={`/nhap/${draft}/giay-to`} aria-label={s("Sửa giấy tờ kèm theo", "Change documents")}>
          {s("Sửa", "Change")}
        </a>
      </div>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {read(paper.name, frame.language)}: {paper.files.length > 0 ? paper.files.join(", ") : paper.missing ? <strong>{s("còn thiếu", "missing")}</strong> : s("không kèm", "none")}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendForm({ frame, draft, problems, revision, needsSignIn }: CheckAnswersProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  if (problems.length > 0) return <p className="muted">{s("Sửa các mục trên rồi quay lại trang này để gửi.", "Mend the items above, then come back to this page to send.")}</p>;
  if (needsSignIn) {
    return (
      <p>
        <a className="button button-primary button-wide" href={`/dang-nhap?tiep=${encodeURIComponent(`/nhap/${draft}/kiem-tra`)}`}>
          {s("Đăng nhập để gửi hồ sơ", "Sign in to send")}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={`/nhap/${draft}/gui`} noValidate data-once>
      <Csrf token={frame.csrf} />
      {revision?.form === undefined ? null : <ActFields language={frame.language} form={revision.form} data={revision.data} violations={revision.violations} />}
      <button type="submit" className="button button-primary button-wide">
        {revision === undefined ? s("Gửi hồ sơ", "Send the application") : read(revision.label, frame.language)}
      </button>
      <p className="muted">{s("Bấm một lần; nếu mạng chậm, bấm lại cũng chỉ tạo một hồ sơ.", "Press once; pressing again on a slow line still makes only one dossier.")}</p>
    </form>
  );
}
