// Labelled lines of the card: what the law says, facts worked out, results, notices.

import type { CardLine } from "../../../engine/card/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";

export function Lines({ lines }: { readonly lines: readonly CardLine[] }) {
  const { t } = useStaff();
  return (
    <dl className="card-lines">
      {lines.map(({ path, label, texts }) => (
        <div key={`${path} ${label.vi}`} id={anchorOf(path)}>
          <dt>{t(label)}</dt>
          <dd>
            {texts.length === 1 ? (
              texts.map((text) => t(text))
            ) : (
              <ul>
                {texts.map((text) => (
                  <li key={text.vi}>{t(text)}</li>
                ))}
              </ul>
            )}
            <RemarkAt path={path} name={t(label)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
