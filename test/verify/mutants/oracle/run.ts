// One dossier's life, tried out at random: who acts, what they enter, when, whether the money comes. It records what
// happened and judges nothing; an exception of the engine ends the run and is kept.

import { decide } from "../../../../engine/machine/index.ts";
import type { Actor, Dossier, DossierEvent, LogEntry, Violation } from "../../../../engine/model/index.ts";
import { eventOf, openingOf } from "./events.ts";
import type { Habit } from "./habits.ts";
import { choose, keyAt, remember, type Memory } from "./choose.ts";
import { nameOf, positionOf, type Choice, type Position } from "./position.ts";
import type { Chance } from "./random.ts";
import { APPLICANT, filerOf, peopleAround, type Filing, type Person, type World } from "./world.ts";

/** Steps after which a run is called long. The longest lives seen take about half. */
export const LONG = 60;

/** A step that was accepted. */
export interface Taken {
  /** What everybody could do before; absent for the filing. */
  readonly position: Position | undefined;
  readonly choice: Choice | undefined;
  readonly before: Dossier | undefined;
  readonly actor: Actor;
  readonly event: DossierEvent;
  readonly entry: LogEntry;
  readonly after: Dossier;
}

/** What was tried and refused. */
export interface Declined {
  readonly place: string;
  readonly what: string;
  readonly violations: readonly Violation[];
}

/** How a run stopped. `stuck`: nothing anybody tried was accepted, now or later. `outOfCalendar`: told nothing. */
export type Ending = "done" | "stuck" | "long" | "fault" | "notFiled" | "outOfCalendar";

/** A dossier's life. */
export interface Run {
  readonly filing: Filing;
  readonly habit: Habit;
  readonly steps: readonly Taken[];
  readonly declined: readonly Declined[];
  readonly ending: Ending;
  /** The position in which a run stopped that did not end. */
  readonly last?: Position;
  /** The engine's exception, or the refusal of something only the engine itself can cause. */
  readonly fault?: string;
}

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
  return { filing: terms.filing, habit: terms.habit, steps: life.steps, declined: life.declined, ending, ...(life.last === undefined ? {} : { last: life.last }), ...(life.fault === undefined ? {} : { fault: life.fault }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

class Life {
  readonly steps: Taken[] = [];
  readonly declined: Declined[] = [];
  last: Position | undefined;
  fault: string | undefined;
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
      const position = this.look(wait === 0 ? this.people : this.everybody());
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

  private attempt(choice: Choice, position: Position): boolean {
    const { world, chance, habit, filing } = this.terms;
    const dossier = this.dossier as Dossier;
    const at = this.momentOf(choice, dossier);
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
    const task = dossier.tasks.find(({ dueAt }) => dueAt !== undefined);
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
