// What an actor may do now, and why something is not possible yet. Answered by the same rules as `decide`.

import { gatherFacts, overlaps, readsOf } from "../facts/index.ts";
import type { Actor, Dossier, Facts, Instant, Json, NamedCall, Offer, Predicate, Violation } from "../model/index.ts";
import { mayAct } from "./act.ts";
import type { CompiledProcedure } from "./compile.ts";
import { activeLeaves, explainGuards, select, upwards, type Offering } from "./select.ts";

/** Codes that mean "not this person": such offers are left out, the others are shown with their reason. */
const NOT_YOURS = new Set(["role_not_permitted"]);

/**
 * The acts of the active states for this actor, in the order of the definition. Guards that look at what
 * the act itself brings (its form, changed answers, new papers) cannot be known before; they do not stand against it.
 */
export function offers(compiled: CompiledProcedure, dossier: Dossier, actor: Actor, at: Instant): readonly Offer[] {
  if (dossier.machine.status === "done") return [];
  return offeringsOf(compiled, dossier).flatMap(({ event, offering }) => {
    const meta = offering.candidates[0]?.meta;
    if (meta === undefined) return [];
    const permission = mayAct(compiled, offering, { actor, dossier });
    if ("violation" in permission && NOT_YOURS.has(permission.violation.code)) return [];
    const facts = gatherFacts({ procedure: compiled.procedure, dossier, event: { kind: "act", name: event }, actor, at });
    const open = select(compiled, dossier.machine, event, facts).some((taken) => taken.state === offering.state);
    const guarded = open ? [] : knownObstacles(compiled, offering, facts);
    const violations = "violation" in permission ? [permission.violation] : guarded;
    return [
      {
        event,
        state: offering.state,
        label: meta.label,
        tone: meta.tone ?? "neutral",
        ...(meta.form === undefined ? {} : { form: meta.form as unknown as Json }),
        revises: meta.revises === true,
        ...(meta.effect === undefined ? {} : { effect: meta.effect }),
        ...(meta.note === undefined ? {} : { note: meta.note }),
        allowed: violations.length === 0,
        violations,
      },
    ];
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function offeringsOf(compiled: CompiledProcedure, dossier: Dossier): readonly { readonly event: string; readonly offering: Offering }[] {
  const found = new Map<string, { readonly event: string; readonly offering: Offering }>();
  for (const leaf of activeLeaves(compiled, dossier.machine)) {
    for (const state of upwards(compiled, leaf)) {
      for (const [event, candidates] of compiled.states.get(state)?.on ?? []) {
        if (candidates[0]?.meta !== undefined && !found.has(event)) found.set(event, { event, offering: { state, candidates } });
      }
    }
  }
  return [...found.values()];
}

/** What stands against the act whatever the actor will fill in or hand in; empty when that may still open a way. */
function knownObstacles(compiled: CompiledProcedure, { candidates }: Offering, facts: Facts): readonly Violation[] {
  const meta = candidates[0]?.meta;
  if (meta?.form === undefined && meta?.revises !== true) return explainGuards(compiled, candidates, facts);
  const brought = [...(meta.form === undefined ? [] : ["/event/data"]), ...(meta.revises === true ? ["/answers", "/components", "/fees"] : [])];
  const certain = candidates.map((candidate) => ({ ...candidate, guard: { type: "all", params: { guards: partsOf(candidate.guard).filter((part) => !mayBeBrought(compiled, part, brought)) as never } } }));
  return certain.some(({ guard }) => compiled.evaluate(guard, facts)) ? [] : explainGuards(compiled, certain, facts);
}

/** The guards that must all hold. */
function partsOf(guard: NamedCall | undefined): readonly NamedCall[] {
  if (guard === undefined) return [];
  return guard.type === "all" ? guardsIn(guard).flatMap(partsOf) : [guard];
}

/** Whether a guard looks at what the act brings along, derived facts followed to what they are made of. */
function mayBeBrought(compiled: CompiledProcedure, guard: NamedCall, brought: readonly string[]): boolean {
  const predicate = guard.params?.["predicate"] as Predicate | undefined;
  const read = predicate === undefined ? (GUARD_READS[guard.type] ?? []) : readsOf(predicate, compiled.procedure);
  return read.some((pointer) => brought.some((place) => overlaps(pointer, place))) || guardsIn(guard).some((inner) => mayBeBrought(compiled, inner, brought));
}

/** What guards look at that take no predicate and that an act may change before they are asked. */
const GUARD_READS: { readonly [guard: string]: readonly string[] } = { componentsComplete: ["/components", "/answers"], feesSettled: ["/fees"] };

/** The guards within `all`, `any` and `not`. */
function guardsIn(guard: NamedCall): readonly NamedCall[] {
  const { guards = [], guard: inner } = guard.params ?? {};
  return [...(guards as unknown as readonly NamedCall[]), ...(inner === undefined ? [] : [inner as unknown as NamedCall])];
}
