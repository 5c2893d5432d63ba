// Something did not work: what, and what to do now.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of a problem's page. */
export interface ProblemProps {
  readonly title: LocalizedText;
  readonly advice: LocalizedText;
  readonly code: string;
}

export function Problem({ frame, title, advice, code }: ProblemProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={read(title, frame.language)}>
      <h1>{read(title, frame.language)}</h1>
      <p>{read(advice, frame.language)}</p>
      <p>
        <a href="/">{s("Về trang đầu", "To the first page")}</a> · <a href="/ho-so">{s("Hồ sơ của tôi", "My dossiers")}</a>
      </p>
      <p className="muted">
        {s("Mã lỗi", "Error code")}: {code}
      </p>
    </Layout>
  );
}
