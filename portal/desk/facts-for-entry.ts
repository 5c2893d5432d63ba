// Facts before any answer, as far as an officer's screen knows them, so that conditions on questions work live. The server
// decides with its own.

import { applicableComponents, compilePredicate, completeFacts, gatherFacts, type ApplicableComponent } from "../../engine/facts/index.ts";
import { prune } from "../../engine/forms/index.ts";
import type { Actor, Channel, Definition, Facts, JsonObject } from "../../engine/model/index.ts";
import type { StaffAccount } from "../parts/staff/staff-context.ts";

/** Facts of a filing at this agency by this channel, now. */
export function factsForEntry({ definition, agency, channel, account }: { readonly definition: Definition; readonly agency: string; readonly channel: Channel; readonly account: StaffAccount }): Facts {
  const actor: Actor = { id: account.id, name: account.name, kind: "officer", roles: account.roles };
  return gatherFacts({
    procedure: definition.procedure,
    actor,
    at: new Date().toISOString(),
    event: {
      kind: "open",
      id: "entry",
      code: "",
      definitionHash: "",
      agency: { id: agency, province: "", name: { vi: agency } },
      participants: {},
      channel,
      returnBy: "counter",
      owner: { id: actor.id, name: actor.name },
      answers: {},
      components: {},
    },
  });
}

/** The papers asked for in this case. */
export function componentsFor({ procedure, form }: Definition, baseFacts: Facts, answers: JsonObject): readonly ApplicableComponent[] {
  const facts = completeFacts(procedure, baseFacts, prune({ procedure, form, answers, baseFacts }).answers);
  return applicableComponents(procedure, facts, (predicate) => compilePredicate(predicate, procedure.predicates)(facts));
}
