import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../../engine/machine/check/index.ts";
import type { FindingCode } from "../../../../engine/model/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

interface Case {
  readonly name: string;
  /** JSON Pointer → what is put there. */
  readonly put?: { readonly [pointer: string]: unknown };
  /** What is taken away. */
  readonly take?: readonly string[];
  readonly code: FindingCode;
  readonly at: string;
}

const CASES = JSON.parse(readFileSync(new URL("invalid.cases.json", import.meta.url), "utf8")) as readonly Case[];

describe("a broken definition is refused, naming the fault and the place", () => {
  it.each(CASES)("$name", ({ put = {}, take = [], code, at }) => {
    const broken = aDefinition({ ...put, ...Object.fromEntries(take.map((pointer) => [pointer, undefined])) });
    const findings = checkDefinition(broken, { roles: ["intakeOfficer", "chairman"] });
    expect(findings.map((finding) => `${finding.code} ${finding.path}`)).toContain(`${code} ${at}`);
  });
});

describe("several faults", () => {
  it("are all named at once", () => {
    const broken = aDefinition({
      "/workflow/states/intake/on/ACCEPT/target": "nowhere",
      "/workflow/states/signing/on/SIGN/guard": { type: "feesSetled" },
      "/procedure/rules/0/at": "/nowhere",
      "/form/properties/person/if": {},
    });
    expect(checkDefinition(broken).map(({ code }) => code).sort()).toEqual(["unknown-guard", "unknown-keyword", "unknown-target"]);
  });

  it("suggest the nearest name", () => {
    const [finding] = checkDefinition(aDefinition({ "/workflow/states/signing/on/SIGN/guard": { type: "feesSetled" } }));
    expect(finding).toMatchObject({ code: "unknown-guard", params: { found: "feesSetled", nearest: "feesSettled" } });
  });
});
