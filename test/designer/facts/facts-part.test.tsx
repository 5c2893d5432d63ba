// The facts as a form: everything the format knows has an input, everything has help, and no draft breaks it.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HELP } from "../../../designer/facts/help.ts";
import { FactsPart } from "../../../designer/facts/FactsPart.tsx";
import { SECTIONS } from "../../../designer/facts/sections/index.ts";
import type { Help } from "../../../designer/parts/help.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { PROCEDURE_FORMAT } from "../../../engine/model/format/procedure.ts";
import { editorOf } from "../editor-fixture.ts";
import { DEATH } from "../form/a-folder.ts";
import { drawIn, SURROUNDINGS } from "./a-part.tsx";

const text = { vi: "Chữ", en: "Text" };
const basis = { document: "Luật", article: "Điều 1", note: text };

/** The death registration with everything in it that the format knows. */
const FULL: ProcedureFolder = {
  ...DEATH,
  procedure: {
    ...(DEATH.procedure as JsonObject),
    onlineMode: "partial",
    partialReason: text,
    participants: [{ id: "police", agencyKind: "communePolice", label: text }],
    timeLimit: { cases: [{ id: "a", label: text, amount: 1, unit: "month", when: { required: ["answers"] }, basis, reviewNote: "?" }, { id: "b", label: text, amount: 1, unit: "month" }], cutOff: "15:00", onSupplement: "pause", endsAt: "closing" },
    limits: { wait: { amount: 1, unit: "month", label: text, basis, reviewNote: "?" } },
    components: [{ id: "a", name: text, help: text, requiredWhen: "noNotice", optional: true, forms: ["copy"], copies: 1, manner: "submit", sources: [], maxFiles: 1, basis, reviewNote: "?" }],
    fees: [{ id: "a", label: text, kind: "fee", amount: { default: 1, byProvince: { "38": 2 } }, times: "/answers/request/copies/count", when: "noNotice", exemptions: [{ id: "x", when: "noNotice", label: text, basis }], effectiveFrom: "2026-01-01", effectiveTo: "2026-02-01", basis, reviewNote: "?" }],
    rules: [{ id: "a", severity: "error", require: "noNotice", when: "noNotice", message: text, at: "/death/time", basis }],
    results: [{ id: "a", name: text, nationalCode: "KQ", template: "death-extract", signedBy: { role: "approver", at: "police" }, originals: 1 }],
    legalBasis: [basis],
    publicationDecision: basis,
  },
};

/** Verified once and never looked at: what is drawn here depends on the findings a test gives. */
const EDITOR = { ...editorOf({ ...DEATH, workflow: {} }, SURROUNDINGS) };

const at = (folder: ProcedureFolder, pointer: string) => ({ ...EDITOR, folder, truth: { definition: undefined, isSound: false, findings: [], isStale: false }, target: { pointer, asked: 1 } });

/** Pointers of everything in a value that the format describes, down to what one input shows. */
function placesIn(schema: JsonObject, value: Json, pointer: string): readonly string[] {
  const { properties, items, additionalProperties, type } = schema as { readonly properties?: { readonly [key: string]: JsonObject }; readonly items?: JsonObject; readonly additionalProperties?: JsonObject | false; readonly type: Json };
  if (properties !== undefined) return Object.keys(properties).filter((key) => key in (value as JsonObject)).flatMap((key) => placesIn(properties[key] ?? {}, (value as JsonObject)[key] ?? null, `${pointer}/${key}`));
  if (type === "array" && items?.["type"] === "object" && !pointer.endsWith("/args")) return placesIn(items, (value as readonly Json[])[0] ?? {}, `${pointer}/0`);
  if (type === "object" && typeof additionalProperties === "object") return Object.entries(value as JsonObject).slice(0, 1).flatMap(([key, inner]) => placesIn(additionalProperties, inner, `${pointer}/${key}`));
  return [pointer];
}

describe("the facts of a procedure", () => {
  const places = placesIn(PROCEDURE_FORMAT, FULL.procedure, "/procedure");
  /** Names others refer to are changed by renaming; the ids nobody refers to are made once and never seen. */
  const NAMELESS = /\/(timeLimit\/cases|exemptions|rules|sector)\/\d*\/?id$/;

  it("are all there to be asked about", () => {
    expect(places.length).toBeGreaterThan(90);
  });

  it.each(places.filter((place) => !NAMELESS.test(place)))("%s has an input, drawn when it is pointed out", (place) => {
    const html = drawIn(at(FULL, place), <FactsPart />);
    const isNamed = /\/(id|name)$/.test(place) && html.includes("Đổi mã");
    expect(html.includes(`data-place="${place}"`) || isNamed).toBe(true);
  });

  it("have a section for each member of the format, and no member stands in two", () => {
    const shown = SECTIONS.flatMap(({ members }) => members);
    expect([...shown].sort()).toEqual(Object.keys(PROCEDURE_FORMAT["properties"] as object).sort());
  });

  it("are closed but for the first section, and tell what is to be mended in those closed", () => {
    const broken = { ...at(FULL, ""), target: undefined, truth: { definition: undefined, isSound: false, isStale: false, findings: [{ code: "empty-period", severity: "error" as const, path: "procedure.json#/fees/0", params: { from: "a", to: "b" } }] } };
    const html = drawIn(broken, <FactsPart />);
    expect(html).toContain('data-place="/procedure/name/vi"');
    expect(html).not.toContain('data-place="/procedure/fees"');
    expect(html).toContain("1 điều cần sửa");
  });

  it("say at the input what is wrong with it and what the reviewer remarked", () => {
    const html = drawIn({ ...at(FULL, "/procedure/fees/0"), remarks: [{ at: "/procedure/fees/0", text: "Xem lại mức thu", by: "Chị Lan" }], truth: { definition: undefined, isSound: false, isStale: false, findings: [{ code: "missing-key", severity: "error" as const, path: "procedure.json#/fees/0", params: { key: "kind" } }] } }, <FactsPart />);
    expect(html).toContain("Xem lại mức thu (Chị Lan)");
    expect(html).toMatch(/aria-invalid="true"[^>]*>|thiếu khóa 'kind'/);
    expect(html).toContain("thiếu khóa 'kind'");
  });

  it("are drawn in English, too", () => {
    expect(drawIn(at(FULL, "/procedure/fees/0/when"), <FactsPart />, "en")).toContain("Charged when");
  });
});

describe("a draft that is malformed", () => {
  const junk = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof({ depthSize: "small" }, fc.constantFrom<Json>(null, 3, true, "x", "/answers", [], {}), fc.array(tie("json"), { maxLength: 2 }), fc.dictionary(fc.constantFrom("vi", "id", "when", "amount", "cases", "schema", "args", "fn", "document", "0"), tie("json"), { maxKeys: 3 })),
  })).json;

  it.each(SECTIONS)("is shown as far as it can be read: $title.vi", ({ members }) => {
    fc.assert(
      fc.property(fc.constantFrom(...members), junk, (member, value) => {
        const folder = { ...DEATH, procedure: { ...(DEATH.procedure as JsonObject), [member]: value } };
        expect(drawIn(at(folder, `/procedure/${member}/0`), <FactsPart />)).toContain("facts-section");
      }),
      { numRuns: 12 },
    );
  });

  it.each<[string, Json]>([
    ["requirements", [{ vi: { toString: 1 } }]],
    ["sequence", [{ vi: { toString: 1 } }]],
    ["filedBy", [{ role: { toString: 1 } }]],
  ])("are drawn when something in %s cannot even be made a text", (member, value) => {
    const folder = { ...DEATH, procedure: { ...(DEATH.procedure as JsonObject), [member]: value } };
    expect(drawIn(at(folder, `/procedure/${member}/0`), <FactsPart />)).toContain("facts-section");
  });

  it.each<[string, Json]>([["a text", "x"], ["a list", []], ["nothing", null]])("says so when the procedure is %s", (_, procedure) => {
    expect(drawIn(at({ ...DEATH, procedure }, ""), <FactsPart />)).toContain("không đọc được");
  });

  it("is shown while form and workflow do not go together", () => {
    const folder = { ...DEATH, form: { type: "object", properties: { a: { $ref: "common/gone" } } }, workflow: 3 };
    expect(drawIn(at(folder, "/procedure/fees/0/when"), <FactsPart />)).toContain("Thu khi");
  });
});

describe("help", () => {
  it.each(Object.entries<Help>(HELP))("%s is in both languages", (_, { what, example }) => {
    for (const told of example === undefined ? [what] : [what, example]) expect([told.vi.length, told.en?.length ?? 0].every((length) => length > 0)).toBe(true);
  });
});
