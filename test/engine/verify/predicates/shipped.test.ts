// The worlds of real procedures hold every facts document that ever was, and real conditions are not called faulty.

import { describe, expect, it } from "vitest";
import { compilePredicate, gatherFacts } from "../../../../engine/facts/index.ts";
import { play } from "../../../../engine/journeys/index.ts";
import { callsOf, canonical, fold, indexStates } from "../../../../engine/machine/index.ts";
import type { Dossier, Facts, LogEntry } from "../../../../engine/model/index.ts";
import { guardPredicate } from "../../../../engine/verify/predicates/guard-predicate.ts";
import { factWorld, satisfiable } from "../../../../engine/verify/predicates/index.ts";
import { verify } from "../../../../engine/verify/index.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest, type ProcedureUnderTest } from "../../../journeys/load-journeys.ts";
import { contradictions } from "./within-world.ts";

const CODES = ["predicate-never-true", "predicate-always-true", "question-unreachable", "guards-overlap", "guards-gap"];

describe.each(proceduresUnderTest().map((procedure) => [procedure.name, procedure] as const))("%s", (_name, procedure) => {
  const { definition } = procedure.compiled;
  const filed = factWorld(definition, { stage: "filed" });
  const moments = momentsOf(procedure);

  it("has nothing against its conditions", () => {
    expect(verify(definition).findings.filter(({ code }) => CODES.includes(code))).toEqual([]);
  });

  it("has a world that every moment of its journeys lies in", () => {
    expect(moments.length).toBeGreaterThan(5);
    for (const { facts } of moments) expect(contradictions(facts, filed)).toEqual([]);
  });

  it("has a world since filing that every moment lies in, and one at filing that every filing lies in", () => {
    const [filing, since] = [factWorld(definition, { stage: "filing" }), factWorld(definition, { stage: "since" })];
    for (const { facts } of moments) expect(contradictions(facts, since)).toEqual([]);
    for (const facts of filingsOf(procedure)) expect(contradictions(facts, filing)).toEqual([]);
  });

  it("has a world for each act that every moment of deciding it lies in", () => {
    for (const { entry, before, facts } of moments) {
      const world = before === undefined ? undefined : worldOfAct(procedure, entry, before);
      if (world !== undefined) expect(contradictions(facts, world)).toEqual([]);
    }
  });

  it("has guards that say the same as conditions", () => {
    const calls = callsOf(indexStates(definition.workflow)).flatMap(({ kind, call }) => (kind === "guard" ? [call] : []));
    const outcomes = new Set<boolean>();
    for (const { facts } of moments) {
      // What no condition can say is a fact of its own.
      const guards = Object.fromEntries(calls.map((call) => [canonical(call), procedure.compiled.evaluate(call, facts)]));
      for (const call of calls) {
        const outcome = compilePredicate(guardPredicate(call, definition.procedure), {})({ ...facts, guards } as Facts);
        expect(outcome, JSON.stringify(call)).toBe(guards[canonical(call)]);
        outcomes.add(outcome);
      }
    }
    expect([...outcomes].sort()).toEqual([false, true]);
  });

  it("has conditions that can come out together as they did", () => {
    for (const { facts } of moments) {
      const literals = Object.keys(definition.procedure.predicates).map((predicate) => ({ predicate, holds: procedure.compiled.holds(predicate, facts) }));
      expect(satisfiable(literals, filed).verdict).not.toBe("no");
    }
  });
});

// ---------------------------------------------------------------------------------------------------------------------

interface Moment {
  readonly entry: LogEntry;
  readonly before: Dossier | undefined;
  readonly facts: Facts;
}

/** The facts at each event after the filing, and those the filing left. */
function momentsOf(procedure: ProcedureUnderTest): readonly Moment[] {
  return procedure.journeys.flatMap(({ journey, answers }) => {
    const { log } = play(journey, { compiled: procedure.compiled, definitionHash: procedure.hash, agencies: AGENCIES, calendar: CALENDAR, answers });
    return log.slice(1).map((entry, index) => {
      const before = fold(log.slice(0, index + 1));
      return { entry, before, facts: gatherFacts({ procedure: procedure.compiled.procedure, dossier: before, event: entry.event, actor: entry.actor, at: entry.at }) };
    });
  });
}

/** The facts each filing left, at that moment. */
function filingsOf({ compiled, hash, journeys }: ProcedureUnderTest): readonly Facts[] {
  return journeys.flatMap(({ journey, answers }) => {
    const { log } = play(journey, { compiled, definitionHash: hash, agencies: AGENCIES, calendar: CALENDAR, answers });
    return log.slice(0, 1).map((opening) => gatherFacts({ procedure: compiled.procedure, dossier: fold([opening]), event: opening.event, actor: opening.actor, at: opening.at }));
  });
}

function worldOfAct({ compiled }: ProcedureUnderTest, { event }: LogEntry, before: Dossier) {
  if (event.kind !== "act") return undefined;
  const offering = offeredAt(compiled, before, event.name);
  return offering === undefined ? undefined : factWorld(compiled.definition, { stage: "filed", act: { name: event.name, ...(offering.form === undefined ? {} : { form: offering.form }) } });
}

/** What the innermost active state that offers an act says about it. */
function offeredAt(compiled: ProcedureUnderTest["compiled"], { machine }: Dossier, event: string) {
  const active = compiled.chart.active(machine).map(({ path }) => path);
  const offering = [...compiled.states.values()].filter(({ path }) => path === "" || active.some((leaf) => leaf === path || leaf.startsWith(`${path}.`))).reverse();
  return offering.flatMap(({ on }) => on.get(event)?.[0]?.meta ?? [])[0];
}
