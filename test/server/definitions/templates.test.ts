// Templates: what the gallery offers, never what the server publishes.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadDefinitions } from "../../../server/definitions/load.ts";
import { readProcedureFolder } from "../../../server/definitions/procedure-folder.ts";
import { loadTemplates } from "../../../server/definitions/templates.ts";
import { verifyCommand } from "../../../server/definitions/verify-command.ts";
import { aDefinition } from "../../builders/definition.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const ABOUT = { kind: "certificateIssue", name: { vi: "Cấp giấy", en: "A certificate" }, summary: { vi: "Tiếp nhận, thẩm tra, ký" }, basedOn: "1.000656" } as const;
const STORY = { name: "cấp", steps: [] };

describe("a template", () => {
  it("is a procedure's folder with a file that says what it is for", () => {
    const { procedure, form, formUi, workflow, documents } = aDefinition();
    const root = aRoot({ "templates/certificate": { ...template(), "journeys/granted.json": STORY, "journeys/answers/an.json": { ten: "An" } } });
    expect(loadTemplates(root)).toEqual({
      broken: [],
      templates: [{ template: { id: "certificate", ...ABOUT }, folder: { procedure, form, formUi, workflow, documents, journeys: { granted: STORY }, answers: { an: { ten: "An" } } } }],
    });
  });

  it("is no procedure to publish", () => {
    const root = aRoot({ "templates/certificate": template(), "residence/confirmation": procedure() });
    expect(loadDefinitions(root).definitions.map(({ folder }) => folder)).toEqual(["residence/confirmation"]);
    expect(loadDefinitions(aRoot({ "residence/templates": procedure() })).definitions.map(({ folder }) => folder)).toEqual(["residence/templates"]);
  });

  it("is judged by the verifier like any folder", () => {
    const root = aRoot({ "templates/certificate": template() });
    const said: string[] = [];
    verifyCommand([join(root, "templates")], (text) => said.push(text));
    expect(said.join("\n")).toContain("templates/certificate");
  });

  it.each([
    ["without the file", { "template.json": undefined }, "missing-file"],
    ["of a kind there is none of", { "template.json": { ...ABOUT, kind: "constructor" } }, "format"],
    ["without a name", { "template.json": { ...ABOUT, name: "Cấp giấy" } }, "format"],
    ["that is a list", { "template.json": [] }, "format"],
    ["with a journey that is no JSON", { "journeys/x.json": "?" }, "not-json"],
    ["without a workflow", { "workflow.json": undefined }, "missing-file"],
  ])("%s is told and left out, the others stay", (_, changes, code) => {
    const root = aRoot({ "templates/broken": { ...template(), ...changes }, "templates/sound": template() });
    const { templates, broken } = loadTemplates(root);
    expect(templates.map(({ template: { id } }) => id)).toEqual(["sound"]);
    expect(broken.map(({ folder, findings }) => [folder, findings.map((finding) => finding.code)])).toEqual([["templates/broken", [code]]]);
  });

  it("need not exist", () => {
    expect(loadTemplates(aRoot({}))).toEqual({ templates: [], broken: [] });
  });
});

describe("a procedure's folder", () => {
  it("follows no links, also among its journeys", () => {
    const root = aRoot({ p: { ...procedure(), "journeys/real.json": STORY } });
    symlinkSync("/etc/hostname", join(root, "p/journeys/link.json"));
    expect(readProcedureFolder(join(root, "p"))).toMatchObject({ findings: [{ code: "not-json", path: "journeys/link.json#", params: { found: "link" } }] });
  });

  it("has no thousands of journeys", () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`journeys/j${index}.json`, {}]));
    expect(readProcedureFolder(join(aRoot({ p: { ...procedure(), ...many } }), "p"))).toMatchObject({ findings: [{ code: "limit-exceeded", params: { limit: 200, found: 201 } }] });
  });
});

// ---------------------------------------------------------------------------------------------------------------------

type Files = { readonly [name: string]: unknown };

function procedure(): Files {
  const { procedure: facts, form, formUi, workflow, documents } = aDefinition();
  return {
    "procedure.json": facts,
    "form.schema.json": form,
    "form.ui.json": formUi,
    "workflow.json": workflow,
    ...Object.fromEntries(Object.entries(documents).map(([name, document]) => [`documents/${name}.json`, document])),
  };
}

function template(): Files {
  return { ...procedure(), "template.json": ABOUT };
}

function aRoot(folders: { readonly [folder: string]: Files }): string {
  const root = mkdtempSync(join(tmpdir(), "motcua-templates-"));
  roots.push(root);
  for (const [folder, files] of Object.entries(folders)) {
    for (const [name, content] of Object.entries(files)) {
      if (content === undefined) continue;
      const path = join(root, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    }
  }
  return root;
}
