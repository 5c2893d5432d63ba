// `npm run restore -- <folder> [<store>] [--manifest=<sha256>]`: a backup into an empty store, of whatever kind. Nothing is written before
// every chain and every file of the backup was verified, and no server opens the store before it was read again and compared.
// Without a store the backup is only verified (`--verify` says so and changes nothing else).

import { openTarget, shown } from "./address.ts";
import { backupSource, readManifest } from "./backup-folder.ts";
import { faultsOfBackup } from "./check-backup.ts";
import { Ended, EXIT, readArguments, runCommand } from "./command.ts";
import { copyAll, differences, type Tell } from "./copy.ts";

const USAGE = "npm run restore -- <folder> [<store>] [--verify] [--manifest=<sha256>]   where a store is sqlite:<data directory> or mongodb://…";

const OPTIONS = ["verify", "manifest"];

/** Runs the command. Throws `Ended` or what a store throws. */
export async function restore(args: readonly string[], tell: Tell): Promise<void> {
  const { names, options } = readArguments(args);
  const [folder, to] = names;
  if (folder === undefined || names.length > 2 || [...options.keys()].some((name) => !OPTIONS.includes(name))) throw new Ended(EXIT.usage, USAGE);
  if (to === undefined && !options.has("verify")) throw new Ended(EXIT.usage, USAGE);
  await verify(folder, options.get("manifest"), tell);
  if (to === undefined) return;

  const source = backupSource(folder);
  const target = await openTarget(to);
  try {
    tell(`Restoring into ${shown(to)}`);
    await copyAll(source, target, tell);
    tell("Comparing every record, chain and file");
    const found = await differences(source, target);
    if (found.length > 0) throw new Ended(EXIT.faulty, `the store stays closed; it holds something else than the backup\n  ${found.join("\n  ")}`);
    await target.release();
    tell("Done. The store may be served from. Nobody is signed in.");
  } finally {
    await target.close();
  }
}

// ---------------------------------------------------------------------------------------------------------------------

async function verify(folder: string, expected: string | undefined, tell: Tell): Promise<void> {
  const { manifest, hash } = readManifest(folder);
  if (expected !== undefined && expected !== hash) throw new Ended(EXIT.faulty, `${folder}: the manifest is not the one that was noted`);
  const faults = await faultsOfBackup(folder, manifest);
  if (faults.length > 0) throw new Ended(EXIT.faulty, `${folder}: the backup is refused\n  ${faults.join("\n  ")}`);
  const { dossier, file } = manifest.records;
  tell(`The backup of ${manifest.from} is sound: ${dossier} dossiers, ${file} files${expected === undefined ? "" : ", the manifest that was noted"}`);
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runCommand("restore", () => restore(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`)));
