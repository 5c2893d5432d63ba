// The reviewer's remarks at the places where what they are about is now.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Definition, ProcedureFolder } from "../../engine/model/index.ts";
import { get } from "../../portal/parts/staff/api.ts";
import type { PlacedRemark, Surroundings } from "./editor-context.ts";
import { placeNow } from "./remark-place.ts";
import type { SubmittedView } from "./views.ts";

const NONE: readonly PlacedRemark[] = [];

export function useRemarks(submitted: SubmittedView | undefined, folder: ProcedureFolder, { common }: Surroundings): readonly PlacedRemark[] {
  const remarks = submitted?.remarks ?? NONE;
  const by = submitted?.reviewedBy?.name;
  const hash = submitted?.hash ?? "";
  const isPlaced = remarks.some(({ at }) => at !== undefined);
  // What was submitted never changes. While it is not here, remarks stand where they were made.
  const definition = useQuery({ queryKey: ["definition", hash], enabled: isPlaced, staleTime: Infinity, queryFn: () => get<Definition>(`/api/definitions/${hash}`) });
  return useMemo(
    () => remarks.map(({ at, text }) => ({ text, by, ...(at === undefined ? {} : placeNow(at, definition.data, { folder, common })) })),
    [remarks, by, definition.data, folder, common],
  );
}
