// One earlier save, opened: how it differs from what is worked on now, the way back to it, and a working copy of its own from it.

import { Button, Group, Loader } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { get, post } from "../../../portal/parts/staff/api.ts";
import { useAttempt } from "../../../portal/parts/staff/attempt.ts";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useCopy } from "../copy-context.ts";
import { useEditor } from "../editor-context.ts";
import type { SaveView, WorkingCopyRow } from "../views.ts";
import { Differences } from "./Differences.tsx";

export function EarlierSave({ revision, at }: { readonly revision: number; readonly at: string }) {
  const { s } = useStaff();
  const { folder, mayEdit } = useEditor();
  const { view, goBackTo } = useCopy();
  const save = useQuery({ queryKey: ["working-copy-save", view.id, revision], queryFn: () => get<SaveView>(`/api/working-copies/${view.id}/revisions/${revision}`), staleTime: Infinity });
  if (save.error !== null) return <ProblemAlert error={save.error} />;
  if (save.data === undefined) return <Loader size="xs" aria-label={s("Đang tải", "Loading")} />;
  const earlier = save.data.folder;
  return (
    <div className="editor-earlier">
      <h3>{s("Từ bản lưu này đến nay đã đổi", "Changed since this save")}</h3>
      <Differences before={earlier} after={folder} beforeLabel={s("Bản lưu này", "This save")} afterLabel={s("Hiện nay", "Now")} />
      {mayEdit ? (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => goBackTo(earlier, at)}>
            {s("Trở lại bản này", "Back to this")}
            <span className="visually-hidden"> {at}</span>
          </Button>
          <Apart folder={earlier} at={at} />
        </Group>
      ) : null}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Apart({ folder, at }: { readonly folder: ProcedureFolder; readonly at: string }) {
  const { s } = useStaff();
  const { view } = useCopy();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const making = useMutation({
    mutationFn: () => post<WorkingCopyRow>("/api/working-copies", { folder, from: view.id }, { key: attempt.key }),
    onError: (error) => attempt.failed(error),
    onSuccess: ({ id }) => navigate(`/ban-soan/${id}`),
  });
  return (
    <>
      <Button size="compact-sm" variant="subtle" loading={making.isPending} onClick={() => making.mutate()}>
        {s("Mở thành bản soạn riêng", "Open as a working copy of its own")}
        <span className="visually-hidden"> {at}</span>
      </Button>
      {making.error === null ? null : <ProblemAlert error={making.error} />}
    </>
  );
}
