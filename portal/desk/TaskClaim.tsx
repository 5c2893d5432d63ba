// Who holds a task, and taking it or giving it back. Holding a task keeps colleagues from doing the same work.

import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Task } from "../../engine/model/index.ts";
import { post } from "../parts/staff/api.ts";
import { useAttempt } from "../parts/staff/attempt.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { ProblemAlert } from "../parts/staff/ProblemAlert.tsx";
import type { StaffAccount } from "../parts/staff/staff-context.ts";

/** Whether a task is for one of this officer's seats. */
export function isForMe({ role, agency }: Pick<Task, "role" | "agency">, account: StaffAccount): boolean {
  return account.roles.some((seat) => seat.role === role && seat.agency === agency);
}

interface Props {
  readonly dossier: { readonly id: string; readonly code: string; readonly revision: number };
  readonly task: Task;
}

export function TaskClaim({ dossier, task }: Props) {
  const { s, account } = useStaff();
  const queries = useQueryClient();
  const attempt = useAttempt();
  const { claimedBy } = task;
  const turn = useMutation({
    mutationFn: (kind: "claim" | "release") => post(`/api/dossiers/${dossier.id}/events`, { kind, task: task.state }, { key: attempt.key, revision: dossier.revision }),
    onSuccess: attempt.renew,
    onError: (error) => attempt.failed(error),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["dossier", dossier.id] }), queries.invalidateQueries({ queryKey: ["dossiers"] })]),
  });
  const isMine = claimedBy?.id === account.id;
  const button = (kind: "claim" | "release", label: string) => (
    <Button size="xs" variant="default" loading={turn.isPending} onClick={() => turn.mutate(kind)} aria-label={`${label}: ${dossier.code}`}>
      {label}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        {claimedBy === undefined ? null : isMine ? s("Bạn đang giữ", "You hold it") : claimedBy.name}
        {isForMe(task, account) && claimedBy === undefined ? button("claim", s("Nhận việc", "Take")) : null}
        {isMine ? button("release", s("Trả việc", "Give back")) : null}
      </Group>
      {turn.error === null ? null : <ProblemAlert error={turn.error} />}
    </>
  );
}
