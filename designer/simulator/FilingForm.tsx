// How the dossier is filed: where, by which way, with which answers and papers.

import { Alert, Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { participantAgency } from "../../engine/journeys/index.ts";
import type { Definition, JourneyOpen, JsonObject, Violation } from "../../engine/model/index.ts";
import { blankFacts } from "../../portal/form/blank-facts.ts";
import { tidyAnswers } from "../../portal/form/tidy.ts";
import { CHANNEL_LABEL, RETURN_LABEL } from "../../portal/parts/labels.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { firstOfAll, WholeForm } from "../../portal/parts/staff/WholeForm.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { sampleOf } from "../form/sample.ts";
import { fromLocal, toLocal } from "./local-time.ts";
import { fileDossier, type Rehearsal } from "./rehearsal.ts";
import type { MarkedStage } from "./use-stage.ts";
import { ViolationLines } from "./ViolationLines.tsx";

interface Filing {
  readonly at: string;
  readonly channel: JourneyOpen["channel"];
  readonly returnBy: JourneyOpen["returnBy"];
  readonly agency: string;
  readonly answers: JsonObject;
  /** Components handed in. */
  readonly papers: readonly string[];
}

export function FilingForm({ marked, onFiled }: { readonly marked: MarkedStage; onFiled(rehearsal: Rehearsal): void }) {
  const { s, t } = useStaff();
  const { surroundings, announce } = useEditor();
  const { definition } = marked.ways;
  const { procedure } = definition;
  const agencies = useMemo(() => receiving(definition, surroundings.agencies), [definition, surroundings.agencies]);
  const [filing, setFiling] = useState<Filing>(() => ({
    at: START,
    channel: procedure.submitBy[0] ?? "online",
    returnBy: procedure.returnBy[0] ?? "counter",
    agency: agencies[0]?.id ?? "",
    answers: sampleOf(definition, START) ?? firstOfAll(definition, {}),
    papers: procedure.components.filter(({ optional }) => optional !== true).map(({ id }) => id),
  }));
  const [refused, setRefused] = useState<{ readonly violations: readonly Violation[]; readonly times: number }>({ violations: [], times: 0 });
  const facts = useMemo(() => ({ ...blankFacts(filing.at), dossier: { ...blankFacts(filing.at).dossier, channel: filing.channel, returnBy: filing.returnBy, agency: filing.agency } }), [filing.at, filing.channel, filing.returnBy, filing.agency]);
  const set = (change: Partial<Filing>): void => setFiling((before) => ({ ...before, ...change }));
  const fill = (): void => {
    const answers = sampleOf(definition, filing.at);
    if (answers !== undefined) set({ answers });
    announce(answers === undefined ? s("Chưa nghĩ ra dữ liệu mẫu: có điều kiện trái nhau.", "No sample comes to mind: some conditions contradict one another.") : s("Đã điền dữ liệu mẫu.", "Filled in with sample data."));
  };
  const file = (): void => {
    const attempt = fileDossier(openingOf(filing, definition), marked.stage);
    if ("rehearsal" in attempt) return onFiled(attempt.rehearsal);
    setRefused(({ times }) => ({ violations: attempt.violations, times: times + 1 }));
  };
  if (agencies.length === 0) return <Alert color="yellow">{s("Không có cơ quan nào thuộc loại tiếp nhận đã chọn, hoặc thiếu cơ quan phối hợp trên cùng địa bàn. Xem phần Thông tin.", "No agency of the receiving kind is known, or a participating one is missing in its area. See the part Facts.")}</Alert>;
  return (
    <>
      <Group align="end" mb="sm">
        <TextInput type="datetime-local" label={s("Nộp lúc", "Filed at")} value={toLocal(filing.at)} onChange={({ currentTarget }) => set({ at: fromLocal(currentTarget.value) ?? filing.at })} />
        <NativeSelect label={s("Nộp qua", "Filed")} value={filing.channel} data={procedure.submitBy.map((value) => ({ value, label: t(CHANNEL_LABEL[value]) }))} onChange={({ currentTarget }) => set({ channel: currentTarget.value as Filing["channel"] })} />
        <NativeSelect label={s("Nhận kết quả", "Result")} value={filing.returnBy} data={procedure.returnBy.map((value) => ({ value, label: t(RETURN_LABEL[value]) }))} onChange={({ currentTarget }) => set({ returnBy: currentTarget.value as Filing["returnBy"] })} />
        <NativeSelect label={s("Cơ quan tiếp nhận", "Received by")} value={filing.agency} data={agencies.map(({ id, name }) => ({ value: id, label: t(name) }))} onChange={({ currentTarget }) => set({ agency: currentTarget.value })} />
      </Group>
      {procedure.components.length === 0 ? null : (
        <Checkbox.Group label={s("Giấy tờ kèm theo (mỗi loại một tệp giả)", "Papers handed in (a stand-in file each)")} value={[...filing.papers]} onChange={(papers) => set({ papers })} mb="sm">
          {procedure.components.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={t(name)} mt="xs" />
          ))}
        </Checkbox.Group>
      )}
      <details>
        <summary>{s("Nội dung tờ khai (đã điền dữ liệu mẫu)", "The form (filled in with samples)")}</summary>
        <Group gap="xs" my="xs">
          <Button size="compact-sm" variant="default" onClick={fill}>
            {s("Điền lại dữ liệu mẫu", "Fill in samples again")}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => set({ answers: firstOfAll(definition, {}) })}>
            {s("Xóa trắng", "Empty it")}
          </Button>
        </Group>
        <WholeForm definition={definition} baseFacts={facts} answers={filing.answers} onChange={(answers) => set({ answers })} violations={refused.violations} refusals={refused.times} />
      </details>
      <ViolationLines violations={refused.violations} definition={definition} />
      <Button mt="sm" onClick={file}>
        {s("Nộp hồ sơ", "File the dossier")}
      </Button>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A Monday morning with working days all around. */
const START = "2026-11-23T02:00:00.000Z";

function receiving({ procedure }: Definition, agencies: ReturnType<typeof useEditor>["surroundings"]["agencies"]) {
  return agencies.filter((agency) => agency.kind === procedure.receivedBy && procedure.participants.every(({ agencyKind }) => participantAgency(agencies, agency, agencyKind) !== undefined));
}

function openingOf({ answers, papers, ...filing }: Filing, { form, procedure }: Definition): JourneyOpen {
  const handed = procedure.components.filter(({ id }) => papers.includes(id)).map(({ id, manner }) => [id, manner === "present" && filing.channel !== "online" ? "shown" : 1] as const);
  return { ...filing, by: filing.channel === "online" ? "applicant" : (procedure.filedBy[0]?.role ?? "applicant"), identityLevel: 2, answers: tidyAnswers(form, answers), components: Object.fromEntries(handed) };
}
