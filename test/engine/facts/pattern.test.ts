import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { patternFault } from "../../../engine/facts/index.ts";

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

it("what is let through answers within 100 ms on ten thousand characters", () => {
  const piece = fc.oneof(
    fc.constantFrom("a", "b", "[ab]", ".", "\\d"),
    fc.tuple(fc.constantFrom("a", "[ab]", "(a)", "(ab)", "(a|b)", "(a?b)"), fc.constantFrom("*", "+", "?", "{2}", "{0,9}", "{2,}")).map(([atom, repeat]) => atom + repeat),
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `^${pieces.join("")}$`);
  fc.assert(
    fc.property(pattern, fc.constantFrom("a".repeat(10_000), `${"ab".repeat(5_000)}!`, `${"a".repeat(9_999)}!`), (source, text) => {
      if (patternFault(source) !== undefined) return;
      const start = performance.now();
      new RegExp(source, "u").test(text);
      expect(performance.now() - start).toBeLessThan(100);
    }),
    { numRuns: 300 },
  );
});
