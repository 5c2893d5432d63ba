// What a run assumes: a condition nobody has asked about is open, and asking makes a choice. All choices are tried, one run
// each, so that only what matters is ever told apart.

/** Answers questions of one run. */
export interface Choices {
  /** Whether the condition holds: as known, or as this run assumes. */
  ask(condition: string): boolean;
  /** What this run has assumed beyond what was known. */
  assumed(): { readonly [condition: string]: boolean };
}

/** Whether a condition may hold, or not, given what is known and assumed already. */
export type MayBe = (condition: string, holds: boolean, given: { readonly [condition: string]: boolean }) => boolean;

/** Runs with every combination of answers that may be. At most `most` runs; `complete` says whether that was enough. */
export function withAllChoices<T>(known: { readonly [condition: string]: boolean }, mayBe: MayBe, run: (choices: Choices) => T, most = 256): { readonly runs: readonly T[]; readonly isComplete: boolean } {
  const runs: T[] = [];
  const waiting: (readonly boolean[])[] = [[]];
  while (waiting.length > 0) {
    if (runs.length === most) return { runs, isComplete: false };
    const given = waiting.pop() ?? [];
    const assumed: Record<string, boolean> = {};
    let asked = 0;
    runs.push(
      run({
        ask(condition) {
          const before = own(known, condition) ?? own(assumed, condition);
          if (before !== undefined) return before;
          const answer = asked < given.length ? (given[asked] ?? false) : choose(condition);
          asked += 1;
          assumed[condition] = answer;
          return answer;
        },
        assumed: () => assumed,
      }),
    );

    function choose(condition: string): boolean {
      const all = { ...known, ...assumed };
      const [yes, no] = [mayBe(condition, true, all), mayBe(condition, false, all)];
      if (yes && no) waiting.push([...Object.values(assumed), false]);
      return yes || !no;
    }
  }
  return { runs, isComplete: true };
}

// ---------------------------------------------------------------------------------------------------------------------

function own(table: { readonly [name: string]: boolean }, name: string): boolean | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
