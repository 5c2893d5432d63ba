// Faults of the result and of the papers it rests on.

import { changed, type Mutator } from "../edit.ts";
import { actionsIn, aim, pathOf, statesIn, transitionsIn } from "../walk.ts";

/** Every occurrence of an action taken away. */
function dropping(kind: string, type: string): Mutator {
  return { kind, mutate: (definition) => actionsIn(definition, type).map(({ keys, where }) => changed(definition, { at: keys, value: undefined, what: `${where} without ${type}` })) };
}

const releaseEarly: Mutator = {
  kind: "release-early",
  mutate: (definition) => {
    const result = definition.procedure.results[0]?.id;
    if (result === undefined) return [];
    return transitionsIn(definition)
      .filter(({ isAct, transition }) => isAct && transition.actions?.some(({ type }) => type === "returnResult") !== true)
      .map(({ keys, from, trigger, transition }) =>
        changed(definition, { at: [...keys, "actions"], value: [...(transition.actions ?? []), { type: "returnResult", params: { result } }], what: `${trigger} of ${from.path} hands out ${result}` }),
      );
  },
};

const endEarly: Mutator = {
  kind: "end-early",
  mutate: (definition) => {
    const good = statesIn(definition).filter(({ state }) => state.type === "final" && (state.meta?.status === "resultReturned" || state.meta?.status === "resolved"));
    const to = good[0];
    if (to === undefined) return [];
    const aimed = aim(definition, to);
    return transitionsIn(definition)
      .filter(({ isAct, from, transition }) => isAct && (transition.target === undefined || pathOf(definition, from, transition.target) !== to.path))
      .map(({ keys, from, trigger }) => changed(aimed.definition, { at: [...keys, "target"], value: aimed.target, what: `${trigger} of ${from.path} ends well at once` }));
  },
};

const otherSigner: Mutator = {
  kind: "other-signer",
  mutate: (definition) => definition.procedure.results.map(({ id }, index) => changed(definition, { at: ["procedure", "results", index, "signedBy"], value: { role: "intakeOfficer" }, what: `${id} is to be signed by the intake officer` })),
};

export const RESULT_MUTATORS: readonly Mutator[] = [
  dropping("skip-signature", "signResult"),
  dropping("drop-produce-result", "produceResult"),
  dropping("drop-return-result", "returnResult"),
  dropping("drop-accept-components", "acceptComponents"),
  dropping("drop-reject-components", "rejectComponents"),
  dropping("drop-record", "record"),
  dropping("drop-extend-due", "extendDue"),
  releaseEarly,
  endEarly,
  otherSigner,
];
