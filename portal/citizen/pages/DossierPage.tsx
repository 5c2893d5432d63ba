// One dossier as its owner sees it: where it is, until when and why, what to do now, what happened, what came out.

import type { DossierStatus, LocalizedText, Rating, SlipKind } from "../../../engine/model/index.ts";
import { dateTime, money } from "../../parts/dates.ts";
import { RATING_LABEL, RETURN_LABEL, SLIP_LABEL, STATUS_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { type BillRow, BillTable } from "../BillTable.tsx";
import { AskedFor } from "../AskedFor.tsx";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { Timeline, type TimelineItem } from "../Timeline.tsx";

/** Props of a dossier's page. */
export interface DossierPageProps {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly procedure: LocalizedText;
  readonly agency: LocalizedText;
  readonly status: DossierStatus;
  readonly done: boolean;
  readonly justFiled: boolean;
  /** What is happening, in the definition's words. */
  readonly situation: readonly LocalizedText[];
  /** Who holds it: the labels of open tasks with their agency. */
  readonly holders: readonly { readonly task: LocalizedText; readonly agency: LocalizedText }[];
  /** What an officer asked to be supplemented. */
  readonly asked: readonly string[];
  readonly clock: "notStarted" | "running" | "paused" | "stopped";
  readonly dueAt?: string;
  readonly explanation: readonly string[];
  readonly bill: readonly BillRow[];
  readonly outstanding: number;
  readonly awaitsPayment: boolean;
  readonly acts: readonly { readonly event: string; readonly label: LocalizedText; readonly tone: "primary" | "neutral" | "danger"; readonly allowed: boolean; readonly why?: string }[];
  readonly results: readonly { readonly id: string; readonly name: LocalizedText; readonly number?: string; readonly signed: boolean; readonly returned: boolean }[];
  readonly slips: readonly { readonly kind: SlipKind; readonly number: string; readonly seq: number }[];
  readonly returnBy: "counter" | "online" | "post";
  readonly timeline: readonly TimelineItem[];
  readonly rating?: Rating["score"];
}

export function DossierPage(props: DossierPageProps & { readonly frame: Frame }) {
  const { frame, code, procedure, agency, status, justFiled } = props;
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={`${s("Hồ sơ", "Dossier")} ${code}`}>
      {justFiled ? (
        <div className="confirmation" role="status">
          <h1>{s("Đã nộp hồ sơ", "Dossier filed")}</h1>
          <p>
            {s("Mã số hồ sơ của bạn", "Your dossier number")}
            <br />
            <strong className="dossier-code">{code}</strong>
          </p>
        </div>
      ) : (
        <h1>
          {s("Hồ sơ", "Dossier")} {code}
        </h1>
      )}
      <p className="lead">
        {read(procedure, frame.language)} – {read(agency, frame.language)}
      </p>
      <p>
        <span className={`status status-${status}`}>{read(STATUS_LABEL[status], frame.language)}</span>
      </p>
      <Situation {...props} />
      <AskedFor frame={frame} lines={props.asked} />
      <Payment {...props} />
      <Acts {...props} />
      <DueDate {...props} />
      <Results {...props} />
      <Rate {...props} />
      <Timeline frame={frame} items={props.timeline} />
      <Slips {...props} />
    </Layout>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

type Props = DossierPageProps & { readonly frame: Frame };

function Situation({ frame, situation, holders }: Props) {
  const s = say(frame.language);
  return (
    <section aria-label={s("Tình trạng", "Situation")}>
      {situation.map((text) => (
        <p key={text.vi}>{read(text, frame.language)}</p>
      ))}
      {holders.length === 0 ? null : (
        <p>
          {s("Đang ở: ", "Held by: ")}
          {holders.map((holder) => `${read(holder.task, frame.language)} (${read(holder.agency, frame.language)})`).join("; ")}
        </p>
      )}
    </section>
  );
}

function Payment({ frame, id, awaitsPayment, outstanding, bill }: Props) {
  const s = say(frame.language);
  if (bill.length === 0) return null;
  return (
    <section aria-labelledby="phi" className={awaitsPayment ? "panel panel-strong" : undefined}>
      <h2 id="phi">{s("Phí, lệ phí", "Fees")}</h2>
      <BillTable frame={frame} rows={bill} />
      {awaitsPayment ? (
        <form method="post" action={`/ho-so/${id}/thanh-toan`} data-once>
          <Csrf token={frame.csrf} />
          <button type="submit" className="button button-primary button-wide">
            {s(`Thanh toán ${money(outstanding)}`, `Pay ${money(outstanding)}`)}
          </button>
        </form>
      ) : outstanding > 0 ? (
        <p>{s(`Còn phải nộp ${money(outstanding)}.`, `${money(outstanding)} outstanding.`)}</p>
      ) : (
        <p>{s("Đã hoàn thành nghĩa vụ tài chính.", "Settled.")}</p>
      )}
    </section>
  );
}

function Acts({ frame, id, acts }: Props) {
  const s = say(frame.language);
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="viec">
      <h2 id="viec">{s("Việc bạn có thể làm", "What you can do")}</h2>
      <ul className="act-list">
        {acts.map((act) => (
          <li key={act.event}>
            {act.allowed ? (
              <a className={`button ${act.tone === "primary" ? "button-primary" : act.tone === "danger" ? "button-danger" : ""}`} href={`/ho-so/${id}/viec/${act.event}`}>
                {read(act.label, frame.language)}
              </a>
            ) : (
              <p className="muted">
                {read(act.label, frame.language)}: {act.why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DueDate({ frame, dueAt, clock, explanation, done }: Props) {
  const s = say(frame.language);
  if (done) return null;
  return (
    <section aria-labelledby="hen-tra">
      <h2 id="hen-tra">{s("Hẹn trả kết quả", "When the result is due")}</h2>
      {dueAt === undefined || clock === "notStarted" ? (
        <p>{s("Ngày hẹn trả được tính từ khi hồ sơ được tiếp nhận hợp lệ.", "The due date is set once the dossier has been accepted.")}</p>
      ) : (
        <>
          <p className="due">
            <strong>{dateTime(dueAt, frame.language)}</strong>
            {clock === "paused" ? ` (${s("đồng hồ đang tạm dừng", "the clock is standing")})` : ""}
          </p>
          <details>
            <summary>{s("Vì sao là ngày này?", "Why this date?")}</summary>
            <ol className="explanation">
              {explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}

function Results({ frame, id, results, returnBy, done }: Props) {
  const s = say(frame.language);
  const shown = results.filter((result) => result.signed || !done);
  if (shown.length === 0) return null;
  const isOut = shown.some((result) => result.signed);
  return (
    <section aria-labelledby="ket-qua" className="panel panel-strong">
      <h2 id="ket-qua">{isOut ? s("Kết quả", "Result") : s("Dự thảo kết quả", "Draft of the result")}</h2>
      <ul className="plain-list">
        {shown.map((result) => (
          <li key={result.id}>
            <strong>{read(result.name, frame.language)}</strong> {result.number === undefined ? "" : `(${result.number})`}
            <br />
            {result.signed && !result.returned ? (
              <span>{s("Đã ký, đang chờ trả.", "Signed, about to be returned.")}</span>
            ) : (
              <a className="button" href={`/api/dossiers/${id}/results/${result.id}`}>
                {result.signed ? s("Tải bản điện tử (PDF)", "Download (PDF)") : s("Xem dự thảo (PDF)", "See the draft (PDF)")}
              </a>
            )}
          </li>
        ))}
      </ul>
      {isOut ? <p>{read(RETURN_LABEL[returnBy], frame.language)}</p> : null}
    </section>
  );
}

function Rate({ frame, id, revision, done, rating }: Props) {
  const s = say(frame.language);
  if (!done) return null;
  if (rating !== undefined) {
    return (
      <p role="status">
        {s("Cảm ơn bạn đã đánh giá: ", "Thank you for your rating: ")}
        {read(RATING_LABEL[rating], frame.language)}
      </p>
    );
  }
  return (
    <form method="post" action={`/ho-so/${id}/danh-gia`} className="panel" data-once>
      <Csrf token={frame.csrf} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset>
        <legend>{s("Bạn có hài lòng không?", "Were you satisfied?")}</legend>
        {(["verySatisfied", "satisfied", "notSatisfied"] as const).map((score) => (
          <label key={score} className="choice">
            <input type="radio" name="score" value={score} required />
            <span>{read(RATING_LABEL[score], frame.language)}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="comment">{s("Góp ý (không bắt buộc)", "Comment (optional)")}</label>
      <textarea id="comment" name="comment" maxLength={2000} rows={3} />
      <button type="submit" className="button">
        {s("Gửi đánh giá", "Send rating")}
      </button>
    </form>
  );
}

function Slips({ frame, id, slips }: Props) {
  const s = say(frame.language);
  if (slips.length === 0) return null;
  return (
    <section aria-labelledby="phieu">
      <h2 id="phieu">{s("Phiếu đã phát hành", "Slips")}</h2>
      <ul>
        {slips.map((slip) => (
          <li key={slip.number}>
            <a href={`/api/dossiers/${id}/slips/${slip.seq}/${slip.kind}`}>{read(SLIP_LABEL[slip.kind], frame.language)}</a> <span className="muted">{slip.number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
