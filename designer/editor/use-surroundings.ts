// What procedures are worked on with, asked for once a session.

import { useQuery } from "@tanstack/react-query";
import { get } from "../../portal/parts/staff/api.ts";
import type { Surroundings } from "./editor-context.ts";

export function useSurroundings() {
  return useQuery({ queryKey: ["authoring"], queryFn: () => get<Surroundings>("/api/authoring"), staleTime: Infinity });
}
