// Moves of the statechart, remembered: the same event in the same configuration leads to the same place whenever the guards asked
// on the way come out the same. So XState is asked once for each such way and not once for each situation.

import { EndlessStep, type ChartEvent, type CompiledProcedure, type Order } from "../machine/index.ts";
import type { Facts, MachineState, NamedCall } from "../model/index.ts";

/** Where an event leads. */
export interface Move {
  readonly state: MachineState;
  readonly orders: readonly Order[];
}

/** Finds moves. */
export interface Moves {
  /** Undefined: the step does not come to rest. */
  find(from: MachineState | undefined, event: ChartEvent, trial: Facts): Move | undefined;
  /** Judges a guard and notes what it was asked. */
  judge(guard: NamedCall, trial: Facts): boolean;
}

/** Remembers the moves of a definition. `judge` decides guards; `compiled` must have been made with the judge returned. */
export function rememberedMoves(judge: (guard: NamedCall, trial: Facts) => boolean, compiled: () => CompiledProcedure): Moves {
  const known = new Map<string, { readonly asked: readonly Asked[]; readonly move: Move | undefined }[]>();
  let asked: Asked[] | undefined;
  const self: Moves = {
    judge(guard, trial) {
      const holds = judge(guard, trial);
      asked?.push({ guard, holds });
      return holds;
    },
    find(from, event, trial) {
      const key = `${event.type} ${JSON.stringify(from)}`;
      const ways = known.get(key) ?? [];
      known.set(key, ways);
      const way = ways.find((candidate) => candidate.asked.every(({ guard, holds }) => judge(guard, trial) === holds));
      if (way !== undefined) return way.move;
      asked = [];
      const move = calm(() => (from === undefined ? compiled().chart.start(trial) : compiled().chart.move(from, event, trial)));
      ways.push({ asked, move });
      asked = undefined;
      return move;
    },
  };
  return self;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Asked {
  readonly guard: NamedCall;
  readonly holds: boolean;
}

function calm<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof EndlessStep) return undefined;
    throw error;
  }
}
