// Faults of whose task and whose act something is.

import type { Definition, NamedCall, Party } from "../../../../engine/model/index.ts";
import { changed, put, type Mutator } from "../edit.ts";
import { statesIn, transitionsIn, type PlacedTransition } from "../walk.ts";

const swapRoles: Mutator = {
  kind: "swap-roles",
  mutate: (definition) =>
    acts(definition).flatMap(({ keys, from, trigger, by }, index) => {
      if (by.some(({ role }) => role === "applicant")) return [];
      const others = officers(definition).filter((role) => by.every((party) => party.role !== role));
      const role = others[index % Math.max(1, others.length)];
      return role === undefined ? [] : [changed(definition, { at: [...keys, "meta", "by"], value: [{ role }], what: `${trigger} of ${from.path} is the ${role}'s` })];
    }),
};

const giveToApplicant: Mutator = {
  kind: "give-to-applicant",
  mutate: (definition) =>
    acts(definition).flatMap(({ keys, from, trigger, by }) =>
      by.some(({ role }) => role === "applicant") ? [] : [changed(definition, { at: [...keys, "meta", "by"], value: [...by, { role: "applicant" }], what: `the applicant may ${trigger} in ${from.path}` })],
    ),
};

const takeFromApplicant: Mutator = {
  kind: "take-from-applicant",
  mutate: (definition) =>
    acts(definition).flatMap(({ keys, from, trigger, by }) =>
      by.some(({ role }) => role === "applicant") ? [changed(definition, { at: [...keys, "meta", "by"], value: [{ role: "intakeOfficer" }], what: `${trigger} of ${from.path} is the intake officer's and no longer the applicant's` })] : [],
    ),
};

/** The signer's act and task fall to whoever drafts, and nothing bars it any longer. */
const mergePreparerAndSigner: Mutator = {
  kind: "merge-preparer-and-signer",
  mutate: (definition) => {
    const drafter = acts(definition).find(({ transition }) => does(transition.actions, "produceResult"))?.by[0];
    if (drafter === undefined) return [];
    return acts(definition)
      .filter(({ transition }) => does(transition.actions, "signResult"))
      .map(({ keys, from, trigger }) => {
        const signed = put(put(definition, [...keys, "meta", "by"], [drafter]), [...from.keys, "meta", "owner"], drafter);
        const results = definition.procedure.results.map((result) => ({ ...result, signedBy: drafter }));
        return changed(put(signed, ["procedure", "results"], results), { at: [...keys, "guard"], value: undefined, what: `${drafter.role} drafts and does ${trigger}` });
      });
  },
};

const dropOwner: Mutator = {
  kind: "drop-owner",
  mutate: (definition) => owned(definition).map(({ keys, path }) => changed(definition, { at: [...keys, "meta", "owner"], value: undefined, what: `${path} is nobody's task` })),
};

const swapOwner: Mutator = {
  kind: "swap-owner",
  mutate: (definition) =>
    owned(definition).flatMap(({ keys, path, state }, index) => {
      const others = [...officers(definition), "applicant"].filter((role) => role !== state.meta?.owner?.role);
      const role = others[index % Math.max(1, others.length)];
      return role === undefined ? [] : [changed(definition, { at: [...keys, "meta", "owner"], value: { role }, what: `${path} is the ${role}'s task` })];
    }),
};

export const HAND_MUTATORS: readonly Mutator[] = [swapRoles, giveToApplicant, takeFromApplicant, mergePreparerAndSigner, dropOwner, swapOwner];

// ---------------------------------------------------------------------------------------------------------------------

function acts(definition: Definition): readonly (PlacedTransition & { readonly by: readonly Party[] })[] {
  return transitionsIn(definition).flatMap((placed) => (placed.isAct && placed.transition.meta !== undefined ? [{ ...placed, by: placed.transition.meta.by }] : []));
}

function owned(definition: Definition) {
  return statesIn(definition).filter(({ state }) => state.meta?.owner !== undefined);
}

function officers(definition: Definition): readonly string[] {
  return [...new Set(acts(definition).flatMap(({ by }) => by.map(({ role }) => role)))].filter((role) => role !== "applicant");
}

function does(actions: readonly NamedCall[] | undefined, type: string): boolean {
  return actions?.some((action) => action.type === type) === true;
}
