// The roles of this server by name, asked for once.

import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../engine/model/index.ts";
import { get } from "../../portal/parts/staff/api.ts";

const NONE: readonly Role[] = [];

/** Empty until they have come: roles are called by their ids meanwhile. */
export function useRoles(): readonly Role[] {
  const roles = useQuery({ queryKey: ["roles"], queryFn: () => get<{ readonly rows: readonly Role[] }>("/api/roles"), staleTime: Infinity });
  return roles.data?.rows ?? NONE;
}
