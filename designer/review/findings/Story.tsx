// The story of a finding: how a dossier comes to what is wrong, in numbered steps; on demand each of them on the drawing.

import { Button, Loader } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Definition, Role } from "../../../engine/model/index.ts";
import { storyOf } from "../../../engine/verify/index.ts";
import type { FindingView } from "../../../portal/parts/staff/api.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";

const WorkflowCanvas = lazy(async () => ({ default: (await import("../../canvas/index.ts")).WorkflowCanvas }));

/** Nothing for findings that need no dossier to be seen. */
export function Story({ finding, definition, roles }: { readonly finding: FindingView; readonly definition: Definition; readonly roles: readonly Role[] }) {
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
