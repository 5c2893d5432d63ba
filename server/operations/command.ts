// What the commands share: one line on stderr and an exit code that says what to do.

import { StorageUnavailable } from "../stores/store.ts";
import { StoreRefused } from "../stores/store-refused.ts";

/** Exit codes, as in sysexits.h. */
export const EXIT = {
  done: 0,
  /** The command line cannot be understood. */
  usage: 64,
  /** What was read or copied does not hold: nothing may be served from it. */
  faulty: 65,
  /** Cut short; run it again. */
  again: 75,
  /** A store that must not be used. */
  refused: 78,
} as const;

/** An end that is not `done`, with the line that tells why. */
export class Ended extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs a command and returns its exit code. */
export async function runCommand(name: string, work: () => Promise<void>, complain: (line: string) => void = (line) => void process.stderr.write(`${line}\n`)): Promise<number> {
  try {
    await work();
    return EXIT.done;
  } catch (error) {
    complain(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Ended) return error.code;
    if (error instanceof StoreRefused) return EXIT.refused;
    return error instanceof StorageUnavailable ? EXIT.again : EXIT.faulty;
  }
}

/** The positional arguments and the options (`--name`, `--name=value`) of a command line. */
export function readArguments(args: readonly string[]): { readonly names: readonly string[]; readonly options: ReadonlyMap<string, string> } {
  const options = args.filter((arg) => arg.startsWith("--")).map((arg) => arg.slice(2).split("=", 2) as [string, string?]);
  return { names: args.filter((arg) => !arg.startsWith("--")), options: new Map(options.map(([name, value = ""]) => [name, value])) };
}
