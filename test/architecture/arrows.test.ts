// The house's arrows are held by the linter. Here breaches are planted in a copy of the rooms, to see each of them caught:
// a rule that catches nothing is no rule.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const house = mkdtempSync(join(tmpdir(), "motcua-house-"));
cpSync(join(ROOT, ".oxlintrc.json"), join(house, ".oxlintrc.json"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says about a file with this content, as rule names. */
function lint(file: string, content: string): readonly string[] {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  try {
    execFileSync(join(ROOT, "node_modules/.bin/oxlint"), ["--format", "unix", file], { cwd: house, encoding: "utf8", stdio: "pipe" });
    return [];
  } catch (error) {
    const output = String((error as { readonly stdout?: string }).stdout);
    return [...output.matchAll(/\[Error\/[a-z0-9-]+\(([a-z-]+)\)\]/g)].map(([, rule = ""]) => rule);
  } finally {
    rmSync(path);
  }
}

describe("the arrows of the house", () => {
  const use = (what: string) => `import { it } from "${what}";\nexport const used = it;\n`;

  it.each([
    ["engine uses the server", "engine/machine/breach.ts", use("../../server/services.ts")],
    ["engine uses the portal", "engine/forms/breach.ts", use("../../portal/parts/say.ts")],
    ["engine uses Node", "engine/facts/breach.ts", use("node:fs")],
    ["engine uses React", "engine/forms/breach.ts", use("react")],
    ["the model uses the machine", "engine/model/breach.ts", use("../machine/index.ts")],
    ["facts use forms", "engine/facts/breach.ts", use("../forms/index.ts")],
    ["the clock uses the machine", "engine/clock/breach.ts", use("../machine/index.ts")],
    ["the vocabulary uses the machine", "engine/vocabulary/guards/breach.ts", use("../../machine/index.ts")],
    ["facts use the card", "engine/facts/breach.ts", use("../card/index.ts")],
    ["the vocabulary uses the comparison of versions", "engine/vocabulary/guards/breach.ts", use("../../diff/index.ts")],
    ["the machine uses the card", "engine/machine/check/breach.ts", use("../../card/index.ts")],
    ["the card uses the comparison of versions", "engine/card/breach.ts", use("../diff/index.ts")],
    ["the verifier uses edits", "engine/verify/rules/breach.ts", use("../../edit/index.ts")],
    ["the comparison of versions uses edits", "engine/diff/breach.ts", use("../edit/index.ts")],
    ["the card uses edits", "engine/card/breach.ts", use("../edit/index.ts")],
    ["the machine uses edits", "engine/machine/check/breach.ts", use("../../edit/index.ts")],
    ["edits use the verifier", "engine/edit/breach.ts", use("../verify/index.ts")],
    ["edits use the comparison of versions", "engine/edit/breach.ts", use("../diff/index.ts")],
    ["the verifier uses the internal-process table", "engine/verify/breach.ts", use("../process-table/index.ts")],
    ["the internal-process table uses the verifier", "engine/process-table/breach.ts", use("../verify/index.ts")],
    ["a dossier's documents use the designer's edits", "engine/archive/breach.ts", use("../edit/index.ts")],
    ["the portal uses the server", "portal/desk/breach.ts", use("../../server/services.ts")],
    ["a citizens' page uses the form library", "portal/citizen/breach.tsx", use("@rjsf/core")],
    ["the designer uses the server", "designer/breach.ts", use("../server/services.ts")],
    ["the designer uses the desk", "designer/review/breach.ts", use("../../portal/desk/filters.ts")],
    ["the designer uses a citizens' page", "designer/review/breach.ts", use("../../portal/citizen/page.ts")],
    ["the designer uses the form library", "designer/review/breach.tsx", use("@rjsf/core")],
    ["the portal uses the designer", "portal/parts/staff/breach.ts", use("../../../designer/review/views.ts")],
    ["the audit program uses the engine", "server/audit/verify/breach.ts", use("../../../engine/model/index.ts")],
    ["the audit program uses the server", "server/audit/verify/breach.ts", use("../export.ts")],
    ["a room of the audit program uses the server", "server/audit/verify/steps/breach.ts", use("../../export.ts")],
    ["a room of the audit program uses the engine in a roundabout way", "server/audit/verify/steps/breach.ts", use("../../../../engine/machine/index.ts")],
    ["the audit program uses the engine's schema interpreter", "server/audit/verify/facts/breach.ts", use("@cfworker/json-schema")],
    ["the audit program uses the statechart library", "server/audit/verify/chart/breach.ts", use("xstate")],
    ["the server uses a page", "server/http/breach.ts", use("../../portal/citizen/pages/Home.tsx")],
  ])("catches that %s", (_name, file, content) => {
    expect(lint(file, content)).toContain("no-restricted-imports");
  });

  it.each([
    ["a clock", "export const now = () => new Date();\n"],
    ["a timer", "export const later = () => setTimeout(() => undefined, 1);\n"],
    ["the network", 'export const ask = () => fetch("/");\n'],
    ["chance", "export const id = () => crypto.randomUUID();\n"],
    ["the process", "export const env = () => process.env;\n"],
  ])("catches that the engine uses %s", (_name, content) => {
    expect(lint("engine/machine/breach.ts", content)).toContain("no-restricted-globals");
  });

  it("lets lawful imports be", () => {
    expect(lint("portal/desk/lawful.ts", use("../../engine/model/index.ts"))).toEqual([]);
    expect(lint("designer/review/lawful.ts", use("../../engine/card/index.ts"))).toEqual([]);
    expect(lint("designer/review/lawful.ts", use("../../portal/parts/staff/api.ts"))).toEqual([]);
    expect(lint("server/http/lawful.ts", use("../../portal/citizen/render.tsx"))).toEqual([]);
    expect(lint("engine/edit/lawful.ts", use("../machine/index.ts"))).toEqual([]);
    expect(lint("engine/machine/lawful.ts", use("../facts/index.ts"))).toEqual([]);
    expect(lint("server/audit/verify/lawful.ts", use("./chart/nodes.ts"))).toEqual([]);
    expect(lint("server/audit/verify/steps/lawful.ts", use("../facts/guards.ts"))).toEqual([]);
    expect(lint("server/audit/verify/facts/lawful.ts", use("ajv"))).toEqual([]);
  });
});
