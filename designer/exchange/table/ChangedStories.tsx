// The stories a new workflow tells otherwise, each with what is to become of it.

import { Button, Group, NativeSelect } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { ChangedStory, StoriesAfter, StoryChoice } from "./stories-after.ts";

export function ChangedStories({ stories }: { readonly stories: StoriesAfter }) {
  const { s } = useStaff();
  const { same, total, changed } = stories;
  if (total === 0) return null;
  if (same === undefined) return <p>{s(`Chưa làm lại được ${total} hồ sơ mẫu: quy trình mới còn lỗi phải sửa. Sửa xong, chạy lại ở phần Chạy thử.`, `The ${total} stories cannot be told again: the new workflow has faults to be mended. Then tell them again in the part Try it.`)}</p>;
  if (changed.length === 0) return null;
  const all = (choice: StoryChoice): void => changed.forEach(({ name }) => stories.choose(name, choice));
  return (
    <section>
      <h3>{s(`Hồ sơ mẫu không còn ra như đã lưu (${changed.length})`, `Stories that no longer come out as told (${changed.length})`)}</h3>
      <p>
        {s(`Thủ tục có ${total} hồ sơ mẫu để chạy thử; ${same} hồ sơ vẫn đúng với quy trình mới. Chọn cách xử lý các hồ sơ mẫu còn lại; hoàn tác được cùng với bảng.`, `The procedure has ${total} stories to try it with; ${same} still hold with the new workflow. Choose what becomes of the others; it is undone together with the table.`)}
      </p>
      <div className="table-questions">
        {changed.map((story) => (
          <StoryQuestion key={story.name} story={story} onChoose={(choice) => stories.choose(story.name, choice)} />
        ))}
      </div>
      {changed.length < 2 ? null : (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={() => all("remove")}>
            {s("Bỏ tất cả các hồ sơ mẫu này", "Take all of these out")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => all("keep")}>
            {s("Giữ nguyên tất cả", "Keep all as they are")}
          </Button>
        </Group>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function StoryQuestion({ story: { title, retelling, choice }, onChoose }: { readonly story: ChangedStory; onChoose(choice: StoryChoice): void }) {
  const { s, t } = useStaff();
  const choices: readonly (readonly [StoryChoice, string])[] = [
    ...(retelling.kind === "retold" ? [["retell", s("Làm lại theo quy trình mới", "Tell it as the new workflow goes")] as const] : []),
    ["remove", s("Bỏ khỏi thủ tục", "Take it out")],
    ["keep", s("Giữ nguyên, tự sửa sau (sẽ báo khác)", "Keep it and mend it later (it will differ)")],
  ];
  return (
    <NativeSelect label={t(title)} description={useWhatChanges(retelling)} value={choice} onChange={({ currentTarget }) => onChoose(currentTarget.value as StoryChoice)}>
      {choices.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}

function useWhatChanges(retelling: ChangedStory["retelling"]): string {
  const { s } = useStaff();
  if (retelling.kind === "unreadable") return s("Tệp này không phải hồ sơ mẫu đọc được.", "This file is no story that can be read.");
  if (retelling.kind === "broken") return s("Quy trình mới không đi tới kết thúc đã lưu, nên không tự làm lại được.", "The new workflow does not lead to the end that is told; it cannot be told again by itself.");
  const { added, leftOut, handedOn } = retelling;
  const parts = [
    added === 0 ? "" : s(`thêm ${added} việc quy trình mới đòi`, `${added} things the new workflow wants are added`),
    leftOut === 0 ? "" : s(`bỏ ${leftOut} việc quy trình mới không có`, `${leftOut} things it does not have are left out`),
    handedOn === 0 ? "" : s(`${handedOn} việc do người khác làm`, `${handedOn} are done by somebody else`),
  ].filter((part) => part !== "");
  return parts.length === 0 ? s("Vẫn các việc ấy; chỉ bước, thời hạn, thông báo khác đi.", "The same things are done; only steps, dates or notices differ.") : `${s("Làm lại", "Told again")}: ${parts.join(", ")}.`;
}
