// All stories of the procedure told again, and which ways of the workflow no story takes.

import { Alert, Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { usePlaceWords } from "../editor/place-words.ts";
import { pointerFrom } from "../review/places.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { isGood, playStory, storiesIn, type Story, type StoryOutcome } from "./stories.ts";
import { StoryItem } from "./StoryItem.tsx";
import type { MarkedStage } from "./use-stage.ts";

export function StoryList({ marked, onPlay }: { readonly marked: MarkedStage; onPlay(rehearsal: Rehearsal): void }) {
  const { s } = useStaff();
  const { folder, announce } = useEditor();
  const stories = useMemo(() => storiesIn(folder), [folder]);
  // Told for one state of the procedure; after an edit the old outcome would be no longer true.
  const [told, setTold] = useState<{ readonly of: MarkedStage; readonly stories: readonly Story[]; readonly outcomes: readonly StoryOutcome[] }>();
  const current = told?.of === marked && told.stories === stories ? told.outcomes : undefined;
  const run = (): void => {
    const outcomes = stories.map((story) => playStory(story, marked.stage, marked.ways));
    setTold({ of: marked, stories, outcomes });
    const failed = outcomes.filter((outcome) => !isGood(outcome)).length;
    announce(failed === 0 ? s(`Cả ${outcomes.length} hồ sơ mẫu đều ra đúng như đã lưu.`, `All ${outcomes.length} stories come out as told.`) : s(`${failed} hồ sơ mẫu không còn ra như đã lưu.`, `${failed} stories do not come out as told.`));
  };
  return (
    <Panel title={s(`Hồ sơ mẫu (${stories.length})`, `Stories (${stories.length})`)}>
      {stories.length === 0 ? (
        <p>{s("Chưa có hồ sơ mẫu nào. Đi thử một hồ sơ rồi lưu lại: nên có ít nhất một hồ sơ giải quyết xong, một bị từ chối, một quá thời gian chờ.", "There are none yet. Play a dossier and keep it: at least one that is granted, one refused, one expired.")}</p>
      ) : (
        <Button size="compact-sm" mb="sm" onClick={run}>
          {s("Chạy lại tất cả", "Tell all again")}
        </Button>
      )}
      {told !== undefined && current === undefined ? <p>{s("Thủ tục đã đổi sau lần chạy trước. Chạy lại để xem kết quả mới.", "The procedure has changed since. Tell them again to see what comes out now.")}</p> : null}
      <ul className="simulator-stories">
        {stories.map((story) => (
          <StoryItem key={story.name} marked={marked} story={story} outcome={current?.find((outcome) => outcome.story === story)} onPlay={onPlay} />
        ))}
      </ul>
      {current === undefined ? null : <Coverage marked={marked} outcomes={current} />}
    </Panel>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Coverage({ marked, outcomes }: { readonly marked: MarkedStage; readonly outcomes: readonly StoryOutcome[] }) {
  const { s } = useStaff();
  const { goTo } = useEditor();
  const words = usePlaceWords();
  const { places } = marked.ways;
  const taken = new Set(outcomes.flatMap((outcome) => [...outcome.taken]));
  const missed = places.filter((place) => !taken.has(place));
  const share = places.length === 0 ? 100 : Math.round((100 * (places.length - missed.length)) / places.length);
  return (
    <section>
      <h3>{s("Các lối đi đã có hồ sơ mẫu", "Ways taken by some story")}</h3>
      <p>{s(`${places.length - missed.length} trong ${places.length} lối đi của quy trình (${share}%).`, `${places.length - missed.length} of ${places.length} ways of the workflow (${share}%).`)}</p>
      {missed.length === 0 ? (
        <Alert color="green">{s("Mọi lối đi đều có hồ sơ mẫu đi qua.", "Every way is taken by some story.")}</Alert>
      ) : (
        <details>
          <summary>{s("Lối chưa có hồ sơ mẫu nào đi", "Ways no story takes")}</summary>
          <ul>
            {missed.map((place) => (
              <li key={place}>
                <button type="button" className="editor-link" onClick={() => goTo(pointerFrom(place))}>
                  {words(pointerFrom(place))}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
