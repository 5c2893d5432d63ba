// Braces: what is filled in, what is left blank, and that nothing in braces is ever more than a name.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, fillLine, fillText, namesIn } from "../../../engine/documents/braces.ts";

const VALUES: { readonly [name: string]: string } = { dossierCode: "H56.120-261121-0007", applicantName: "Lê Văn Hùng", "/records/registerEntry/number": "87" };
const valueOf = (name: string): string | undefined => (Object.hasOwn(VALUES, name) ? VALUES[name] : undefined);

describe("a text with names in braces", () => {
  it.each([
    ["Hồ sơ {dossierCode} của {applicantName}", "Hồ sơ H56.120-261121-0007 của Lê Văn Hùng"],
    ["Số {/records/registerEntry/number}", "Số 87"],
    ["Số {/records/registerEntry/number} – Trang {/records/registerEntry/page}", `Số 87 – Trang ${BLANK}`],
    ["{dossierCode}{dossierCode}", "H56.120-261121-0007H56.120-261121-0007"],
    ["Không có gì để điền", "Không có gì để điền"],
    ["{ dossierCode }", "{ dossierCode }"],
    ["{constructor}", BLANK],
    ["{dossierCode.constructor} {1+1} {{x}} ${dossierCode}", `{dossierCode.constructor} {1+1} {${BLANK}} $H56.120-261121-0007`],
  ])("%s", (text, filled) => {
    expect(fillText(text, valueOf)).toBe(filled);
  });

  it("prints a value as it is, whatever braces and dollar signs a citizen writes into it", () => {
    const names = fc.constantFrom("applicantName", "dossierCode");
    fc.assert(
      fc.property(names, fc.string(), fc.constantFrom("{dossierCode}", "$&", "$1", "{/answers/secret}"), (name, around, trick) => {
        const value = around + trick;
        expect(fillText(`<{${name}}>`, () => value)).toBe(`<${value}>`);
      }),
    );
  });

  it("without braces stays as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes("{"));
        expect(fillText(text, () => "x")).toBe(text);
        expect(namesIn(text)).toEqual([]);
      }),
    );
  });
});

describe("a line", () => {
  it.each([
    ["Trang {/records/registerEntry/page}", undefined],
    ["{unknown} {other}", undefined],
    ["Số {/records/registerEntry/number}, trang {/records/registerEntry/page}", `Số 87, trang ${BLANK}`],
    ["Cộng hòa", "Cộng hòa"],
  ])("%s is left out only when nothing of it is known", (text, filled) => {
    expect(fillLine(text, valueOf)).toBe(filled);
  });
});
