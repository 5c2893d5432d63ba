// The first page: search, the procedures by field, tracking. From here to any form in three clicks (TT 32/2017 Đ7).

import type { LocalizedText } from "../../../engine/model/index.ts";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** A procedure in a list. */
export interface ProcedureLink {
  readonly code: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly sector: LocalizedText;
  readonly isOnline: boolean;
}

/** Props of the first page. */
export interface HomeProps {
  readonly procedures: readonly ProcedureLink[];
  readonly drafts: number;
}

export function Home({ frame, procedures, drafts }: HomeProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const sectors = [...new Set(procedures.map((procedure) => read(procedure.sector, frame.language)))];
  return (
    <Layout frame={frame} title={s("Nộp hồ sơ thủ tục hành chính", "Apply for an administrative procedure")}>
      <h1>{s("Bạn cần làm thủ tục gì?", "What do you need to apply for?")}</h1>
      <SearchForm frame={frame} query="" />
      {drafts > 0 ? (
        <p className="flash flash-info">
          <a href="/ho-so">{s(`Bạn có ${drafts} hồ sơ đang điền dở. Tiếp tục`, `You have ${drafts} unfinished application(s). Continue`)}</a>
        </p>
      ) : null}
      {sectors.map((sector) => (
        <section key={sector} aria-label={sector}>
          <h2>{sector}</h2>
          <ProcedureList frame={frame} procedures={procedures.filter((procedure) => read(procedure.sector, frame.language) === sector)} />
        </section>
      ))}
      <section aria-labelledby="tra-cuu">
        <h2 id="tra-cuu">{s("Tra cứu hồ sơ", "Track a dossier")}</h2>
        <TrackForm frame={frame} code="" />
      </section>
    </Layout>
  );
}

/** Search over procedures; a plain GET form. */
export function SearchForm({ frame, query }: { readonly frame: Frame; readonly query: string }) {
  const s = say(frame.language);
  return (
    <form action="/thu-tuc" method="get" role="search" className="search-form">
      <label htmlFor="q">{s("Tên thủ tục, có dấu hoặc không dấu", "Name of the procedure, with or without diacritics")}</label>
      <div className="search-row">
        <input id="q" name="q" type="search" defaultValue={query} placeholder={s("Ví dụ: khai tử, ket hon", "e.g. death, marriage")} />
        <button type="submit" className="button button-primary">
          {s("Tìm", "Search")}
        </button>
      </div>
    </form>
  );
}

/** Look-up by number; a plain GET form. */
export function TrackForm({ frame, code, error }: { readonly frame: Frame; readonly code: string; readonly error?: string }) {
  const s = say(frame.language);
  return (
    <form action="/tra-cuu" method="get" className="search-form">
      <label htmlFor="ma">{s("Mã số hồ sơ (in trên giấy tiếp nhận)", "Dossier number (printed on the receipt slip)")}</label>
      {error === undefined ? null : (
        <p id="ma-error" className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="search-row">
        <input id="ma" name="ma" defaultValue={code} autoComplete="off" autoCapitalize="characters" aria-describedby={error === undefined ? undefined : "ma-error"} aria-invalid={error !== undefined} />
        <button type="submit" className="button">
          {s("Tra cứu", "Track")}
        </button>
      </div>
    </form>
  );
}

/** Procedures as links with one sentence each. */
export function ProcedureList({ frame, procedures }: { readonly frame: Frame; readonly procedures: readonly ProcedureLink[] }) {
  const s = say(frame.language);
  return (
    <ul className="card-list">
      {procedures.map((procedure) => (
        <li key={procedure.code} className="card">
          <a className="card-title" href={`/thu-tuc/${procedure.code}`}>
            {read(procedure.name, frame.language)}
          </a>
          <p>{read(procedure.summary, frame.language)}</p>
          <p className="muted">
            {s("Mã", "Code")} {procedure.code} · {procedure.isOnline ? s("Trực tuyến toàn trình", "Fully online") : s("Trực tuyến một phần", "Partly online")}
          </p>
        </li>
      ))}
    </ul>
  );
}
