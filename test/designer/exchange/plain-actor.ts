// A statechart run by XState alone: its own `createActor`, with stand-ins for all that a workflow names but does not hold.
// Nothing of the engine is in here.

import { createActor, createMachine, fromPromise } from "xstate";

/** What stands in for names. */
export interface StandIns {
  readonly guards: readonly string[];
  readonly actions: readonly string[];
  readonly actors: readonly string[];
  readonly delays: readonly string[];
  /** Says whether a guard holds, given its name and parameters as they are written. */
  holds(guard: string, params: unknown): boolean;
}

/** The actor, driven by hand. */
export interface PlainActor {
  value(): unknown;
  isDone(): boolean;
  send(event: string): void;
  /** The delay of this name is over. */
  timeUp(delay: string): void;
  /** The work this actor was asked to do ends, well or badly. */
  settle(actor: string, outcome: "done" | "error"): Promise<void>;
}

/** Takes the configuration as it was read from a file, and starts. */
export function startPlainly(config: unknown, { guards, actions, actors, delays, holds }: StandIns): PlainActor {
  const timers = new Map<number, { readonly run: () => void; readonly delay: string }>();
  const underWay = new Map<string, { readonly resolve: () => void; readonly reject: (reason: unknown) => void }>();
  const table = <T>(names: readonly string[], make: (name: string) => T) => Object.fromEntries(names.map((name) => [name, make(name)]));
  const machine = createMachine(config as never).provide({
    guards: table(guards, (name) => (_: unknown, params: unknown) => holds(name, params)),
    actions: table(actions, () => () => undefined),
    actors: table(actors, (name) => fromPromise(() => new Promise<void>((resolve, reject) => underWay.set(name, { resolve, reject })))),
    delays: table(delays, (name) => delays.indexOf(name) + 1),
  } as never);
  let last = 0;
  const clock = {
    setTimeout(run: () => void, milliseconds: number): number {
      timers.set((last += 1), { run, delay: delays[milliseconds - 1] ?? "" });
      return last;
    },
    clearTimeout: (id: number) => void timers.delete(id),
  };
  const actor = createActor(machine, { clock });
  actor.subscribe({ error: (error) => void failures.push(error) });
  const failures: unknown[] = [];
  actor.start();
  return {
    value() {
      if (failures.length > 0) throw failures[0];
      return actor.getSnapshot().value;
    },
    isDone: () => actor.getSnapshot().status === "done",
    send: (type) => actor.send({ type } as never),
    timeUp(delay) {
      const [id, timer] = [...timers].find(([, candidate]) => candidate.delay === delay) ?? [];
      if (id === undefined || timer === undefined) throw new Error(`Nothing waits for ${delay}`);
      timers.delete(id);
      timer.run();
    },
    async settle(name, outcome) {
      const work = underWay.get(name);
      if (work === undefined) throw new Error(`Nobody asked for ${name}`);
      if (outcome === "done") work.resolve();
      else work.reject(new Error("failed"));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
