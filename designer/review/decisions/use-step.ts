// A step in a version's life on its way to the server: pressing twice takes it once, on the revision the reviewer sees.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../../portal/parts/staff/api.ts";
import { useAttempt } from "../../../portal/parts/staff/attempt.ts";
import type { StepName, VersionRow } from "../views.ts";

/** Steps taken on a version that is there, by their address. */
const ADDRESS: { readonly [step in Exclude<StepName, "submitted">]: string } = { returned: "return", approved: "approve", published: "publish", retired: "retire" };

/** A step somebody decides on. */
export type DecisionStep = keyof typeof ADDRESS;

/** Sends the step; whatever comes back, the version and the list are read anew. */
export function useStep(version: Pick<VersionRow, "hash" | "revision">, step: DecisionStep, onDone: () => void) {
  const queries = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (said: object) => post<VersionRow>(`/api/definitions/${version.hash}/${ADDRESS[step]}`, said, { key: attempt.key, revision: version.revision }),
    onSuccess: onDone,
    onError: (error) => attempt.failed(error),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["version", version.hash] }), queries.invalidateQueries({ queryKey: ["versions"] })]),
  });
}
