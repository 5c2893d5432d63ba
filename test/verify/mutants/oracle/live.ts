// One dossier's life, tried out at random: who acts, what they enter, when, whether the money comes. It records what
// happened and judges nothing; an exception of the engine ends the run and is kept.

import { decide } from "../../../../engine/machine/index.ts";
import type { Actor, Dossier } from "../../../../engine/model/index.ts";
import { eventOf, openingOf } from "./events.ts";
import type { Habit } from "./habits.ts";
import { choose, keyAt, nextIn, remember, type Memory } from "./choose.ts";
import { nameOf, positionOf, type Choice, type Position } from "./position.ts";
import type { Chance } from "./random.ts";
import { LONG, type Declined, type Ending, type Run, type Taken } from "./run.ts";
import { APPLICANT, filerOf, peopleAround, type Filing, type Person, type World } from "./world.ts";

/** What a run is made with. */
export interface RunTerms {
  readonly world: World;
  readonly filing: Filing;
  readonly habit: Habit;
  readonly chance: Chance;
  readonly memory: Memory;
  /** Continues this dossier instead of filing one. */
  readonly from?: Dossier;
}

/** Lives one life. */
export function live(terms: RunTerms): Run {
  const life = new Life(terms);
  const ending = life.lead();
  return { world: terms.world, filing: terms.filing, habit: terms.habit, steps: life.steps, declined: life.declined, ending, idled: life.idled, ...(life.last === undefined ? {} : { last: life.last }), ...(life.fault === undefined ? {} : { fault: life.fault }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

class Life {
  readonly steps: Taken[] = [];
  readonly declined: Declined[] = [];
  last: Position | undefined;
  fault: string | undefined;
  idled = false;
  private readonly terms: RunTerms;
  private readonly people: readonly Person[];
  private dossier: Dossier | undefined;
  private now: number;

  constructor(terms: RunTerms) {
    this.terms = terms;
    this.people = this.everybody().filter((person) => isAround(person, terms.habit));
    this.dossier = terms.from;
    this.now = Date.parse(terms.from?.updatedAt ?? terms.filing.at);
  }

  lead(): Ending {
    try {
      if (this.dossier === undefined && !this.file()) return this.fault === undefined ? "notFiled" : "fault";
      for (let step = 0; step < LONG; step += 1) {
        if (this.dossier?.machine.status === "done") return "done";
        const moved = this.proceed();
        if (moved !== "moved") return moved;
      }
      this.last = this.look(this.everybody());
      return this.dossier?.machine.status === "done" ? "done" : "long";
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
      return "fault";
    }
  }

  private file(): boolean {
    const { world, filing, chance } = this.terms;
    const actor = filing.channel === "online" ? APPLICANT : filerOf(world, filing);
    const event = openingOf(world, filing, chance);
    return this.take({ event, actor, position: undefined, choice: undefined });
  }

  /** One accepted step, or why there is none. */
  private proceed(): "moved" | Ending {
    const { chance, habit, memory } = this.terms;
    for (const wait of [0, 0, 0, 2 * DAY, 40 * DAY, 100 * DAY]) {
      this.now += wait;
      const position = wait === 0 ? this.waitForTheStory() : this.look(this.everybody());
      const open = wait < 2 * DAY ? position.open.filter((choice) => suits(choice, habit)) : position.open;
      const order = wait === 0 ? choose(open, { position, habit, chance, memory, script: this.terms.filing.script, done: this.actsDone() }) : chance.shuffled(open);
      for (const choice of order.slice(0, wait === 0 ? 4 : 60)) {
        if (this.attempt(choice, position)) return "moved";
        if (this.fault !== undefined) return "fault";
        if (this.declined.at(-1)?.violations.some(({ code }) => code === "calendar_exhausted") === true) return "outOfCalendar";
      }
    }
    this.last = this.look(this.everybody());
    return "stuck";
  }

  /** Where the next act of the story is not open yet, those who go by the book come back another day. */
  private waitForTheStory(): Position {
    let position = this.look(this.people);
    const told = nextIn(this.terms.filing.script, this.actsDone());
    const isShut = (): boolean => position.closed.some(({ offer }) => offer.event === told) && !position.open.some((choice) => choice.kind === "act" && choice.offer.event === told);
    for (let days = 0; this.terms.habit.followsStory > 0.5 && days < 20 && isShut() && !position.open.some((choice) => choice.kind === "timer" && Date.parse(choice.timer.dueAt) <= this.now + DAY); days += 1) {
      this.now += DAY;
      this.idled ||= this.dossier?.clock.state === "running";
      position = this.look(this.people);
    }
    return position;
  }

  private attempt(choice: Choice, position: Position): boolean {
    const { world, chance, habit, filing } = this.terms;
    const dossier = this.dossier as Dossier;
    const at = this.momentOf(choice, dossier);
    const overdue = position.open.find((open) => open.kind === "timer" && Date.parse(open.timer.dueAt) <= at);
    // Whoever comes after a wait ran out finds it has run out; now and then the two cross.
    if (choice.kind !== "timer" && overdue !== undefined && chance.often(0.95)) return this.attempt(overdue, position);
    for (let tries = choice.kind === "act" && (choice.offer.form !== undefined || choice.offer.revises) ? 6 : 2; tries > 0; tries -= 1) {
      const event = eventOf(world, dossier, choice, { at: instant(at), chance, habit, filing });
      const actor = choice.kind === "act" ? choice.person.actor : SYSTEM_ACTOR;
      this.now = at;
      if (this.take({ event, actor, position, choice })) return true;
      if (this.fault !== undefined) return false;
    }
    return false;
  }

  /** When a choice is carried out: timers when due, people by their pace. */
  private momentOf(choice: Choice, dossier: Dossier): number {
    const { chance, habit } = this.terms;
    if (choice.kind === "timer") return Math.max(this.now, Date.parse(choice.timer.dueAt));
    const seats = choice.kind === "act" ? choice.person.actor.roles : [];
    const task = dossier.tasks.find(({ dueAt, role, agency }) => dueAt !== undefined && seats.some((seat) => seat.role === role && seat.agency === agency));
    if (habit.pace === "budget" && choice.kind === "act" && choice.person.kind !== "applicant") return Math.max(this.now + MINUTE, task?.dueAt === undefined ? 0 : Date.parse(task.dueAt));
    if (habit.pace === "prompt" || habit.pace === "budget") return this.now + 10 * MINUTE;
    return this.now + chance.pick([10 * MINUTE, 60 * MINUTE, DAY, 3 * DAY]);
  }

  private take({ event, actor, position, choice }: Pick<Taken, "event" | "actor" | "position" | "choice">): boolean {
    const { world } = this.terms;
    const before = this.dossier;
    const at = instant(this.now);
    const decision = decide(world.compiled, { ...(before === undefined ? {} : { dossier: before }), event, actor, at, calendar: world.country.calendar });
    if (decision.accepted) {
      this.steps.push({ position, choice, before, actor, event, entry: decision.entry, after: decision.dossier });
      this.dossier = decision.dossier;
      if (position !== undefined && choice !== undefined) remember(this.terms.memory, keyAt(position.place, nameOf(choice)), decision.dossier.machine.status === "done");
      return true;
    }
    this.declined.push({ place: position?.place ?? "", what: event.kind === "act" ? event.name : event.kind, violations: decision.violations });
    if (decision.violations.some(({ code }) => code === "engine_limit")) this.fault = `engine_limit on ${event.kind === "act" ? event.name : event.kind}`;
    return false;
  }

  private actsDone(): readonly string[] {
    return this.steps.flatMap(({ event }) => (event.kind === "act" ? [event.name] : []));
  }

  private look(people: readonly Person[]): Position {
    return positionOf(this.terms.world, this.dossier as Dossier, people, instant(this.now));
  }

  private everybody(): readonly Person[] {
    return peopleAround(this.terms.world, this.terms.filing.agency.id);
  }
}

const SYSTEM_ACTOR: Actor = { id: "system", name: "Hệ thống", kind: "system", roles: [] };

function instant(time: number): string {
  return new Date(time).toISOString();
}

/** Second holders of a role are asked only when the first get nowhere: asking is what takes the time. */
function isAround({ kind, isSecond }: Person, { officers }: Habit): boolean {
  return kind === "polymath" ? officers === "polymath" : !isSecond;
}

/** A silent citizen does nothing but wait; who never pays never pays. */
function suits(choice: Choice, habit: Habit): boolean {
  if (choice.kind === "pay") return habit.money !== "never";
  return choice.kind !== "act" || choice.person.kind !== "applicant" || habit.citizen !== "silent";
}
