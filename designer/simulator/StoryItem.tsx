// One story of the procedure: how it went, where it now differs and in what, and what can be done about it.

import { Button, Group } from "@mantine/core";
import type { Json } from "../../engine/model/index.ts";
import { findingSentence } from "../../engine/verify/index.ts";
import { Mark } from "../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { partyFault, useMismatchWords } from "./mismatch-words.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { retell } from "./retell.ts";
import { seatsOf } from "./seats.ts";
import { isGood, type Story, type StoryOutcome, wholeStory } from "./stories.ts";
import { STORY_KIND } from "./story-words.ts";
import type { MarkedStage } from "./use-stage.ts";

export interface StoryItemProps {
  readonly marked: MarkedStage;
  readonly story: Story;
  /** Undefined until it is told. */
  readonly outcome: StoryOutcome | undefined;
  onPlay(rehearsal: Rehearsal): void;
}

export function StoryItem({ marked, story, outcome, onPlay }: StoryItemProps) {
  const { s, t } = useStaff();
  const { goTo, edit, mayEdit } = useEditor();
  const { journey, name } = story;
  const title = journey === undefined ? name : t(journey.title);
  const at = `/journeys/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const isBad = outcome !== undefined && !isGood(outcome);
  const go = (): void => {
    const whole = wholeStory(story);
    if (whole === undefined) return;
    onPlay({ journey: whole, now: whole.steps.at(-1)?.at ?? whole.open.at });
    scrollTo({ top: 0 });
  };
  return (
    <li>
      {outcome === undefined ? null : isBad ? <Mark tone="bad">{s("Khác", "Differs")}</Mark> : <Mark tone="good">{s("Đúng", "As told")}</Mark>} <strong>{title}</strong> {journey === undefined ? null : <span className="muted">{t(STORY_KIND[journey.kind])}</span>}
      {journey === undefined ? <Unreadable story={story} /> : null}
      {isBad ? <Differences marked={marked} outcome={outcome} /> : null}
      <Group gap="xs" mt={4}>
        {isBad && journey !== undefined && mayEdit ? <TellAgain marked={marked} story={story} title={title} at={at} /> : null}
        {journey === undefined ? null : (
          <Button size="compact-sm" variant="subtle" onClick={go} aria-label={s(`Xem lại, đi tiếp từ cuối: ${title}`, `Look at it, go on from its end: ${title}`)}>
            {s("Xem lại, đi tiếp từ cuối", "Look at it, go on from its end")}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => goTo(at)} aria-label={s(`Mở trong Dữ liệu: ${title}`, `Open among the data: ${title}`)}>
          {s("Mở trong Dữ liệu", "Open among the data")}
        </Button>
        {mayEdit ? (
          <Button size="compact-sm" variant="subtle" color="red" className="simulator-remove" onClick={() => edit({ vi: `Xóa hồ sơ mẫu ${title}`, en: `Remove the story ${title}` }, [{ op: "remove", at }])} aria-label={s(`Xóa: ${title}`, `Remove: ${title}`)}>
            {s("Xóa", "Remove")}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** One step gone wrong makes all after it differ. */
const MOST_TOLD = 4;

function Differences({ marked, outcome: { story, mismatches } }: { readonly marked: MarkedStage; readonly outcome: StoryOutcome }) {
  const { s } = useStaff();
  const words = useMismatchWords(marked, story);
  return (
    <ul>
      {mismatches.slice(0, MOST_TOLD).map((mismatch) => (
        <li key={`${mismatch.step} ${mismatch.what}`}>{words(mismatch)}</li>
      ))}
      {mismatches.length > MOST_TOLD ? <li className="muted">{s(`và ${mismatches.length - MOST_TOLD} điều khác nữa, thường do điều trên`, `and ${mismatches.length - MOST_TOLD} more, mostly because of these`)}</li> : null}
    </ul>
  );
}

/** Why a file is no story, in words; the data is one button away. */
function Unreadable({ story: { faults } }: { readonly story: Story }) {
  const { s, t, language } = useStaff();
  return (
    <>
      <p className="staff-bad">{s("Tệp này không phải hồ sơ mẫu đọc được:", "This file is no story that can be read:")}</p>
      <ul>
        {faults.slice(0, MOST_TOLD).map((fault) => {
          const party = partyFault(fault);
          return <li key={`${fault.code} ${fault.path}`}>{party === undefined ? `${fault.path.replace(/^[^#]*#/, "")}: ${findingSentence(fault, language)}` : t(party)}</li>;
        })}
      </ul>
    </>
  );
}

/** The story as it now goes takes the place of the one that is told. */
function TellAgain({ marked, story, title, at }: Pick<StoryItemProps, "marked" | "story"> & { readonly title: string; readonly at: string }) {
  const { s } = useStaff();
  const { edit, surroundings, announce } = useEditor();
  const again = (): void => {
    const told = retell(story, marked, seatsOf(marked.ways.definition, surroundings.roles).map(({ by }) => by));
    if (told.kind !== "retold") return announce(s("Không tự làm lại được: quy trình hiện nay không đi tới kết thúc đã lưu. Xem lại, đi tiếp từ cuối rồi lưu hồ sơ mẫu mới, hoặc xóa.", "It cannot be told again by itself: the workflow does not lead to the end that is told. Look at it and keep a new one, or remove it."));
    if (!edit({ vi: `Làm lại hồ sơ mẫu ${title}`, en: `Tell the story ${title} again` }, [{ op: "set", at, value: told.journey as unknown as Json }])) return;
    announce(s(`Đã làm lại theo quy trình hiện nay: thêm ${told.added} việc, bỏ ${told.leftOut} việc. Hoàn tác được.`, `Told again as the workflow now goes: ${told.added} things added, ${told.leftOut} left out. It can be undone.`));
  };
  return (
    <Button size="compact-sm" variant="default" onClick={again} aria-label={s(`Làm lại theo quy trình hiện nay: ${title}`, `Tell it as the workflow now goes: ${title}`)}>
      {s("Làm lại theo quy trình hiện nay", "Tell it as the workflow now goes")}
    </Button>
  );
}
