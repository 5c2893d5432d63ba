// Faults of what the procedure claims to the public.

import { changed, everywhere, type Mutator } from "../edit.ts";

const noOnlineFiling: Mutator = {
  kind: "no-online-filing",
  mutate: ({ procedure, ...rest }) => {
    const definition = { procedure, ...rest };
    return procedure.submitBy.includes("online") ? [changed(definition, { at: ["procedure", "submitBy"], value: procedure.submitBy.filter((channel) => channel !== "online"), what: `claims ${procedure.onlineMode} online service, takes nothing online` })] : [];
  },
};

const partialWithoutReason: Mutator = {
  kind: "partial-without-reason",
  mutate: (definition) => [changed(definition, { at: ["procedure"], value: { ...definition.procedure, onlineMode: "partial", partialReason: undefined }, what: "partial, and does not say why" })].map((mutant) => ({ ...mutant, definition: JSON.parse(JSON.stringify(mutant.definition)) as typeof definition })),
};

const oneLanguage: Mutator = {
  kind: "one-language",
  mutate: (definition) => everywhere(definition, (value) => typeof value["vi"] === "string" && typeof value["en"] === "string", ["procedure"]).slice(0, 12).map(({ keys }) => changed(definition, { at: [...keys, "en"], value: undefined, what: "said in Vietnamese only" })),
};

const optionalPaper: Mutator = {
  kind: "optional-paper",
  mutate: (definition) => definition.procedure.components.flatMap(({ id, optional }, index) => (optional === true ? [] : [changed(definition, { at: ["procedure", "components", index, "optional"], value: true, what: `${id} is never demanded` })])),
};

export const CLAIM_MUTATORS: readonly Mutator[] = [noOnlineFiling, partialWithoutReason, oneLanguage, optionalPaper];
