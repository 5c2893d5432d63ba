// The format's schemas against the types they describe and against a general validator.

import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { checkAgencies, checkCalendar, checkJourney, checkRoles } from "../../../engine/machine/check/index.ts";
import { CONFORM_KEYWORDS, conform } from "../../../engine/machine/check/conform.ts";
import {
  AGENCIES_FORMAT,
  type Agency,
  type Calendar,
  CALENDAR_FORMAT,
  DOCUMENT_FORMAT,
  type DocumentTemplate,
  type FormatSchema,
  type Journey,
  JOURNEY_FORMAT,
  type Procedure,
  PROCEDURE_FORMAT,
  type Role,
  ROLES_FORMAT,
  type Workflow,
  WORKFLOW_FORMAT,
} from "../../../engine/model/index.ts";
import { ACTIONS, ACTORS, GUARDS } from "../../../engine/vocabulary/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { fullAgency, fullCalendar, fullDocument, fullJourney, fullProcedure, fullRole, fullWorkflow } from "./samples.ts";

const FORMATS: readonly (readonly [name: string, schema: FormatSchema, sample: unknown])[] = [
  ["procedure", PROCEDURE_FORMAT, fullProcedure satisfies Required<Procedure>],
  ["workflow", WORKFLOW_FORMAT, fullWorkflow satisfies Workflow],
  ["document", DOCUMENT_FORMAT, fullDocument satisfies DocumentTemplate],
  ["journey", JOURNEY_FORMAT, fullJourney satisfies Required<Journey>],
  ["agencies", AGENCIES_FORMAT, [fullAgency satisfies Required<Agency>]],
  ["roles", ROLES_FORMAT, [fullRole satisfies Required<Role>]],
  ["calendar", CALENDAR_FORMAT, fullCalendar satisfies Calendar],
];

const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true, allowUnionTypes: true });

describe.each(FORMATS)("the %s format", (_name, schema, sample) => {
  const validate = ajv.compile(schema);

  it("takes a sample with every member of the type", () => {
    expect(conform(schema, sample, "#")).toEqual([]);
  });

  it("finds every stranger, and judges each omission as a general validator does", () => {
    for (const pointer of objectsIn(sample, "")) {
      const strange = changed(sample, `${pointer}/stranger`, true);
      expect(conform(schema, strange, "#").length === 0, `stranger in ${pointer}`).toBe(validate(strange));
      for (const key of Object.keys(valueAt(sample, pointer) as object)) {
        const lacking = changed(sample, `${pointer}/${key}`, undefined);
        expect(conform(schema, lacking, "#").length === 0, `${pointer} without ${key}`).toBe(validate(lacking));
        for (const wrong of [null, true, false, -1, 0.5, "", "Đ", [], {}, [null]]) {
          const odd = changed(sample, `${pointer}/${key}`, wrong);
          expect(conform(schema, odd, "#").length === 0, `${pointer}/${key} as ${JSON.stringify(wrong)}`).toBe(validate(odd));
        }
      }
    }
  });

  it("tells a title and a sentence for every member, for the designer", () => {
    for (const [pointer, member] of membersOf(schema, "")) {
      expect(member, pointer).toMatchObject({ title: expect.any(String), description: expect.stringMatching(/\.$/) });
    }
  });

  it("uses only keywords its reader understands", () => {
    expect(keywordsOf(schema).filter((keyword) => !CONFORM_KEYWORDS.has(keyword))).toEqual([]);
  });
});

describe("the parameters of the vocabulary", () => {
  it.each(Object.values({ ...GUARDS, ...ACTIONS, ...ACTORS }).map((word) => [word.name, word.params] as const))("of %s use only keywords the reader understands", (_name, params) => {
    expect(keywordsOf(params).filter((keyword) => !CONFORM_KEYWORDS.has(keyword))).toEqual([]);
  });
});

describe("the shared data", () => {
  it("is checked with the file it stands in", () => {
    expect(checkAgencies([{ ...fullAgency, area: "Thanh Hóa" }])).toMatchObject([{ path: "agencies.json#/0/area" }]);
    expect(checkRoles({})).toMatchObject([{ path: "roles.json#", params: { rule: "type" } }]);
    expect(checkCalendar({ ...fullCalendar, week: { "8": [] } }, "calendars/vn.json")).toMatchObject([{ path: "calendars/vn.json#/week/8" }]);
    expect(checkJourney({ ...fullJourney, kind: "happy" }, "journeys/a.json")).toMatchObject([{ path: "journeys/a.json#/kind" }]);
  });
});

describe("a definition's own builder", () => {
  it("conforms", () => {
    expect(conform(PROCEDURE_FORMAT, aDefinition().procedure, "#")).toEqual([]);
    expect(conform(WORKFLOW_FORMAT, aDefinition().workflow, "#")).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Pointers to the objects whose members the format names; tables of alike things and free JSON are left out. */
function objectsIn(value: unknown, pointer: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => objectsIn(member, `${pointer}/${key}`));
  return Array.isArray(value) ? inner : [pointer, ...inner];
}

function valueAt(document: unknown, pointer: string): unknown {
  return pointer.split("/").slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document);
}

function changed(document: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const cut = pointer.lastIndexOf("/");
  const holder = valueAt(copy, pointer.slice(0, cut)) as Record<string, unknown>;
  if (value === undefined) delete holder[pointer.slice(cut + 1)];
  else holder[pointer.slice(cut + 1)] = value;
  return copy;
}

function membersOf(schema: unknown, pointer: string): readonly (readonly [string, unknown])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = Object.entries(((schema as FormatSchema)["properties"] ?? {}) as object).map(([key, member]) => [`${pointer}/${key}`, member] as const);
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => membersOf(inner, `${pointer}/${key}`))];
}

function keywordsOf(schema: FormatSchema): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const inner = keyword === "properties" || keyword === "definitions" ? Object.values(value as object) : ["items", "additionalProperties", "propertyNames", "not"].includes(keyword) ? [value] : [];
    return [keyword, ...inner.flatMap((one: unknown) => (typeof one === "object" && one !== null ? keywordsOf(one as FormatSchema) : []))];
  });
}
