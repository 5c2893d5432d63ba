// One act of the applicant: what it means, what must be told, and the button.

import type { ActForm, JsonObject, LocalizedText, Violation } from "../../../engine/model/index.ts";
import { read, say } from "../../parts/say.ts";
import { ActFields } from "../ActFields.tsx";
import { Csrf, Layout } from "../Layout.tsx";
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
  readonly act: {
    readonly event: string;
    readonly revision: number;
    readonly form: ActForm;
    readonly data: JsonObject;
    readonly violations: readonly Violation[];
    readonly tone: "primary" | "neutral" | "danger";
  };
}

export function ActPage(props: ActPageProps & { readonly frame: Frame }) {
  const { frame, dossier, code, label, effect, note, why } = props;
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
      {why === undefined ? <SmallForm {...props} /> : <p className="flash flash-bad">{why}</p>}
    </Layout>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function SmallForm({ frame, dossier, label, act }: ActPageProps & { readonly frame: Frame }) {
  const { language } = frame;
  return (
    <form method="post" action={`/ho-so/${dossier}/viec/${act.event}`} className="panel" noValidate data-once>
      <Csrf token={frame.csrf} />
      <input type="hidden" name="_revision" value={act.revision} />
      <ActFields language={language} form={act.form} data={act.data} violations={act.violations} />
      <button type="submit" className={`button button-wide ${act.tone === "danger" ? "button-danger" : "button-primary"}`}>
        {read(label, language)}
      </button>
    </form>
  );
}
