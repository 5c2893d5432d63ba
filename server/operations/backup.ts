// `npm run backup -- <store> <folder>`: everything in a store, while people go on working. Each dossier is as of one instant.

import { openSource, shown } from "./address.ts";
import { writeBackup } from "./backup-folder.ts";
import { Ended, EXIT, readArguments, runCommand } from "./command.ts";
import type { Tell } from "./copy.ts";

const USAGE = "npm run backup -- <store> <folder>   where a store is sqlite:<data directory> or mongodb://…";

/** Runs the command. Returns the SHA-256 of the manifest. Throws `Ended` or what a store throws. */
export async function backup(args: readonly string[], tell: Tell): Promise<string> {
  const { names, options } = readArguments(args);
  const [from, folder] = names;
  if (from === undefined || folder === undefined || names.length > 2 || options.size > 0) throw new Ended(EXIT.usage, USAGE);
  const source = await openSource(from);
  try {
    tell(`Backing up ${shown(from)} to ${folder}`);
    const hash = await writeBackup(source, folder, { from: new Date().toISOString(), tell });
    tell(`Done. Keep this elsewhere and give it to restore as --manifest=${hash}`);
    return hash;
  } finally {
    await source.close();
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runCommand("backup", async () => void (await backup(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`))));
