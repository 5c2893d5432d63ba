// The inputs of one section. While another section is being edited they are drawn a moment later than it is: a keystroke waits
// for its own section only, however many are open.

import { useDeferredValue, useMemo } from "react";
import { at } from "../../engine/facts/index.ts";
import { type Editor, EditorContext, useEditor } from "../editor/editor-context.ts";
import type { FactsSection } from "./sections/index.ts";

export function SectionFields({ section }: { readonly section: FactsSection }) {
  const now = useEditor();
  const late = useDeferredValue(now);
  // The same element each time, so that React looks into it only when the editor it is given is another one.
  const fields = useMemo(() => <section.Fields />, [section]);
  return <EditorContext.Provider value={isTouched(section, now, late) ? now : late}>{fields}</EditorContext.Provider>;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Edits keep what they do not change the same object. */
function isTouched({ members }: FactsSection, now: Editor, late: Editor): boolean {
  return now.target !== late.target || now.mayEdit !== late.mayEdit || members.some((member) => at(now.folder, `/procedure/${member}`) !== at(late.folder, `/procedure/${member}`));
}
