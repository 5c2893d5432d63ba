import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { patternFault } from "../../../engine/facts/index.ts";
import { LONGEST_TEXT, worstSteps } from "../../../engine/facts/pattern.ts";
import { countSteps, patternTree, printed, temptingText } from "./counting-matcher.ts";

it.each([
  "^[0-9]{12}$",
  "^[0-9]{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$",
  "^[\\p{L}][\\p{L}\\p{M}'’ .-]*$",
  "^[0-9A-Z][0-9A-Z/.-]*$",
  "^0[0-9]{9,10}$",
  "^(?:H[0-9]{2}\\.[0-9]{3}-){1,2}[0-9]{6}-[0-9]{4}$",
  "^[)\\](]+$",
  "^\\(\\d\\)\\u{61}$",
])("%s is safe", (pattern) => expect(patternFault(pattern)).toBeUndefined());

it.each([
  ["^(a+)+$", "ambiguousRepeat"],
  ["^(a*)*$", "ambiguousRepeat"],
  ["^(a|aa)+$", "ambiguousRepeat"],
  ["^(a?){50}$", "ambiguousRepeat"],
  ["^((ab?)c){2,}$", "ambiguousRepeat"],
  ["^.*.*$", "tooAmbiguous"],
  ["^a{0,100}a{0,100}a{0,100}$", "tooAmbiguous"],
  [`^a*a{0,90}${"a".repeat(150)}$`, "tooAmbiguous"],
  [`^${"a?".repeat(21)}$`, "tooAmbiguous"],
  ["^(?:(?:a{999}){999}){999}$", "tooAmbiguous"],
  ["^(\\d+)\\1$", "backreference"],
  ["^(?=a)b", "lookaround"],
  ["^(?<!a)b", "lookaround"],
  ["^(?<name>a)", "lookaround"],
  ["[0-9]+", "notAnchored"],
  ["^a|b$", "notAnchored"],
  ["^(a", "invalid"],
  ["^\\-$", "invalid"],
  [`^${"a".repeat(200)}$`, "tooLong"],
] as const)("%s is refused: %s", (pattern, fault) => expect(patternFault(pattern)).toBe(fault));

it("S01: no text makes a pattern take more steps than it was judged by", () => {
  fc.assert(
    fc.property(patternTree, temptingText(60), (tree, text) => {
      const pattern = `^${printed(tree)}$`;
      const fault = patternFault(pattern);
      fc.pre(fault === undefined || fault === "tooAmbiguous");
      expect(countSteps(tree, text)).toBeLessThanOrEqual(worstSteps(pattern, text.length + 1));
    }),
    { numRuns: 2_000 },
  );
});

it("S01: what is let through answers at once on the longest text", () => {
  fc.assert(
    fc.property(patternTree, fc.constantFrom("a".repeat(LONGEST_TEXT), `${"ab".repeat(5_000)}!`, `${"a".repeat(9_999)}!`), (tree, text) => {
      const pattern = `^${printed(tree)}$`;
      if (patternFault(pattern) !== undefined) return;
      const start = performance.now();
      new RegExp(pattern, "u").test(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    }),
    { numRuns: 500 },
  );
});
