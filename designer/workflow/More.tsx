// What is seldom needed, folded away until it is asked for or pointed out.

import { type ReactNode, useEffect, useState } from "react";
import { useEditor } from "../editor/editor-context.ts";
import { useIsTarget } from "../parts/use-target.ts";

export function More({ places, summary, children }: { readonly places: readonly string[]; readonly summary: string; readonly children: ReactNode }) {
  const { target } = useEditor();
  const isTarget = useIsTarget(...places);
  const asked = isTarget ? target?.asked : undefined;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (asked !== undefined) setOpen(true);
  }, [asked]);
  return (
    <details className="flow-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}
