// `npm run migrate -- sqlite:<data directory> mongodb://…`, or the other way. Copies everything, compares everything, and only then
// lets a server open the target. Run again after an interruption it goes on where it was. With `--first-pass` people may go on
// working: the target stays closed, and a later run without it, with no server on the source, brings what has come since.

import { openSource, openTarget, shown } from "./address.ts";
import { Ended, EXIT, readArguments, runCommand } from "./command.ts";
import { copyAll, differences, removeGone, type Tell } from "./copy.ts";

const USAGE = "npm run migrate -- <from> <to> [--first-pass]   where a store is sqlite:<data directory> or mongodb://…";

/** Runs the command. Throws `Ended` or what a store throws. */
export async function migrate(args: readonly string[], tell: Tell): Promise<void> {
  const { names, options } = readArguments(args);
  const [from, to] = names;
  if (from === undefined || to === undefined || names.length > 2 || [...options.keys()].some((name) => name !== "first-pass")) throw new Ended(EXIT.usage, USAGE);
  if (from === to) throw new Ended(EXIT.usage, "a store cannot be moved into itself");
  const source = await openSource(from);
  try {
    const target = await openTarget(to);
    try {
      tell(`Copying ${shown(from)} to ${shown(to)} (sessions stay behind: people sign in again)`);
      await copyAll(source, target, tell);
      await removeGone(source, target);
      if (options.has("first-pass")) {
        tell("First pass done. The target stays closed. Stop the servers on the source and run this again without --first-pass.");
        return;
      }
      tell("Comparing every record, chain and file");
      const found = await differences(source, target);
      if (found.length > 0) throw new Ended(EXIT.faulty, `the target stays closed. If a server still works on the source, stop it and run this again.\n  ${found.join("\n  ")}`);
      await target.release();
      tell("Done. The target may be served from. Keep the source, and let no server start on it any more.");
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runCommand("migrate", () => migrate(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`)));
