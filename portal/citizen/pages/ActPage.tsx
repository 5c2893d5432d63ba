// One act of the applicant: what it means, what must be told, and the button. The small form is drawn by `portal/form`.

import type { ReactNode } from "react";
import type { LocalizedText } from "../../../engine/model/index.ts";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of an act's page. */
export interface ActPageProps {
  readonly dossier: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly effect?: LocalizedText;
  readonly note?: LocalizedText;
  /** Why it cannot be done now; then there is no form. */
  readonly why?: string;
}

export function ActPage({ frame, dossier, code, label, effect, note, why, children }: ActPageProps & { readonly frame: Frame; readonly children: ReactNode }) {
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={read(label, frame.language)}>
      <p>
        <a href={`/ho-so/${dossier}`}>
          ← {s("Hồ sơ", "Dossier")} {code}
        </a>
      </p>
      <h1>{read(label, frame.language)}</h1>
      {effect === undefined ? null : (
        <p className="flash flash-info">
          <strong>{s("Hệ quả: ", "What this does: ")}</strong>
          {read(effect, frame.language)}
        </p>
      )}
      {note === undefined ? null : <p>{read(note, frame.language)}</p>}
      {why === undefined ? children : <p className="flash flash-bad">{why}</p>}
    </Layout>
  );
}
