// Search results over the procedures.

import { say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { type ProcedureLink, ProcedureList, SearchForm } from "./Home.tsx";

/** Props of the result list. */
export interface ProceduresProps {
  readonly query: string;
  readonly procedures: readonly ProcedureLink[];
}

export function Procedures({ frame, query, procedures }: ProceduresProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const title = query === "" ? s("Tất cả thủ tục", "All procedures") : s(`Kết quả tìm “${query}”`, `Results for “${query}”`);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <SearchForm frame={frame} query={query} />
      <p role="status">{s(`${procedures.length} thủ tục`, `${procedures.length} procedure(s)`)}</p>
      {procedures.length === 0 ? (
        <p>
          {s("Không có thủ tục nào khớp. Hãy thử ít chữ hơn, hoặc ", "Nothing matches. Try fewer words, or ")}
          <a href="/thu-tuc">{s("xem tất cả thủ tục", "see all procedures")}</a>.
        </p>
      ) : (
        <ProcedureList frame={frame} procedures={procedures} />
      )}
    </Layout>
  );
}
