// Keeps what was played as a journey of the procedure: from then on every check tells it again.

import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { fileNameFrom } from "../../engine/edit/index.ts";
import type { Stage } from "../../engine/journeys/index.ts";
import type { Journey, Json } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { asJourney, type Rehearsal } from "./rehearsal.ts";
import { STORY_KIND } from "./story-words.ts";

export function SaveStory({ rehearsal, stage }: { readonly rehearsal: Rehearsal; readonly stage: Stage }) {
  const { s, t } = useStaff();
  const { folder, edit, mayEdit, announce } = useEditor();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<Journey["kind"]>("granted");
  const [isTried, setTried] = useState(false);
  if (!mayEdit) return null;
  const save = (): void => {
    setTried(true);
    if (title.trim() === "") return;
    const name = fileNameFrom(title, Object.keys(folder.journeys));
    const journey = asJourney(rehearsal, { vi: title.trim() }, kind, stage);
    if (!edit({ vi: `Lưu hồ sơ mẫu ${title.trim()}`, en: `Keep the story ${title.trim()}` }, [{ op: "set", at: `/journeys/${name}`, value: journey as unknown as Json }])) return;
    announce(s(`Đã lưu hồ sơ mẫu “${title.trim()}” vào thủ tục.`, `The story “${title.trim()}” is kept with the procedure.`));
    setTitle("");
    setTried(false);
  };
  return (
    <Group align="end" gap="xs" mt="md">
      <TextInput label={s("Lưu thành hồ sơ mẫu, tên là", "Keep as a story called")} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} error={isTried && title.trim() === "" ? s("Đặt tên cho hồ sơ mẫu.", "Give the story a name.") : undefined} />
      <NativeSelect label={s("Loại", "Kind")} value={kind} data={Object.entries(STORY_KIND).map(([value, label]) => ({ value, label: t(label) }))} onChange={({ currentTarget }) => setKind(currentTarget.value as Journey["kind"])} />
      <Button variant="default" onClick={save}>
        {s("Lưu hồ sơ mẫu", "Keep the story")}
      </Button>
    </Group>
  );
}
