// What a dossier costs and brings: bill and payments, results and slips as PDF, the applicant's rating.

import { dateTime, money } from "../parts/dates.ts";
import { RATING_LABEL, SLIP_LABEL } from "../parts/labels.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Panel } from "../parts/staff/Panel.tsx";
import type { DossierView } from "./views.ts";

export function Outcome({ dossier }: { readonly dossier: DossierView }) {
  const { s, t } = useStaff();
  return (
    <>
      {dossier.bill.lines.length === 0 ? null : <Money dossier={dossier} />}
      {dossier.slips.length + dossier.results.length === 0 ? null : <Documents dossier={dossier} />}
      {dossier.rating === undefined ? null : (
        <Panel title={s("Người dân đánh giá", "Citizen's rating")}>
          <p>
            <strong>{t(RATING_LABEL[dossier.rating.score])}</strong>
            {dossier.rating.comment === undefined ? "" : ` – ${dossier.rating.comment}`}
          </p>
        </Panel>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Money({ dossier: { bill, payments, awaitsPayment } }: { readonly dossier: DossierView }) {
  const { s, t, language } = useStaff();
  const methods = { online: s("trực tuyến", "online"), cash: s("tiền mặt", "cash"), transfer: s("chuyển khoản", "transfer") };
  return (
    <Panel title={s("Phí, lệ phí", "Fees")}>
      <ul>
        {bill.lines.map((line) => (
          <li key={line.fee}>
            {t(line.label)}: {money(line.amount)}
            {line.exemptionLabel === undefined ? "" : ` (${s("miễn: ", "exempt: ")}${t(line.exemptionLabel)})`}
          </li>
        ))}
        {payments.map((payment) => (
          <li key={payment.transaction}>
            {s("Đã nộp ", "Paid ")}
            {money(payment.amount)}, {methods[payment.method]}, {dateTime(payment.at, language)}
            {payment.applied ? "" : s(" – không khớp khoản phải nộp, phải hoàn trả", " – does not match what was owed, to be refunded")}
          </li>
        ))}
      </ul>
      <p>
        <strong>{bill.outstanding > 0 ? s(`Còn phải nộp ${money(bill.outstanding)}`, `${money(bill.outstanding)} outstanding`) : s("Đã hoàn thành nghĩa vụ tài chính", "Settled")}</strong>
        {awaitsPayment ? s(" – đang chờ người dân thanh toán.", " – waiting for the citizen to pay.") : ""}
      </p>
    </Panel>
  );
}

function Documents({ dossier: { id, results, slips } }: { readonly dossier: DossierView }) {
  const { s, t } = useStaff();
  return (
    <Panel title={s("Phiếu và kết quả (PDF)", "Slips and results (PDF)")}>
      <ul>
        {results.map((result) => (
          <li key={result.id}>
            <a href={`/api/dossiers/${id}/results/${result.id}`}>{t(result.name)}</a>{" "}
            {result.signedBy === undefined ? s("(dự thảo)", "(draft)") : s(`(${result.signedBy.name} đã ký)`, `(signed by ${result.signedBy.name})`)}
            {result.returnedAt === undefined ? "" : s(" – đã trả", " – returned")}
          </li>
        ))}
        {slips.map((slip) => (
          <li key={slip.number}>
            <a href={`/api/dossiers/${id}/slips/${slip.seq}/${slip.kind}`}>{t(SLIP_LABEL[slip.kind])}</a> <span className="muted">{slip.number}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
