// Somebody else has saved while this editor lay open with nothing unsaved in it: says who and when, and goes on with that when
// asked. Never by itself: what one reads does not change under one's eyes, and the ways back end there.

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { time } from "../../portal/parts/dates.ts";
import { get } from "../../portal/parts/staff/api.ts";
import { ProblemAlert } from "../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useCopy } from "./copy-context.ts";
import { useLaterSave } from "./use-standing.ts";
import type { WorkingCopyView } from "./views.ts";

export function LaterSave() {
  const { s, account } = useStaff();
  const { view, saveState, revision, takeOver } = useCopy();
  const isAtRest = saveState.is === "saved";
  const later = useLaterSave(view.id, revision, isAtRest);
  const taking = useMutation({ mutationFn: () => get<WorkingCopyView>(`/api/working-copies/${view.id}`), onSuccess: takeOver });
  if (later === undefined || !isAtRest) return <div role="status" />;
  const who = later.by.id === account.id ? s("Bạn, ở cửa sổ khác,", "You, in another window,") : later.by.name;
  return (
    <div role="status" className="editor-later">
      <p>{s(`${who} đã lưu bản mới hơn lúc ${time(later.at)}.`, `${who} saved a newer one at ${time(later.at)}.`)}</p>
      <Button size="compact-sm" variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
        {s("Lấy bản mới", "Take the newer one")}
      </Button>
      {taking.error === null ? null : <ProblemAlert error={taking.error} />}
    </div>
  );
}
