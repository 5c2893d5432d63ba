import { describe, expect, it } from "vitest";
import { bundle, type Bundled, type CommonGroups, type Definition, type DefinitionFiles, type FindingCode, type Json } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";

const NAME: Json = { type: "string", title: "Họ và tên" };
const PERSON: Json = { type: "object", properties: { name: { $ref: "common/name" } } };

function bundled({ form = {}, workflow = {}, common = {} }: { readonly form?: Json; readonly workflow?: Json; readonly common?: CommonGroups }): Bundled {
  const files: DefinitionFiles = { procedure: {}, form, formUi: {}, workflow, documents: {} };
  return bundle({ files, common });
}

function definitionOf(outcome: Bundled): Definition {
  if ("findings" in outcome) throw new Error(JSON.stringify(outcome.findings));
  return outcome.definition;
}

function faultsOf(outcome: Bundled): readonly string[] {
  return "findings" in outcome ? outcome.findings.map(({ code, path }) => `${code} ${path}`) : [];
}

describe("a definition without references", () => {
  it("comes out as its files are", () => {
    const { formatVersion, ...files } = aDefinition();
    expect(bundle({ files: files as unknown as DefinitionFiles, common: { unused: NAME } })).toEqual({ definition: { formatVersion, ...files } });
  });
});

describe("shared groups of a form", () => {
  it("become definitions, with those they use themselves and no others", () => {
    const form = { type: "object", properties: { applicant: { $ref: "common/person" } } };
    expect(definitionOf(bundled({ form, common: { person: PERSON, name: NAME, unused: NAME } })).form).toEqual({
      type: "object",
      properties: { applicant: { $ref: "#/definitions/person" } },
      definitions: { name: NAME, person: { type: "object", properties: { name: { $ref: "#/definitions/name" } } } },
    });
  });

  it("come in the same order however they are used", () => {
    const common = { a: NAME, b: NAME };
    const one = definitionOf(bundled({ form: { properties: { x: { $ref: "common/b" }, y: { $ref: "common/a" } } }, common }));
    expect(Object.keys(one.form.definitions ?? {})).toEqual(["a", "b"]);
  });

  it("leave the files untouched", () => {
    const form = { properties: { applicant: { $ref: "common/person" } } };
    const common = { person: PERSON, name: NAME };
    const before = JSON.stringify({ form, common });
    bundled({ form, common });
    expect(JSON.stringify({ form, common })).toBe(before);
  });
});

describe("the small form of an act", () => {
  const withForm = (form: Json): Json => ({ states: { a: { on: { REFUSE: [{ meta: { form } }] } } } });

  it("gets the group in place of the reference", () => {
    const { workflow } = definitionOf(bundled({ workflow: withForm({ $ref: "common/person" }), common: { person: PERSON, name: NAME } }));
    expect(workflow).toEqual(withForm({ type: "object", properties: { name: NAME } }));
  });

  it("is the only place of a workflow where references are followed", () => {
    const guard: Json = { type: "matches", params: { predicate: { $ref: "common/person" } } };
    const workflow: Json = { states: { a: { on: { GO: { guard } } } } };
    expect(definitionOf(bundled({ workflow, common: { person: PERSON } })).workflow).toEqual(workflow);
  });
});

describe("references that lead elsewhere (S03)", () => {
  const REFUSED: readonly (readonly [ref: string, code: FindingCode])[] = [
    ["https://example.org/person.json", "foreign-ref"],
    ["file:///etc/passwd", "foreign-ref"],
    ["../secret", "foreign-ref"],
    ["common/../../secret", "foreign-ref"],
    ["common/person.schema.json", "foreign-ref"],
    ["common/person#/properties/name", "foreign-ref"],
    ["#/definitions/person", "foreign-ref"],
    ["#", "foreign-ref"],
    ["", "foreign-ref"],
    ["common/persons", "unknown-ref"],
    ["common/constructor", "unknown-ref"],
  ];

  it.each(REFUSED)("'%s' is refused", (ref, code) => {
    const form = { properties: { applicant: { $ref: ref } } };
    const workflow = { meta: { form: { $ref: ref } } };
    const faults = faultsOf(bundled({ form, workflow, common: { person: PERSON, name: NAME } }));
    expect(faults).toEqual([`${code} form.schema.json#/properties/applicant`, `${code} workflow.json#/meta/form`]);
  });

  it("may have nothing beside them: draft-07 would pass over it", () => {
    const form = { properties: { applicant: { $ref: "common/name", title: "Người nộp" } } };
    expect(faultsOf(bundled({ form, common: { name: NAME } }))).toEqual(["reference-siblings form.schema.json#/properties/applicant"]);
  });

  it.each([
    ["itself", { a: { items: { $ref: "common/a" } } }],
    ["another that leads back", { a: { items: { $ref: "common/b" } }, b: { items: { $ref: "common/a" } } }],
  ] as const)("may not lead to %s", (_name, common) => {
    expect(faultsOf(bundled({ form: { $ref: "common/a" }, common }))[0]).toMatch(/^ref-cycle /);
    expect(faultsOf(bundled({ workflow: { meta: { form: { $ref: "common/a" } } }, common }))[0]).toMatch(/^ref-cycle /);
  });

  it("may not multiply without end (S04)", () => {
    const twice = (name: string): Json => ({ properties: { one: { $ref: name }, other: { $ref: name } } });
    const common = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`g${at}`, at === 30 ? NAME : twice(`common/g${at + 1}`)]));
    const before = performance.now();
    const faults = faultsOf(bundled({ workflow: { meta: { form: { $ref: "common/g0" } } }, common }));
    expect(faults.map((fault) => fault.split(" ")[0])).toEqual(["limit-exceeded"]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe("files that cannot be borne", () => {
  it("are refused before anything is followed", () => {
    let deep: Json = {};
    for (let level = 0; level < 1_000; level += 1) deep = { items: deep };
    expect(faultsOf(bundled({ form: deep }))[0]).toMatch(/^limit-exceeded form\.schema\.json#\/items/);
    expect(faultsOf(bundled({ form: JSON.parse('{"properties":{"__proto__":{}}}') as Json }))).toEqual(["prototype-key form.schema.json#/properties"]);
  });
});
