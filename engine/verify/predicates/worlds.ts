// The worlds of a definition, each made once.

import type { PlacedTransition } from "../../machine/index.ts";
import type { Definition } from "../../model/index.ts";
import { withGuards } from "./guard-predicate.ts";
import { factWorld, type FactWorld, type WorldOptions } from "./world.ts";

/** A definition's worlds. */
export interface Worlds {
  readonly drafting: FactWorld;
  readonly answered: FactWorld;
  readonly filing: FactWorld;
  readonly filed: FactWorld;
  readonly since: FactWorld;
  /** While a transition is being decided: of an act, its small form is known. */
  during(placed: Pick<PlacedTransition, "cause" | "name" | "from">): FactWorld;
}

/** The worlds of a checked definition. */
export function worldsOf(definition: Definition): Worlds {
  const known = made.get(definition);
  if (known !== undefined) return known;
  const byAct = new Map<unknown, FactWorld>();
  const filed = withGuards(factWorld(definition, { stage: "filed" }));
  const worlds: Worlds = {
    drafting: factWorld(definition, { stage: "drafting" }),
    answered: factWorld(definition, { stage: "answered" }),
    filing: factWorld(definition, { stage: "filing" }),
    filed,
    since: factWorld(definition, { stage: "since" }),
    during(placed) {
      const act = actOf(placed);
      if (act === undefined) return filed;
      const key = act.form ?? act.name;
      const world = byAct.get(key) ?? withGuards(factWorld(definition, { stage: "filed", act }));
      byAct.set(key, world);
      return world;
    },
  };
  made.set(definition, worlds);
  return worlds;
}

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<Definition, Worlds>();

/** A region that only listens to an act does not say what is given with it. */
function actOf({ cause, name, from }: Pick<PlacedTransition, "cause" | "name" | "from">): WorldOptions["act"] {
  const config = cause === "on" ? from.state.on?.[name] : undefined;
  const meta = [config].flat()[0]?.meta;
  return meta === undefined ? undefined : { name, ...(meta.form === undefined ? {} : { form: meta.form }) };
}
