// One thing on the card: what it is, its lines, the law beside it, remarks on it.

import type { ReactNode } from "react";
import type { LocalizedText } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";

/** `basis` stands in a column of its own, so that whoever checks against the law finds what has none. */
export function Entry({ path, title, mark, basis, children }: { readonly path: string; readonly title: LocalizedText; readonly mark?: ReactNode; readonly basis?: LocalizedText | undefined; readonly children?: ReactNode }) {
  const { s, t } = useStaff();
  return (
    <li className="card-entry" id={anchorOf(path)}>
      <div>
        <strong>{t(title)}</strong> {mark}
        {children}
        <RemarkAt path={path} name={t(title)} />
      </div>
      <div className="card-basis">
        {basis === undefined ? (
          <span className="muted">{s("Không nêu căn cứ", "No legal basis given")}</span>
        ) : (
          <>
            <span className="visually-hidden">{s("Căn cứ: ", "Legal basis: ")}</span>
            {t(basis)}
          </>
        )}
      </div>
    </li>
  );
}

/** Entries with the heading of the legal column. */
export function Entries({ children }: { readonly children: ReactNode }) {
  const { s } = useStaff();
  return (
    <>
      <p className="card-basis-head" aria-hidden="true">
        {s("Căn cứ pháp lý", "Legal basis")}
      </p>
      <ul className="card-entries">{children}</ul>
    </>
  );
}

/** `Khi: …`, or nothing. */
export function Labelled({ label, text }: { readonly label: string; readonly text: LocalizedText | undefined }) {
  const { t } = useStaff();
  if (text === undefined) return null;
  return (
    <div>
      <span className="muted">{label}: </span>
      {t(text)}
    </div>
  );
}

/** A titled part of the card. */
export function CardSection({ id, title, about, children }: { readonly id: string; readonly title: string; readonly about?: string; readonly children: ReactNode }) {
  return (
    <section className="card-section" id={id}>
      <h3>{title}</h3>
      {about === undefined ? null : <p className="muted">{about}</p>}
      {children}
    </section>
  );
}
