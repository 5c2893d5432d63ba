// One finding: the sentence, where, by which law, and the story of a dossier that shows it.

import { Button, Loader } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Definition, Role } from "../../../engine/model/index.ts";
import { RULES, storyOf } from "../../../engine/verify/index.ts";
import type { FindingView } from "../../../portal/parts/staff/api.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { nearestPlace, type PlaceNames } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { SeverityMark } from "./FindingLines.tsx";

const WorkflowCanvas = lazy(async () => ({ default: (await import("../../canvas/index.ts")).WorkflowCanvas }));

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
      {finding.way === undefined ? null : <Story finding={finding} definition={definition} roles={roles} />}
      <RemarkAt path={finding.path} name={t(finding.text)} />
    </li>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The story in numbered steps; on demand each of them on the drawing. */
function Story({ finding, definition, roles }: Omit<FindingItemProps, "names">) {
  const { s, language } = useStaff();
  const [isPlaying, setPlaying] = useState(false);
  const [step, setStep] = useState(0);
  const { way, text } = finding;
  const sentence = useMemo(() => ({ vi: text.vi, en: text.en ?? text.vi }), [text]);
  const story = useMemo(() => (way === undefined ? undefined : storyOf({ way, sentence }, definition, { roles })), [way, sentence, definition, roles]);
  if (way === undefined || story === undefined) return null;
  return (
    <div className="review-story">
      <p className="muted">{s("Câu chuyện của một hồ sơ:", "The story of a dossier:")}</p>
      <ol>
        {story[language].map((line, at) => (
          <li key={`${at} ${line}`} {...(isPlaying && at === step ? { "aria-current": "step" as const } : {})}>
            {line}
          </li>
        ))}
      </ol>
      <Button className="no-print" variant="default" size="compact-sm" aria-expanded={isPlaying} onClick={() => setPlaying(!isPlaying)}>
        {isPlaying ? s("Đóng sơ đồ", "Close the picture") : s("Xem từng bước trên sơ đồ", "Play it on the picture")}
      </Button>
      {isPlaying ? (
        <Suspense fallback={<Loader aria-label={s("Đang tải sơ đồ", "Loading the picture")} />}>
          <WorkflowCanvas definition={definition} language={language} roles={roles} way={way} sentence={sentence} step={step} onStep={setStep} />
        </Suspense>
      ) : null}
    </div>
  );
}
