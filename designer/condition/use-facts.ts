// The facts of the draft as it stands now.

import { useDraftDefinition } from "../parts/draft-definition.ts";
import { factCatalogue, type FactCatalogue, type FactScope } from "./catalogue.ts";

export function useFacts(scope: FactScope): FactCatalogue {
  return factCatalogue(useDraftDefinition(), scope);
}
