// The versions of one procedure, asked for once by whatever on the page looks at them.

import { queryOptions } from "@tanstack/react-query";
import { get, queryString } from "../../portal/parts/staff/api.ts";
import type { VersionListView } from "./views.ts";

/** The latest hundred. */
export function versionsOf(procedureCode: string) {
  return queryOptions({ queryKey: ["versions", "of", procedureCode], queryFn: () => get<VersionListView>(`/api/definitions?${queryString({ procedureCode, limit: "100" })}`) });
}
