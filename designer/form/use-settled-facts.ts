// The facts conditions may look at, a moment behind the typing: they are worked out anew with every change of the draft, and
// what is typed must not wait for that.

import { useDeferredValue } from "react";
import { type FactCatalogue, factCatalogue, type FactScope } from "../condition/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { draftDefinition } from "../parts/draft-definition.ts";

export function useSettledFacts(scope: FactScope): FactCatalogue {
  const { folder, surroundings } = useEditor();
  return factCatalogue(draftDefinition(useDeferredValue(folder), surroundings.common), scope);
}
