// `npm run audit:verify -- <export file or folder> [--en] [--json] [--receipt <entries>:<hash>] [--manifest <digest>]`
// Says whether history is intact and each step was allowed by the definition in force. An independent program: it shares
// no code with the software it judges. Exit code 0: intact and allowed; 1: not; 2: it could not be read.

import { reportJson, reportOf } from "./report.ts";
import { exitCode, type Noted, verifyInput } from "./verify-input.ts";

/** Runs the command. Returns its exit code. */
export function auditVerify(args: readonly string[], write: (line: string) => void): number {
  const noted = readNoted(args);
  const [path, ...others] = args.filter((arg, index) => !arg.startsWith("--") && !TAKES_VALUE.has(args[index - 1] ?? ""));
  if (path === undefined || others.length > 0 || noted === undefined) {
    write("npm run audit:verify -- <export file or folder> [--en] [--json] [--receipt <entries>:<hash>] [--manifest <digest>]");
    return 2;
  }
  const outcome = verifyInput(path, noted);
  if (args.includes("--json")) write(reportJson(outcome));
  else reportOf(outcome, args.includes("--en") ? "en" : "vi").forEach(write);
  return exitCode(outcome);
}

// ---------------------------------------------------------------------------------------------------------------------

const TAKES_VALUE: ReadonlySet<string> = new Set(["--receipt", "--manifest"]);

/** What the auditor has written down; undefined when it is not written rightly. */
function readNoted(args: readonly string[]): Noted | undefined {
  const value = (name: string): string | undefined => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? "") : undefined);
  const [receipt, manifest] = [value("--receipt"), value("--manifest")];
  const [, entries, head] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(receipt ?? "") ?? [];
  if (receipt !== undefined && head === undefined) return undefined;
  return { ...(head === undefined ? {} : { receipt: { entries: Number(entries), head } }), ...(manifest === undefined ? {} : { manifest }) };
}

if (process.argv[1] === import.meta.filename) process.exitCode = auditVerify(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
