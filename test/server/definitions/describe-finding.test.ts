import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../engine/machine/index.ts";
import { FINDING, finding, type Finding, type FindingCode } from "../../../engine/model/index.ts";
import { describeFinding } from "../../../server/definitions/describe-finding.ts";
import { FINDING_SENTENCES, FORMAT_SENTENCES } from "../../../engine/verify/finding-sentences.ts";
import { aDefinition } from "../../builders/definition.ts";

interface Case {
  readonly name: string;
  readonly put?: { readonly [pointer: string]: unknown };
  readonly take?: readonly string[];
}

const CASES = JSON.parse(readFileSync(new URL("../../engine/machine/check/invalid.cases.json", import.meta.url), "utf8")) as readonly Case[];
const findingsOf = ({ put = {}, take = [] }: Case): readonly Finding[] =>
  checkDefinition(aDefinition({ ...put, ...Object.fromEntries(take.map((pointer) => [pointer, undefined])) }), { roles: ["intakeOfficer", "chairman"] });

describe("a finding as a sentence", () => {
  it("names the place, what was found, what was probably meant and what there is", () => {
    const [unknown] = checkDefinition(aDefinition({ "/workflow/states/signing/on/SIGN/guard": { type: "feesSetled" } }));
    expect(describeFinding(unknown as Finding, "en")).toBe(
      "workflow.json#/states/signing/on/SIGN/guard/type: guard 'feesSetled' is unknown; did you mean 'feesSettled'? Known guards: actorDiffers, all, any, componentsComplete, feesSettled, happened, happenedAtMost, matches, not, resultSigned.",
    );
  });

  it("leaves out what is not known", () => {
    expect(describeFinding(finding("unknown-notice", "workflow.json#/x", { found: "a", expected: [] }), "vi")).toBe("workflow.json#/x: không có thông báo 'a' trong procedure.json");
  });

  it("says which rule of the format was broken", () => {
    const [format] = checkDefinition(aDefinition({ "/procedure/kind": "permit" }));
    expect(describeFinding(format as Finding, "en")).toBe('procedure.json#/kind: "permit" is none of: registration, certificateIssue, approvalRequest, notification');
  });

  it("never fills in what somebody wrote as if it were a sentence", () => {
    const hostile = finding("unknown-notice", "workflow.json#/x", { found: "{expected}[{found}]", expected: ["a"] });
    expect(describeFinding(hostile, "en")).toContain("'{expected}[{found}]'");
  });
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  it.each(Object.keys(FINDING) as FindingCode[])("'%s' has a sentence", (code) => {
    expect(FINDING_SENTENCES[code][language].length).toBeGreaterThan(5);
  });

  it.each(CASES)("nothing is left open: $name", (example) => {
    for (const found of findingsOf(example)) {
      const sentence = describeFinding(found, language);
      expect(sentence).not.toMatch(/undefined|\[object|''|: $|\n/);
    }
  });
});

describe("every rule of the format that a definition can break", () => {
  it("has a sentence of its own", () => {
    const rules = CASES.flatMap(findingsOf).flatMap(({ code, params }) => (code === "format" ? [String(params["rule"])] : []));
    expect(rules.filter((rule) => !Object.hasOwn(FORMAT_SENTENCES, rule))).toEqual([]);
  });
});
