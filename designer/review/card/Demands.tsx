// What the procedure takes on the card: time, papers, fees, each with its case and the law beside it.

import type { CardFee, CardLimit, CardPaper, CardTimeLimit } from "../../../engine/card/index.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { capital } from "./capital.ts";
import { Entries, Entry, Labelled } from "./Entry.tsx";

export function TimeLimits({ timeLimit, limits }: { readonly timeLimit: CardTimeLimit; readonly limits: readonly CardLimit[] }) {
  const { s, t } = useStaff();
  return (
    <>
      <Entries>
        {timeLimit.cases.map((limit) => (
          <LimitEntry key={limit.path} limit={limit} />
        ))}
      </Entries>
      <ul>
        {timeLimit.remarks.map((remark) => (
          <li key={remark.vi}>{t(remark)}</li>
        ))}
      </ul>
      {limits.length === 0 ? null : (
        <>
          <h4>{s("Thời gian chờ trong quy trình", "Waiting times in the workflow")}</h4>
          <Entries>
            {limits.map((limit) => (
              <LimitEntry key={limit.path} limit={limit} />
            ))}
          </Entries>
        </>
      )}
    </>
  );
}

export function Papers({ papers }: { readonly papers: readonly CardPaper[] }) {
  const { s, t } = useStaff();
  return (
    <Entries>
      {papers.map((paper) => (
        <Entry key={paper.path} path={paper.path} title={paper.name} basis={paper.basis} mark={paper.isOptional ? <Mark tone="quiet">{s("không bắt buộc", "optional")}</Mark> : undefined}>
          <div>{paper.when === undefined ? s("Mọi trường hợp", "In every case") : capital(t(paper.when))}</div>
          <div>
            {capital(t(paper.manner))} {paper.forms.map(t).join(s(" hoặc ", " or "))}
            {paper.copies === 1 ? "" : s(`, ${paper.copies} bản`, `, ${paper.copies} copies`)}
          </div>
          {paper.sources.length === 0 ? null : (
            <div>
              <span className="muted">{s("Nguồn: ", "From: ")}</span>
              {paper.sources.map(t).join(", ")}
            </div>
          )}
        </Entry>
      ))}
    </Entries>
  );
}

export function Fees({ fees }: { readonly fees: readonly CardFee[] }) {
  const { s, t } = useStaff();
  if (fees.length === 0) return <p>{s("Không thu phí, lệ phí.", "No fees.")}</p>;
  return (
    <Entries>
      {fees.map((fee) => (
        <Entry key={fee.path} path={fee.path} title={fee.label} basis={fee.basis} mark={<span className="muted">({t(fee.kind)})</span>}>
          <div>
            {fee.amounts.map(t).join("; ")} {fee.times === undefined ? "" : s(`nhân với ${t(fee.times)}`, `times ${t(fee.times)}`)}
          </div>
          <div>{fee.when === undefined ? s("Mọi trường hợp", "In every case") : capital(t(fee.when))}</div>
          <Labelled label={s("Áp dụng", "Applies")} text={fee.period} />
          {fee.exemptions.length === 0 ? null : (
            <ul className="card-exemptions">
              {fee.exemptions.map((exemption) => (
                <li key={exemption.path}>
                  {s("Miễn: ", "Exempt: ")}
                  {t(exemption.label)}, {t(exemption.when)}
                  {exemption.basis === undefined ? null : <span className="muted"> [{t(exemption.basis)}]</span>}
                </li>
              ))}
            </ul>
          )}
        </Entry>
      ))}
    </Entries>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function LimitEntry({ limit }: { readonly limit: CardLimit }) {
  const { t } = useStaff();
  return (
    <Entry path={limit.path} title={limit.label} basis={limit.basis}>
      <div>
        {capital(t(limit.duration))}
        {limit.when === undefined ? "" : `, ${t(limit.when)}`}
      </div>
    </Entry>
  );
}
