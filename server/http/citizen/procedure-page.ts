// A procedure's page: what it takes, or, when nothing can be filed under it now, since or until when and by which decision.

import { localDate } from "../../../engine/facts/index.ts";
import { closedOn, nextOf } from "../../definitions/in-force.ts";
import type { DefinitionVersion, PublicationDecision } from "../../stores/store.ts";
import { show, showProblem, text, type PageCall } from "./frame.ts";

/** Shows it. One that was abolished is told as gone, not as unknown: people have its address, and dossiers under way. */
export async function procedurePage(call: PageCall): Promise<void> {
  const { catalogue, agencies, now } = call.services;
  const code = text(call.request.params["code"]);
  const [found, versions, today] = [catalogue.current(code), catalogue.versions(code), localDate(now())];
  if (found === undefined) return showClosed(call, code, versions);
  const { procedure } = found.definition;
  const current = catalogue.inForce(code, today);
  // One that ends by its own words in some years goes on by the next version until somebody decides otherwise.
  const until = current?.state === "retired" ? current.effectiveTo : undefined;
  const changesFrom = nextOf(versions, today)?.effectiveFrom;
  show(call, {
    page: "procedure",
    props: {
      procedure,
      agencies: agencies.filter((agency) => agency.kind === procedure.receivedBy).map(({ id, name }) => ({ id, name })),
      ...(until === undefined ? {} : { until }),
      ...(changesFrom === undefined ? {} : { changesFrom }),
    },
  });
}

// ---------------------------------------------------------------------------------------------------------------------

async function showClosed(call: PageCall, code: string, versions: readonly DefinitionVersion[]): Promise<void> {
  const closed = closedOn(versions, localDate(call.services.now()));
  if (closed === undefined) return showProblem(call, "not_found");
  const { version, until, from } = closed;
  const decision = until === undefined ? version.decision : await retiredBy(call, version.hash);
  const props = { code, name: version.name, ...(until === undefined ? {} : { until }), ...(from === undefined ? {} : { from }), ...(decision === undefined ? {} : { decision }) };
  show(call, { page: "closedProcedure", props }, until === undefined ? 200 : 410);
}

/** The decision that ended it; one that ended by its own words has none. */
async function retiredBy({ services }: PageCall, hash: string): Promise<PublicationDecision | undefined> {
  return (await services.stores.definitions.history(hash)).findLast(({ entry }) => entry.step === "retired")?.entry.decision;
}
