// Faults of payment.

import { changed, put, type Mutator } from "../edit.ts";
import { actionsIn, aim, pathOf, statesIn, transitionsIn } from "../walk.ts";

/** States that wait for money, and where the money leads. */
function tills(definition: Parameters<Mutator["mutate"]>[0]) {
  return statesIn(definition).flatMap((placed) =>
    (placed.state.invoke ?? []).flatMap((invocation, index) => (invocation.src === "collectPayment" ? [{ ...placed, invocation, index }] : [])),
  );
}

const skipPayment: Mutator = {
  kind: "skip-payment",
  mutate: (definition) =>
    tills(definition).flatMap((till) => {
      const paid = transitionsIn(definition).find(({ from, trigger }) => from.path === till.path && trigger === `${till.invocation.id} onDone`);
      const behind = paid?.transition.target === undefined ? undefined : pathOf(definition, paid.from, paid.transition.target);
      const to = statesIn(definition).find(({ path }) => path === behind);
      if (to === undefined) return [];
      const aimed = aim(definition, to);
      return transitionsIn(definition)
        .filter(({ from, transition }) => from.path !== till.path && transition.target !== undefined && pathOf(definition, from, transition.target) === till.path)
        .map(({ keys, from, trigger }) => changed(aimed.definition, { at: [...keys, "target"], value: aimed.target, what: `${trigger} of ${from.path} goes round ${till.path}` }));
    }),
};

const dropCollecting: Mutator = {
  kind: "drop-collecting",
  mutate: (definition) =>
    tills(definition).map(({ keys, path, state, index }) => changed(definition, { at: (state.invoke ?? []).length > 1 ? [...keys, "invoke", index] : [...keys, "invoke"], value: undefined, what: `${path} collects nothing` })),
};

const collectWithoutNeed: Mutator = {
  kind: "collect-without-need",
  mutate: (definition) =>
    statesIn(definition)
      .filter(({ state }) => state.invoke === undefined && state.states === undefined && state.type !== "final" && state.meta?.owner !== undefined)
      .map(({ keys, path }) => changed(definition, { at: [...keys, "invoke"], value: [{ id: "extra", src: "collectPayment", onDone: { target: path.split(".").at(-1) } }], what: `${path} collects money on the side` })),
};

const dropOnDone: Mutator = {
  kind: "drop-on-done",
  mutate: (definition) => [
    ...statesIn(definition).flatMap(({ keys, path, state }) =>
      (state.invoke ?? []).flatMap(({ id, onDone }, index) => (onDone === undefined ? [] : [changed(definition, { at: [...keys, "invoke", index, "onDone"], value: undefined, what: `the answer to ${id} leads nowhere from ${path}` })])),
    ),
    ...statesIn(definition).flatMap(({ keys, path, state }) => (state.onDone === undefined ? [] : [changed(definition, { at: [...keys, "onDone"], value: undefined, what: `${path} is done and leads nowhere` })])),
  ],
};

const dropOnError: Mutator = {
  kind: "drop-on-error",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }) =>
      (state.invoke ?? []).flatMap(({ id, onError }, index) => (onError === undefined ? [] : [changed(definition, { at: [...keys, "invoke", index, "onError"], value: undefined, what: `a failure of ${id} leads nowhere from ${path}` })])),
    ),
};

const dropRecordPayment: Mutator = {
  kind: "drop-record-payment",
  mutate: (definition) => actionsIn(definition, "recordPayment").map(({ keys, where }) => changed(definition, { at: keys, value: undefined, what: `${where} takes money and books none` })),
};

const otherFee: Mutator = {
  kind: "other-fee",
  mutate: (definition) =>
    definition.procedure.fees.flatMap(({ id, when }, index) => [
      changed(put(definition, ["procedure", "fees", index, "amount"], { default: 9_999_000 }), { at: ["procedure", "fees", index, "amount"], value: { default: 9_999_000 }, what: `${id} costs 9.999.000` }),
      ...(when === undefined ? [] : [changed(definition, { at: ["procedure", "fees", index, "when"], value: undefined, what: `${id} is taken from everybody` })]),
    ]),
};

export const MONEY_MUTATORS: readonly Mutator[] = [skipPayment, dropCollecting, collectWithoutNeed, dropOnDone, dropOnError, dropRecordPayment, otherFee];
