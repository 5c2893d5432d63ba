// What can be tried at a moment of a dossier's life: asked of the engine, person by person. Nothing is read off the workflow.

import { offers } from "../../../../engine/machine/index.ts";
import type { Awaited, Dossier, Offer, Timer } from "../../../../engine/model/index.ts";
import { peopleAround, type Person, type World } from "./world.ts";

/** Something that may be tried. */
export type Choice =
  | { readonly kind: "act"; readonly person: Person; readonly offer: Offer }
  | { readonly kind: "timer"; readonly timer: Timer }
  | { readonly kind: "pay"; readonly awaited: Awaited };

/** A moment, seen by everybody. */
export interface Position {
  readonly place: string;
  readonly open: readonly Choice[];
  /** Offers shown but closed, by person: what somebody would like to do and may not. */
  readonly closed: readonly { readonly person: Person; readonly offer: Offer }[];
  readonly turn: Turn;
}

/** Whose move it is. Officers before citizens: a citizen who may withdraw at any time is not waited for. */
export type Turn = "officer" | "citizen" | "nobody";

/** Looks at a dossier with everybody's eyes. */
export function positionOf(world: World, dossier: Dossier, people: readonly Person[], at: string): Position {
  const shown = concerned(world, dossier, people, at).flatMap((person) => offers(world.compiled, dossier, person.actor, at).map((offer) => ({ person, offer })));
  const acts = shown.filter(({ offer }) => offer.allowed);
  const timers = [...dossier.timers].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return {
    place: placeOf(dossier),
    open: [
      ...acts.map((act): Choice => ({ kind: "act", ...act })),
      ...timers.map((timer): Choice => ({ kind: "timer", timer })),
      ...dossier.awaiting.filter(({ actor }) => actor === "collectPayment").map((awaited): Choice => ({ kind: "pay", awaited })),
    ],
    closed: shown.filter(({ offer }) => !offer.allowed),
    turn: acts.some(({ person }) => person.kind !== "applicant") ? "officer" : acts.length > 0 || dossier.awaiting.length > 0 ? "citizen" : "nobody",
  };
}

/**
 * The people to whom anything at all is shown here. Who has a seat at a place does not change, so it is asked once: most
 * people have none, and asking all of them each time is what takes the time.
 */
function concerned(world: World, dossier: Dossier, people: readonly Person[], at: string): readonly Person[] {
  const key = `${placeOf(dossier)} ${dossier.channel} ${dossier.agency}`;
  let seated = world.seated.get(key);
  if (seated === undefined) {
    seated = new Set(peopleAround(world, dossier.agency).filter(({ actor }) => offers(world.compiled, dossier, actor, at).length > 0).map(({ actor }) => actor.id));
    world.seated.set(key, seated);
  }
  const known = seated;
  return people.filter(({ actor }) => known.has(actor.id));
}

/** Where a dossier stands, as a key. */
export function placeOf({ machine }: Pick<Dossier, "machine">): string {
  return typeof machine.value === "string" ? machine.value : JSON.stringify(machine.value);
}

/** A choice as a key: the same act by different people is one. */
export function nameOf(choice: Choice): string {
  switch (choice.kind) {
    case "act":
      return choice.offer.event;
    case "timer":
      return `timer ${choice.timer.limit}`;
    case "pay":
      return "pay";
  }
}
