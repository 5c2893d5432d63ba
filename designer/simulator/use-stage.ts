// What stories are played on: the procedure as it stands, compiled once for each sound state of it.

import { useMemo, useState } from "react";
import type { Stage } from "../../engine/journeys/index.ts";
import { compile } from "../../engine/machine/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { marked, type Marked } from "./marked.ts";

/** The stage with the marks of its ways. */
export interface MarkedStage {
  readonly stage: Stage;
  readonly ways: Marked;
}

/** Of the procedure now, or while it is broken or still being checked, of how it was when it last was sound. */
export function useStage(): { readonly marked: MarkedStage | undefined; readonly isBehind: boolean } {
  const { truth, surroundings } = useEditor();
  const { definition, isSound, isStale } = truth;
  const { agencies, calendar, roles } = surroundings;
  const usable = isSound && !isStale ? definition : undefined;
  const [last, setLast] = useState<MarkedStage>();
  const fresh = useMemo(() => {
    if (usable === undefined) return undefined;
    const ways = marked(usable);
    return { ways, stage: { compiled: compile(ways.definition), definitionHash: "0".repeat(64), agencies, calendar, nameOf: (role: string) => roles.find(({ id }) => id === role)?.name.vi ?? role } };
  }, [usable, agencies, calendar, roles]);
  // Kept while drawing, as React wants what follows from earlier renders to be kept.
  if (fresh !== undefined && fresh !== last) setLast(fresh);
  return { marked: fresh ?? last, isBehind: fresh === undefined };
}
