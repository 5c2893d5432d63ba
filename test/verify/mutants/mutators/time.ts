// Faults of time: waits, budgets, the legal limit, the clock.

import { changed, put, type Mutator } from "../edit.ts";
import { statesIn } from "../walk.ts";

const dropLimit: Mutator = {
  kind: "drop-limit",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }) =>
      Object.keys(state.after ?? {}).map((limit) => changed(definition, { at: Object.keys(state.after ?? {}).length > 1 ? [...keys, "after", limit] : [...keys, "after"], value: undefined, what: `${path} waits without ${limit}` })),
    ),
};

const stretchBudget: Mutator = {
  kind: "stretch-budget",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }) =>
      state.meta?.budget === undefined ? [] : [3, 50].map((factor) => changed(definition, { at: [...keys, "meta", "budget", "workingHours"], value: (state.meta?.budget?.workingHours ?? 0) * factor, what: `${factor} times the budget in ${path}` })),
    ),
};

const dropBudget: Mutator = {
  kind: "drop-budget",
  mutate: (definition) => statesIn(definition).flatMap(({ keys, path, state }) => (state.meta?.budget === undefined ? [] : [changed(definition, { at: [...keys, "meta", "budget"], value: undefined, what: `no budget in ${path}` })])),
};

const shrinkTimeLimit: Mutator = {
  kind: "shrink-time-limit",
  mutate: (definition) =>
    definition.procedure.timeLimit.cases.flatMap(({ id }, index) =>
      [1, 4].map((amount) => {
        const shorter = put(definition, ["procedure", "timeLimit", "cases", index, "unit"], "workingHour");
        return changed(shorter, { at: ["procedure", "timeLimit", "cases", index, "amount"], value: amount, what: `${id}: ${amount} working hours` });
      }),
    ),
};

const shrinkWait: Mutator = {
  kind: "shrink-wait",
  mutate: (definition) =>
    Object.keys(definition.procedure.limits).map((name) => changed(put(definition, ["procedure", "limits", name, "unit"], "workingHour"), { at: ["procedure", "limits", name, "amount"], value: 1, what: `${name}: one working hour` })),
};

const wrongClock: Mutator = {
  kind: "wrong-clock",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }) => {
      const now = state.meta?.clock;
      if (state.meta === undefined || state.type === "final") return [];
      return (["running", "paused", "stopped"] as const).filter((clock) => clock !== now).slice(0, 2).map((clock) => changed(definition, { at: [...keys, "meta", "clock"], value: clock, what: `the clock is ${clock} in ${path}` }));
    }),
};

const dropClock: Mutator = {
  kind: "drop-clock",
  mutate: (definition) => statesIn(definition).flatMap(({ keys, path, state }) => (state.meta?.clock === undefined ? [] : [changed(definition, { at: [...keys, "meta", "clock"], value: undefined, what: `${path} says nothing of the clock` })])),
};

export const TIME_MUTATORS: readonly Mutator[] = [dropLimit, stretchBudget, dropBudget, shrinkTimeLimit, shrinkWait, wrongClock, dropClock];
