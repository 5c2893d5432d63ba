// Two people have changed the same procedure. The second sees whose change and which, and merges, keeps a copy apart, or
// takes the other's.

import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { mergeFolders, resolveConflict, type MergeConflict } from "../../../engine/edit/index.ts";
import type { LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import { dateTime } from "../../../portal/parts/dates.ts";
import { post } from "../../../portal/parts/staff/api.ts";
import { useAttempt } from "../../../portal/parts/staff/attempt.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor-context.ts";
import { usePlaceWords } from "../place-words.ts";
import type { WorkingCopyRow, WorkingCopyView } from "../views.ts";
import { changedPlaces } from "./changed-places.ts";
import { Choice, type Side } from "./Choice.tsx";
import type { Conflict } from "./saver.ts";

export interface ConflictDialogProps {
  readonly id: string;
  readonly conflict: Conflict;
  /** What to go on with. */
  onSettled(theirs: WorkingCopyView, next: ProcedureFolder, label: LocalizedText): void;
}

export function ConflictDialog({ id, conflict, onSettled }: ConflictDialogProps) {
  const { s, language } = useStaff();
  const { folder: mine } = useEditor();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const { base, theirs } = conflict;
  const { merged, conflicts, reordered } = useMemo(() => mergeFolders(base, mine, theirs.folder), [base, mine, theirs]);
  const [sides, setSides] = useState<{ readonly [at: string]: Side }>({});
  const isDecided = conflicts.every((one) => Object.hasOwn(sides, keyOf(one)));
  const apart = useMutation({
    mutationFn: () => post<WorkingCopyRow>("/api/working-copies", { folder: mine, from: id }, { key: attempt.key }),
    onError: (error) => attempt.failed(error),
    async onSuccess(row) {
      onSettled(theirs, theirs.folder, { vi: "Lấy bản của người khác", en: "Take the other's" });
      await navigate(`/ban-soan/${row.id}`);
    },
  });
  const merge = () => {
    const settled = conflicts.reduce((folder, one) => resolveConflict(folder, one, sides[keyOf(one)] ?? "mine"), merged);
    onSettled(theirs, settled, { vi: `Gộp với bản của ${theirs.savedBy.name}`, en: `Merge with ${theirs.savedBy.name}'s` });
  };
  return (
    <Dialog title={s("Người khác vừa lưu bản soạn này", "Somebody else has saved this working copy")} size="xl">
      <p>
        {s(`${theirs.savedBy.name} lưu lúc ${dateTime(theirs.savedAt, language)}. Thay đổi của bạn chưa mất và chưa đè lên bản đó.`, `${theirs.savedBy.name} saved ${dateTime(theirs.savedAt, language)}. Your changes are neither lost nor written over theirs.`)}
      </p>
      <Stack gap="sm">
        <Places title={s(`${theirs.savedBy.name} đã đổi`, `Changed by ${theirs.savedBy.name}`)} places={changedPlaces(base, theirs.folder)} />
        <Places title={s("Bạn đã đổi", "Changed by you")} places={changedPlaces(base, mine)} />
        {conflicts.length === 0 ? (
          <Alert color="green">{s("Hai bên đổi những chỗ khác nhau nên gộp được ngay.", "You changed different places: both can be kept.")}</Alert>
        ) : (
          <section>
            <h3 className="editor-small-title">{s("Cả hai cùng đổi: chọn cho từng chỗ", "Changed by both: choose for each place")}</h3>
            <ol className="editor-conflicts">
              {conflicts.map((one) => (
                <Choice key={keyOf(one)} conflict={one} merged={merged} name={theirs.savedBy.name} side={sides[keyOf(one)]} onChoose={(side) => setSides({ ...sides, [keyOf(one)]: side })} />
              ))}
            </ol>
          </section>
        )}
        {reordered.length === 0 ? null : <Places title={s("Cả hai cùng xếp lại thứ tự; khi gộp, chỗ đổi của mỗi bên đều được giữ", "Put into another order by both; merged, the moves of each are kept")} places={reordered} />}
        {apart.error === null ? null : <ProblemAlert error={apart.error} />}
        <Group>
          <Button onClick={merge} disabled={!isDecided}>
            {s("Gộp hai bản", "Merge both")}
          </Button>
          <Button variant="default" loading={apart.isPending} onClick={() => apart.mutate()}>
            {s("Giữ bản của tôi thành bản soạn riêng", "Keep mine as a working copy of its own")}
          </Button>
          <Button variant="subtle" color="red" onClick={() => onSettled(theirs, theirs.folder, { vi: "Lấy bản của người khác", en: "Take the other's" })}>
            {s("Bỏ thay đổi của tôi, lấy bản kia", "Drop my changes, take theirs")}
          </Button>
        </Group>
        {isDecided ? null : <p className="muted">{s("Chọn cho từng chỗ ở trên rồi gộp.", "Choose for each place above, then merge.")}</p>}
      </Stack>
    </Dialog>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The order of what stands at a place is decided apart from what stands there. */
function keyOf({ at, isOrder }: MergeConflict): string {
  return isOrder === true ? `${at} order` : at;
}

function Places({ title, places }: { readonly title: string; readonly places: readonly string[] }) {
  const { s } = useStaff();
  const words = usePlaceWords();
  const named = [...new Set(places.map(words))];
  return (
    <section>
      <h3 className="editor-small-title">{title}</h3>
      <ul>
        {named.slice(0, MOST_NAMED).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {named.length > MOST_NAMED ? <li>{s(`và ${named.length - MOST_NAMED} chỗ khác`, `and ${named.length - MOST_NAMED} more`)}</li> : null}
      </ul>
    </section>
  );
}

const MOST_NAMED = 12;
