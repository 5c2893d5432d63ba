// Names that reach for prototypes in every slot there is, and anything at all in place of any part.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../../engine/machine/check/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe("names every object inherits (E03)", () => {
  const SLOTS: readonly (readonly [slot: string, pointer: string, code: string])[] = [
    ["a guard", "/workflow/states/intake/on/ACCEPT/guard/type", "unknown-guard"],
    ["a nested guard", "/workflow/states/signing/on/SIGN/guard/params/guards/0/type", "unknown-guard"],
    ["an action", "/workflow/states/intake/on/ACCEPT/actions/0/type", "unknown-action"],
    ["an actor", "/workflow/states/signing/invoke/0/src", "unknown-actor"],
    ["a notice", "/workflow/states/signing/on/SIGN/actions/2/params/notice", "unknown-notice"],
    ["a result", "/workflow/states/signing/on/SIGN/actions/0/params/result", "unknown-result"],
    ["an act in a guard", "/workflow/states/intake/on/ASK_SUPPLEMENT/guard/params/event", "unknown-event"],
    ["a predicate", "/procedure/timeLimit/cases/0/when", "unknown-predicate"],
    ["a function", "/procedure/derive/0/fn", "unknown-derived-function"],
    ["a target", "/workflow/states/intake/on/ACCEPT/target", "unknown-target"],
    ["an initial state", "/workflow/initial", "unknown-initial"],
    ["a role", "/workflow/states/signing/meta/owner/role", "unknown-role"],
    ["a participant", "/workflow/states/signing/meta/owner/at", "unknown-participant"],
    ["a template", "/procedure/results/0/template", "unknown-template"],
  ];

  it.each(SLOTS)("are never taken for %s", (_slot, pointer, code) => {
    for (const name of INHERITED) {
      const codes = checkDefinition(aDefinition({ [pointer]: name }), { roles: ["intakeOfficer", "chairman"] }).map((finding) => finding.code);
      // A name the format itself forbids (`__proto__` begins with no letter) is refused before it is looked up.
      expect(codes.includes(code as never) || codes.includes("format"), `${name} as ${pointer}`).toBe(true);
    }
  });

  it.each(["/answers/person", "/answers", ""])("are no facts below '%s'", (place) => {
    for (const name of INHERITED) {
      const findings = checkDefinition(aDefinition({ "/procedure/derive/0/args/0/fact": `${place}/${name}` }));
      expect(findings.map(({ code }) => code), name).toContain("unknown-fact");
    }
  });

  it.each(["/workflow/states", "/workflow/states/intake/on", "/procedure/limits", "/procedure/predicates", "/procedure/notices", "/documents", "/form/properties", "/formUi", "", "/workflow/states/signing/on/SIGN/guard/params"])(
    "are no keys in '%s'",
    (place) => {
      for (const name of [...INHERITED, "prototype"]) {
        const findings = checkDefinition(aDefinition({ [`${place}/${name}`]: {} }));
        expect(findings.map(({ code }) => code), name).toEqual(["prototype-key"]);
      }
    },
  );
});

describe("whatever comes", () => {
  const refused = (value: unknown) => {
    const findings = checkDefinition(value);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ code }) => code)).not.toContain("check-failed");
  };

  it.each([undefined, null, true, 5, "", "{}", [], {}, () => true, Symbol("x"), 5n, new Date(0), new Map(), Number.NaN].map((value) => [String(value), value] as const))("%s is refused", (_name, value) => refused(value));

  it("any JSON is refused", () => {
    fc.assert(fc.property(fc.jsonValue(), refused), { numRuns: 300 });
  });

  it("any JSON in place of any part is looked at without an accident", () => {
    const pointers = fc.constantFrom(...pointersOf(aDefinition(), ""));
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...INHERITED), fc.constantFrom("intake", "#x", ".a", "ACCEPT", "/answers/person"));
    fc.assert(
      fc.property(pointers, anything, (pointer, value) => {
        const findings = checkDefinition(aDefinition({ [pointer]: value }), { roles: ["chairman"] });
        expect(findings.map(({ code }) => code)).not.toContain("check-failed");
      }),
      { numRuns: 600 },
    );
  });

  it("a key nobody knows does not stand for the one that is needed", () => {
    for (const pointer of ["/procedure/derive/0/args/0", "/procedure/fees/0/amount"]) {
      const codes = checkDefinition(aDefinition({ [pointer]: { "": {} } })).map(({ code }) => code);
      expect([pointer, codes.includes("unknown-key"), codes.includes("check-failed"), codes.includes("format") || codes.includes("missing-key")]).toEqual([pointer, true, false, true]);
    }
  });

  it("any part may be missing without an accident", () => {
    for (const pointer of pointersOf(aDefinition(), "")) {
      const codes = checkDefinition(aDefinition({ [pointer]: undefined })).map(({ code }) => code);
      expect(codes, pointer).not.toContain("check-failed");
    }
  });
});

function pointersOf(value: unknown, pointer: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [here, ...pointersOf(inner, here)];
  });
}
