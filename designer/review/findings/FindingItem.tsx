// One finding: the sentence, where, by which law, and the story of a dossier that shows it.

import type { Definition, Role } from "../../../engine/model/index.ts";
import { RULES } from "../../../engine/verify/index.ts";
import type { FindingView } from "../../../portal/parts/staff/api.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { nearestPlace, type PlaceNames } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { SeverityMark } from "./FindingLines.tsx";
import { Story } from "./Story.tsx";

export interface FindingItemProps {
  readonly finding: FindingView;
  readonly definition: Definition;
  readonly names: PlaceNames;
  readonly roles: readonly Role[];
}

export function FindingItem({ finding, definition, names, roles }: FindingItemProps) {
  const { s, t } = useStaff();
  const place = nearestPlace(names, finding.path);
  const basis = RULES.find(({ id }) => id === finding.code)?.basis;
  return (
    <li className="review-finding">
      <SeverityMark severity={finding.severity} /> <strong>{t(finding.text)}</strong>
      <div>
        <span className="muted">{s("Ở: ", "At: ")}</span>
        {place === undefined ? null : `${t(place.name)} `}
        <span className="review-hash muted">{finding.path}</span>
      </div>
      {basis === undefined ? null : (
        <div>
          <span className="muted">{s("Căn cứ: ", "Legal basis: ")}</span>
          {[basis.article, basis.document].filter((part) => part !== undefined).join(", ")}
        </div>
      )}
      <Story finding={finding} definition={definition} roles={roles} />
      <RemarkAt path={finding.path} name={t(finding.text)} />
    </li>
  );
}
