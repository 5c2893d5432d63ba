// Steps of the engine on a definition, for tests that tell what people do: everybody is who their name says.

import { compile, decide, type CompiledProcedure } from "../../engine/machine/index.ts";
import { SYSTEM, type Actor, type Decision, type Definition, type Dossier, type DossierEvent, type OpenEvent, type PinnedCalendar } from "../../engine/model/index.ts";
import { aDefinition } from "./definition.ts";

/** 09:00 in Vietnam on a Monday. */
export const AT = "2026-11-23T02:00:00.000Z";

const ALL_DAY = [{ from: "00:00", to: "23:59" }];
/** Every weekday is worked, all day. */
export const EVERY_DAY: PinnedCalendar = {
  id: "c",
  hash: "c".repeat(64),
  version: "1",
  title: { vi: "Mọi ngày" },
  week: { "1": ALL_DAY, "2": ALL_DAY, "3": ALL_DAY, "4": ALL_DAY, "5": ALL_DAY, "6": ALL_DAY, "7": ALL_DAY },
  closed: [],
  open: [],
  from: "2026-01-01",
  to: "2028-12-31",
};

/** The citizen who files. */
export const AN: Actor = { id: "an", name: "Nguyễn Văn An", kind: "citizen", roles: [], identityLevel: 2, personalId: "038090001234" };

/** Somebody with these roles at the receiving agency, `a`; `role@agency` for another one. */
export function anOfficer(id: string, ...roles: readonly string[]): Actor {
  return { id, name: id, kind: "officer", roles: roles.map((role) => ({ role: role.split("@")[0] ?? role, agency: role.split("@")[1] ?? "a" })) };
}

/** A filing of `aDefinition()`, which lacks nothing. */
export function aFiling(changes: Partial<OpenEvent> = {}): OpenEvent {
  return {
    kind: "open",
    id: "d",
    code: "H56.1-261123-0001",
    definitionHash: "d".repeat(64),
    agency: { id: "a", province: "38", name: { vi: "UBND xã A" } },
    participants: { police: "p" },
    channel: "online",
    returnBy: "online",
    owner: { id: AN.id, name: AN.name, personalId: "038090001234" },
    answers: { person: { fullName: "Nguyễn Văn An", bornOn: "1990-01-01", purpose: "other", copies: 1 } },
    components: { identity: { source: "upload", files: [{ id: "f", name: "cccd.jpg", type: "image/jpeg", size: 1, sha256: "0" }] } },
    ...changes,
  };
}

/** A dossier and what is done to it; each step must be accepted unless it is only tried. */
export interface Story {
  readonly compiled: CompiledProcedure;
  dossier(): Dossier;
  /** Decides without taking the step. */
  try(actor: Actor, event: Exclude<DossierEvent, OpenEvent>, at?: string): Decision;
  do(actor: Actor, event: Exclude<DossierEvent, OpenEvent> | string, at?: string): Story;
  /** The codes of a refusal, none when it is accepted. */
  refusal(actor: Actor, event: Exclude<DossierEvent, OpenEvent> | string, at?: string): readonly string[];
}

/** Files a dossier under a definition that is `aDefinition()` but for the changes. */
export function story(changes: Parameters<typeof aDefinition>[0] | Definition = {}, filing: Partial<OpenEvent> = {}, by: Actor = AN): Story {
  const compiled = compile("workflow" in changes ? (changes as Definition) : aDefinition(changes as Parameters<typeof aDefinition>[0]));
  let dossier = accepted(decide(compiled, { event: aFiling(filing), actor: by, at: AT, calendar: EVERY_DAY }));
  const decided = (actor: Actor, event: Exclude<DossierEvent, OpenEvent> | string, at = AT): Decision =>
    decide(compiled, { dossier, event: typeof event === "string" ? { kind: "act", name: event } : event, actor, at, calendar: EVERY_DAY });
  const self: Story = {
    compiled,
    dossier: () => dossier,
    try: decided,
    do(actor, event, at) {
      dossier = accepted(decided(actor, event, at));
      return self;
    },
    refusal(actor, event, at) {
      const decision = decided(actor, event, at);
      return decision.accepted ? [] : decision.violations.map(({ code }) => code);
    },
  };
  return self;
}

/** The gateway's answer to the collection the dossier waits for. */
export function paid(dossier: Dossier, amount: number, transaction = "t"): Exclude<DossierEvent, OpenEvent> {
  return { kind: "reply", effect: dossier.awaiting[0]?.effect ?? "none", actor: "collectPayment", outcome: "done", output: { transaction, amount } };
}

export { SYSTEM };

// ---------------------------------------------------------------------------------------------------------------------

function accepted(decision: Decision): Dossier {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.violations));
  return decision.dossier;
}
