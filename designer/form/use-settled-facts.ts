// The facts conditions may look at, a moment behind the typing: they are worked out anew with every change of the draft, and
// what is typed must not wait for that.

import { type FactCatalogue, factCatalogue, type FactScope } from "../condition/index.ts";
import { useSettledDefinition } from "../parts/draft-definition.ts";

export function useSettledFacts(scope: FactScope): FactCatalogue {
  return factCatalogue(useSettledDefinition(), scope);
}
