// What is kept of a dossier's life that was led at random.

import type { Actor, Dossier, DossierEvent, LogEntry, Violation } from "../../../../engine/model/index.ts";
import type { Habit } from "./habits.ts";
import type { Choice, Position } from "./position.ts";
import type { Filing, World } from "./world.ts";

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
  readonly world: World;
  readonly filing: Filing;
  readonly habit: Habit;
  readonly steps: readonly Taken[];
  readonly declined: readonly Declined[];
  readonly ending: Ending;
  /** The position in which a run stopped that did not end. */
  readonly last?: Position;
  /** Somebody waited for a day on which an act would open, while the legal time ran. */
  readonly idled: boolean;
  /** The engine's exception, or the refusal of something only the engine itself can cause. */
  readonly fault?: string;
}
