// What a procedure takes, before anybody starts: who, papers by case, fee, time, result, legal basis (NĐ 63/2010 Đ8.2).

import type { ReactNode } from "react";
import type { LegalBasis, LocalizedText, Procedure, TimeLimitCase } from "../../../engine/model/index.ts";
import { day, money } from "../../parts/dates.ts";
import { CHANNEL_LABEL, DOCUMENT_FORM_LABEL, RETURN_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of a procedure's page. */
export interface ProcedureCardProps {
  readonly procedure: Procedure;
  readonly agencies: readonly { readonly id: string; readonly name: LocalizedText }[];
  /** Its last day, when that is known, `YYYY-MM-DD`. */
  readonly until?: string;
  /** The day from which another version of it takes the place of this one. */
  readonly changesFrom?: string;
}

export function ProcedureCard({ frame, procedure, agencies, until, changesFrom }: ProcedureCardProps & { readonly frame: Frame }) {
  const { language } = frame;
  const s = say(language);
  const t = (text: LocalizedText | undefined) => read(text, language);
  return (
    <Layout frame={frame} title={t(procedure.name)}>
      <p className="muted">{t(procedure.sector.name)}</p>
      <h1>{t(procedure.name)}</h1>
      <p className="lead">{t(procedure.summary)}</p>
      {until === undefined ? null : <p className="flash flash-info">{s(`Thủ tục này chỉ nhận hồ sơ đến hết ngày ${day(until)}. Hồ sơ nộp đến ngày đó vẫn được giải quyết.`, `This procedure takes applications until ${day(until)}. Those filed by then are dealt with.`)}</p>}
      {changesFrom === undefined ? null : <p className="flash flash-info">{s(`Từ ngày ${day(changesFrom)} áp dụng quy định mới. Hồ sơ gửi trước ngày đó theo quy định dưới đây.`, `New rules apply from ${day(changesFrom)}. Applications sent before that day follow those below.`)}</p>}
      {procedure.submitBy.includes("online") ? <StartForm frame={frame} procedure={procedure} agencies={agencies} /> : <p>{s("Thủ tục này chưa nhận hồ sơ trực tuyến.", "This procedure cannot be filed online yet.")}</p>}
      {procedure.partialReason === undefined ? null : <p className="flash flash-info">{t(procedure.partialReason)}</p>}
      <Section title={s("Ai được nộp", "Who may apply")}>
        <p>{t(procedure.applicants)}</p>
        <List items={procedure.requirements.map(t)} />
      </Section>
      <Section title={s("Giấy tờ cần có", "Documents needed")}>
        <Papers frame={frame} procedure={procedure} />
      </Section>
      <Section title={s("Lệ phí", "Fees")}>
        <Fees frame={frame} procedure={procedure} />
      </Section>
      <Section title={s("Thời hạn giải quyết", "Time limit")}>
        <List items={procedure.timeLimit.cases.map((limit) => `${t(limit.label)}: ${duration(limit, frame)}`)} />
        {procedure.timeLimit.cutOff === undefined ? null : (
          <p>{s(`Hồ sơ tiếp nhận sau ${procedure.timeLimit.cutOff} được tính từ ngày làm việc tiếp theo.`, `Dossiers accepted after ${procedure.timeLimit.cutOff} count from the next working day.`)}</p>
        )}
      </Section>
      <Section title={s("Kết quả", "Result")}>
        <List items={procedure.results.map((result) => `${t(result.name)} (${s("bản chính", "originals")}: ${result.originals})`)} />
        <p>
          {s("Cách nhận: ", "Returned: ")}
          {procedure.returnBy.map((channel) => t(RETURN_LABEL[channel])).join("; ")}
        </p>
      </Section>
      <Section title={s("Các bước", "Steps")}>
        <ol>
          {procedure.sequence.map((step) => (
            <li key={step.vi}>{t(step)}</li>
          ))}
        </ol>
        <p>
          {s("Cách nộp: ", "Ways to file: ")}
          {procedure.submitBy.map((channel) => t(CHANNEL_LABEL[channel])).join("; ")}
        </p>
        <p>
          {s("Cơ quan giải quyết: ", "Competent authority: ")}
          {t(procedure.competentAuthority)}
        </p>
      </Section>
      <Section title={s("Căn cứ pháp lý", "Legal basis")}>
        <List items={[procedure.publicationDecision, ...procedure.legalBasis].map(cite)} />
        <p className="muted">
          {s("Mã thủ tục", "Code")}: {procedure.code}
        </p>
      </Section>
    </Layout>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function StartForm({ frame, procedure, agencies }: { readonly frame: Frame } & Pick<ProcedureCardProps, "procedure" | "agencies">) {
  const s = say(frame.language);
  return (
    <form method="post" action={`/thu-tuc/${procedure.code}/nop`} className="panel">
      <Csrf token={frame.csrf} />
      <label htmlFor="agency">{s("Nơi nộp hồ sơ", "Where to file")}</label>
      <select id="agency" name="agency" defaultValue={agencies[0]?.id}>
        {agencies.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {read(agency.name, frame.language)}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-primary button-wide">
        {s("Bắt đầu nộp hồ sơ", "Start the application")}
      </button>
      <p className="muted">{s("Bạn có thể lưu và điền tiếp sau. Chỉ cần đăng nhập khi gửi.", "You can save and go on later. Sign in only when you send it.")}</p>
    </form>
  );
}

function Papers({ frame, procedure }: { readonly frame: Frame; readonly procedure: Procedure }) {
  const { language } = frame;
  const s = say(language);
  if (procedure.components.length === 0) return <p>{s("Chỉ cần tờ khai điện tử.", "Only the electronic form.")}</p>;
  return (
    <ul className="plain-list">
      {procedure.components.map((component) => {
        const named = typeof component.requiredWhen === "string" ? procedure.predicates[component.requiredWhen]?.label : undefined;
        const when = component.optional === true ? s("Nếu có", "If you have it") : component.requiredWhen === undefined ? s("Bắt buộc", "Required") : named === undefined ? s("Tùy trường hợp", "In some cases") : `${s("Khi: ", "When: ")}${read(named, language)}`;
        return (
          <li key={component.id}>
            <strong>{read(component.name, language)}</strong>
            <br />
            <span className="muted">
              {when} · {component.manner === "present" ? s("chỉ xuất trình", "only to be shown") : `${component.copies} ${s("bản", "copy/ies")}`} · {component.forms.map((form) => read(DOCUMENT_FORM_LABEL[form], language)).join(" / ")}
            </span>
            {component.help === undefined ? null : <p>{read(component.help, language)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function Fees({ frame, procedure }: { readonly frame: Frame; readonly procedure: Procedure }) {
  const { language } = frame;
  const s = say(language);
  if (procedure.fees.length === 0) return <p>{s("Không thu phí, lệ phí.", "Free of charge.")}</p>;
  return (
    <ul className="plain-list">
      {procedure.fees.map((fee) => (
        <li key={fee.id}>
          {read(fee.label, language)}: <strong>{money(fee.amount.default)}</strong>
          {fee.times === undefined ? "" : s(" / bản", " each")}
          {fee.exemptions.length === 0 ? null : (
            <p className="muted">
              {s("Miễn: ", "Exempt: ")}
              {fee.exemptions.map((exemption) => read(exemption.label, language)).join("; ")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function duration({ amount, unit }: TimeLimitCase, frame: Frame): string {
  const s = say(frame.language);
  if (unit === "workingDay" && amount === 0) return s("ngay trong ngày làm việc", "the same working day");
  const words = { workingHour: s("giờ làm việc", "working hours"), workingDay: s("ngày làm việc", "working days"), calendarDay: s("ngày", "days"), month: s("tháng", "months") };
  return `${amount} ${words[unit]}`;
}

function cite({ document, article }: LegalBasis): string {
  return article === undefined ? document : `${document}, ${article}`;
}
