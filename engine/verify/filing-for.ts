// The filing a counter-example begins with: a channel, answers and papers for which its suppositions come true.

import { participantAgency } from "../journeys/index.ts";
import type { Agency, Definition, JourneyComponents, JourneyOpen, OpenEvent, PredicateSchema, Procedure } from "../model/index.ts";
import { FEES_SETTLED, PAPERS_COMPLETE } from "./conditions.ts";
import { sampleAnswers } from "./predicates/sample.ts";
import type { Literal } from "./predicates/satisfiable.ts";

/** What a way supposes of the case from the filing on. */
export interface Supposed {
  readonly literals: readonly Literal[];
  readonly conditions: { readonly [condition: string]: boolean };
}

/** Filings that may do, the likeliest first. */
export function* filingsFor(definition: Definition, { literals, conditions }: Supposed, agencies: readonly Agency[], at: string): Generator<JourneyOpen> {
  const { procedure } = definition;
  const agency = agencies.find((candidate) => candidate.kind === procedure.receivedBy && procedure.participants.every(({ agencyKind }) => participantAgency(agencies, candidate, agencyKind) !== undefined));
  if (agency === undefined) return;
  for (const channel of [...procedure.submitBy].sort((one) => (one === "online" ? -1 : 1))) {
    for (const returnBy of procedure.returnBy) {
      for (const feeLiterals of feeWishes(procedure, conditions[FEES_SETTLED])) {
        const wanted = [...literals, ...feeLiterals, equals(["dossier", "channel"], channel), equals(["dossier", "returnBy"], returnBy)];
        const event: OpenEvent = { kind: "open", id: "", code: "", definitionHash: "", agency: { id: agency.id, province: agency.province, name: agency.name }, participants: {}, channel, returnBy, owner: { id: "citizen", name: "An" }, answers: {}, components: {} };
        const sample = sampleAnswers(definition, wanted, { procedure, event, actor: { id: "citizen", name: "An", kind: "citizen", roles: [], identityLevel: 2 }, at });
        if (sample === undefined) continue;
        const by = channel === "online" ? "applicant" : (procedure.filedBy[0]?.role ?? "applicant");
        yield { at, channel, returnBy, agency: agency.id, by, answers: sample.answers, components: papersFor(procedure, channel, conditions[PAPERS_COMPLETE]) };
      }
    }
  }
}

/** Papers handed in: all, or only those without which nobody can file. */
export function papersFor({ components }: Procedure, channel: JourneyOpen["channel"], complete = true): JourneyComponents {
  const handed = components.filter(({ manner, optional }) => optional !== true && (complete || manner === "submit"));
  return Object.fromEntries(handed.map(({ id, manner }) => [id, manner === "present" && channel !== "online" ? "shown" : 1] as const));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Ways in which a bill comes to be owed, or not. Whether it does the engine says. */
function feeWishes({ fees }: Procedure, settled: boolean | undefined): readonly (readonly Literal[])[] {
  if (settled === undefined || fees.length === 0) return [[]];
  const wishes = fees.map(({ when, exemptions, times }): readonly Literal[] => [
    ...(when === undefined ? [] : [{ predicate: when, holds: !settled }]),
    ...(settled ? [] : exemptions.map((exemption) => ({ predicate: exemption.when, holds: false }))),
    ...(times === undefined ? [] : [{ predicate: at(times.split("/").slice(1), { type: "integer", minimum: 1 }), holds: !settled }]),
  ]);
  const exempt = settled ? fees.flatMap(({ exemptions }) => exemptions.map(({ when }): readonly Literal[] => [{ predicate: when, holds: true }])) : [];
  return settled ? [wishes.flat(), ...exempt, []] : [...wishes, []];
}

function equals(keys: readonly string[], value: string): Literal {
  return { predicate: at(keys, { const: value }), holds: true };
}

function at(keys: readonly string[], schema: PredicateSchema): PredicateSchema {
  return keys.reduceRight<PredicateSchema>((inner, key) => ({ type: "object", required: [key], properties: { [key]: inner } }), schema);
}

