// What the small form of an act asks now. Its conditions look only at its own answers.

import { pruneBy } from "../../engine/forms/index.ts";
import type { ActForm, Facts, JsonObject } from "../../engine/model/index.ts";
import type { Asked } from "./judge.ts";

/** What is asked and what must be answered, given what is filled in so far. */
export function askedInAct(form: ActForm, data: JsonObject): Asked {
  const { irrelevant, required } = pruneBy(form, data, { named: {}, factsOf: () => ({}) as Facts });
  return { irrelevant: new Set(irrelevant), required: new Set(required) };
}
