// What became of a working copy since it was opened: where its submission stands, and whether somebody else has saved it. The
// content that is worked on is not touched by it.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { get } from "../../portal/parts/staff/api.ts";
import type { Signer } from "../review/views.ts";
import type { SaveListView, SaveRow, SubmittedView, WorkingCopyRow, WorkingCopyView } from "./views.ts";

/** Others are looked for so often. */
const LOOK_MS = 15_000;

/** What of a working copy changes beside its content. */
export interface Standing {
  readonly submitted: SubmittedView | undefined;
  readonly writers: readonly Signer[];
}

/** As it is now: looked at again whenever the author comes back to the page or to the copy. `told` is what was learnt by another way. */
export function useStanding(copy: WorkingCopyView): { readonly standing: Standing; told(copy: WorkingCopyRow): void } {
  const queries = useQueryClient();
  const { id } = copy;
  const { data } = useQuery({
    queryKey: ["working-copy-standing", id],
    queryFn: async () => standingOf(await get<WorkingCopyView>(`/api/working-copies/${id}`)),
    initialData: standingOf(copy),
    refetchOnWindowFocus: "always",
  });
  const told = useCallback((row: WorkingCopyRow) => queries.setQueryData(["working-copy-standing", id], standingOf(row)), [queries, id]);
  return { standing: data, told };
}

/** The last save, when it is later than the revision known here. */
export function useLaterSave(id: string, revision: number, isWanted: boolean): SaveRow | undefined {
  const { data } = useQuery({
    queryKey: ["working-copy-latest", id],
    queryFn: () => get<SaveListView>(`/api/working-copies/${id}/revisions?limit=1`),
    enabled: isWanted,
    refetchInterval: LOOK_MS,
    refetchOnWindowFocus: "always",
  });
  const latest = data?.rows[0];
  return latest !== undefined && latest.revision > revision ? latest : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

function standingOf({ submitted, writers }: WorkingCopyRow): Standing {
  return { submitted, writers };
}
