import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Definition } from "../../../engine/model/index.ts";
import { definitionHash, loadDefinitions } from "../../../server/definitions/load.ts";
import { aDefinition } from "../../builders/definition.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

describe("a folder of definitions", () => {
  it("is loaded with the hash of the bundle as JSON", () => {
    const root = aFolder({ "residence/confirmation": filesOf(aDefinition()) });
    const { definitions, broken } = loadDefinitions(root);
    expect(broken).toEqual([]);
    expect(definitions).toEqual([{ definition: aDefinition(), findings: [], folder: "residence/confirmation", hash: createHash("sha256").update(JSON.stringify(aDefinition())).digest("hex") }]);
  });

  it("gives another hash when topics stand in another order: it is the order they are asked in", () => {
    const definition = aDefinition();
    const reversed = Object.fromEntries(Object.entries({ ...definition.form.properties, extra: { type: "object" } }).reverse());
    const turned = Object.fromEntries(Object.entries(reversed).reverse());
    const hashOf = (properties: object) => definitionHash({ ...definition, form: { ...definition.form, properties } } as unknown as Definition);
    expect(hashOf(reversed)).not.toBe(hashOf(turned));
  });

  it("another hash when anything differs, also in a shared group", () => {
    const shared = (title: string) => ({
      common: { "full-name.schema.json": JSON.stringify({ type: "string", title, "x-en": { title } }) },
      "residence/confirmation": filesOf(aDefinition({ "/form/properties/person/properties/fullName": { $ref: "common/full-name" } })),
    });
    const [one, other] = [shared("Họ và tên"), shared("Họ, chữ đệm, tên")].map((folders) => loadDefinitions(aFolder(folders)).definitions[0]?.hash);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(one);
  });

  it("uses the roles and shared groups beside the definitions, or of another folder", () => {
    const shared = aFolder({ ".": { "roles.json": JSON.stringify([{ id: "chairman" }]) } });
    const root = aFolder({ confirmation: filesOf(aDefinition()) });
    expect(loadDefinitions(root).broken).toEqual([]);
    expect(loadDefinitions(root, shared).broken[0]?.findings.map(({ params }) => params["found"])).toContain("intakeOfficer");
  });
});

describe("a broken definition", () => {
  const sound = filesOf(aDefinition());

  it.each([
    ["a file that is no JSON", { ...sound, "workflow.json": "{ initial: " }, "not-json workflow.json#"],
    ["a file left out", { ...sound, "form.ui.json": undefined }, "missing-file form.ui.json#"],
    ["no procedure.json", { ...sound, "procedure.json": undefined }, "missing-file procedure.json#"],
    ["a template that is no JSON", { ...sound, "documents/certificate.json": "" }, "not-json documents/certificate.json#"],
    ["a file of 600 KB", { ...sound, "form.schema.json": " ".repeat(600_000) }, "limit-exceeded form.schema.json#"],
    ["a reference to nothing", { ...sound, "form.schema.json": '{"properties":{"a":{"$ref":"common/a"}}}' }, "unknown-ref form.schema.json#/properties/a"],
    ["a fault in a file", filesOf(aDefinition({ "/workflow/initial": "begin" })), "unknown-initial workflow.json#/initial"],
  ] as const)("with %s is told, and the others are served", (_name, files, fault) => {
    const { definitions, broken } = loadDefinitions(aFolder({ "a/broken": files, "a/sound": sound }));
    expect(definitions.map(({ folder }) => folder)).toEqual(["a/sound"]);
    expect(broken.map(({ folder }) => folder)).toEqual(["a/broken"]);
    expect(broken[0]?.findings.map(({ code, path }) => `${code} ${path}`)).toContain(fault);
  });

  it("E02: with thousands of templates is not read", () => {
    const templates = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`documents/t${at}.json`, "?"]));
    expect(loadDefinitions(aFolder({ "a/broken": { ...sound, ...templates } })).broken).toMatchObject([{ findings: [{ code: "limit-exceeded", path: "documents#", params: { what: "documents", found: 102 } }] }]);
  });

  it.each([["a link to somebody's file", "/etc/hostname"], ["a link to a device without end", "/dev/zero"]])("with %s is told, and the link is not followed", (_name, target) => {
    const root = aFolder({ broken: { ...sound, "documents/certificate.json": undefined }, sound });
    symlinkSync(target, join(root, "broken/documents/certificate.json"));
    const { definitions, broken } = loadDefinitions(root);
    expect(definitions.map(({ folder }) => folder)).toEqual(["sound"]);
    expect(broken).toMatchObject([{ findings: [{ code: "not-json", path: "documents/certificate.json#", params: { found: "link" } }] }]);
  });

  it("is told with all files that are wrong", () => {
    const { broken } = loadDefinitions(aFolder({ broken: { "workflow.json": "?", "procedure.json": "?" } }));
    expect(broken[0]?.findings.map(({ path }) => path)).toEqual(["procedure.json#", "form.schema.json#", "form.ui.json#", "workflow.json#"]);
  });

  it("of a shared group breaks only those who use it", () => {
    const { definitions, broken } = loadDefinitions(aFolder({ common: { "full-name.schema.json": "?" }, sound }));
    expect(definitions.map(({ folder }) => folder)).toEqual(["sound"]);
    expect(broken).toMatchObject([{ folder: "common", findings: [{ code: "not-json", path: "common/full-name.schema.json#" }] }]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

type Files = { readonly [name: string]: string | undefined };

function filesOf({ procedure, form, formUi, workflow, documents }: Definition): Files {
  const parts = { "procedure.json": procedure, "form.schema.json": form, "form.ui.json": formUi, "workflow.json": workflow };
  const templates = Object.entries(documents).map(([name, template]) => [`documents/${name}.json`, template] as const);
  return Object.fromEntries([...Object.entries(parts), ...templates].map(([name, content]) => [name, JSON.stringify(content, null, 2)]));
}

function aFolder(folders: { readonly [folder: string]: Files }): string {
  const root = mkdtempSync(join(tmpdir(), "definitions-"));
  roots.push(root);
  for (const [folder, files] of Object.entries(folders)) {
    for (const [name, content] of Object.entries(files)) {
      const path = join(root, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (content !== undefined) writeFileSync(path, content);
    }
  }
  return root;
}
