// `npm run verify -- <file or folder> … [--json] [--en] [--journeys=<folder>]`: is each of these procedures lawful? For anybody's CI.
// Exit code 0: yes; 1: at least one is not; 2: nothing could be read there. With `--journeys` each counter-example is written as a
// journey that the engine replays.

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Agency, Calendar, Language, Role } from "../../engine/model/index.ts";
import { enact, storyLine, storyOf, verify, type Verification, type VerifyFinding } from "../../engine/verify/index.ts";
import { pinCalendar } from "../commands/hash.ts";
import { describeFinding } from "./describe-finding.ts";
import { isSound } from "./findings-of.ts";
import { readDefinitions, type ReadDefinition } from "./load.ts";
import { readJson } from "./read-json.ts";

interface Judged extends ReadDefinition {
  readonly verification: Verification;
  readonly roles: readonly Role[];
}

/** Runs the command. Returns its exit code. */
export function verifyCommand(args: readonly string[], write: (text: string) => void): number {
  const paths = args.filter((arg) => !arg.startsWith("--"));
  if (paths.length === 0 || paths.some((path) => !existsSync(path))) {
    write("npm run verify -- <file or folder> … [--json] [--en] [--journeys=<folder>]");
    for (const path of paths.filter((candidate) => !existsSync(candidate))) write(`not found: ${path}`);
    return 2;
  }
  const judged = paths.flatMap((path) => judge(resolve(path)));
  if (args.includes("--json")) write(JSON.stringify(judged.map(asJson), undefined, 1));
  else judged.forEach((one) => report(one, args.includes("--en") ? "en" : "vi", write));
  const folder = args.find((arg) => arg.startsWith("--journeys="))?.slice("--journeys=".length);
  if (folder !== undefined) for (const one of judged) writeJourneys(one, resolve(folder), write);
  if (judged.length === 0) write(`no procedure found: ${paths.join(", ")}`);
  return judged.length === 0 ? 2 : judged.every(({ verification }) => isSound(verification.findings)) ? 0 : 1;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Shared groups and roles of the software, for procedures that stand elsewhere. */
const OWN_SHARED = join(import.meta.dirname, "../../definitions");

/** A file is a bundled definition; a folder holds one procedure or many. Shared groups and roles stand in a folder above it. */
function judge(path: string): readonly Judged[] {
  const shared = sharedAbove(statSync(path).isFile() ? dirname(path) : path);
  const roles = rolesOf(shared);
  const read = statSync(path).isFile() ? [readBundle(path)] : readDefinitions(path, shared);
  return read.map((one) => ({ ...one, roles, verification: "findings" in one.content ? { findings: one.content.findings } : verify(one.content.definition, { roles }) }));
}

function readBundle(path: string): ReadDefinition {
  const read = readJson(path, path);
  return { folder: path, content: "json" in read ? { definition: read.json as never } : { findings: [read.finding] } };
}

function sharedAbove(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, "common"))) return here;
    if (here === dirname(here)) return OWN_SHARED;
  }
}

function rolesOf(shared: string): readonly Role[] {
  const file = join(shared, "roles.json");
  return JSON.parse(readFileSync(existsSync(file) ? file : join(OWN_SHARED, "roles.json"), "utf8")) as readonly Role[];
}

function report({ folder, content, roles, verification: { findings, coverage } }: Judged, language: Language, write: (text: string) => void): void {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const verdict = isSound(findings) ? say("đạt", "lawful") : say("không đạt", "refused");
  const seen = coverage === undefined ? "" : say(` – đã xét ${coverage.situations} tình huống, ${coverage.steps} bước`, ` – ${coverage.situations} situations, ${coverage.steps} steps looked at`);
  write(`${isSound(findings) ? "✓" : "✗"} ${folder}: ${verdict}${seen}${coverage?.isComplete === false ? say(" (chưa xét hết)", " (checked up to there, not all)") : ""}`);
  for (const finding of findings) {
    write(`  ${finding.severity === "error" ? "✗" : "!"} [${finding.code}] ${describeFinding(finding, language)}`);
    const story = "definition" in content ? storyOf(finding, content.definition, { roles }) : undefined;
    if (story !== undefined) write(`      ${storyLine(story, language)}`);
  }
}

/** Counter-examples as journeys, a file each. One that the engine plays otherwise is told and not written. */
function writeJourneys({ folder, content, verification: { findings } }: Judged, into: string, write: (text: string) => void): void {
  if (!("definition" in content)) return;
  const around = { agencies: sharedJson<readonly Agency[]>("agencies.json"), calendar: pinCalendar(sharedJson<Calendar>("calendars/vn.json")) };
  mkdirSync(into, { recursive: true });
  for (const [position, finding] of findings.entries()) {
    const enacted = enact(finding, content.definition, around);
    const file = join(into, `${basename(folder).replace(/\.json$/, "")}-${position + 1}-${finding.code}.json`);
    if (enacted?.replays === true) writeFileSync(file, `${JSON.stringify(enacted.journey, undefined, 2)}\n`);
    else if (finding.way !== undefined) write(`  ! [${finding.code}] ${enacted?.otherwise?.why.join("; ") ?? "no filing could be made up"}`);
  }
}

function sharedJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(OWN_SHARED, file), "utf8")) as T;
}

function asJson({ folder, verification: { findings, coverage } }: Judged): object {
  const told = (finding: VerifyFinding): object => ({ ...finding, sentence: { vi: describeFinding(finding, "vi"), en: describeFinding(finding, "en") } });
  return { folder, lawful: isSound(findings), ...(coverage === undefined ? {} : { coverage }), findings: findings.map(told) };
}

if (process.argv[1] === import.meta.filename) process.exitCode = verifyCommand(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
