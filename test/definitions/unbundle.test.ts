// The way back from a definition to a folder: bundled again it is the same definition, as long as it can be.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundle, type CommonGroups, type Definition, type Json, unbundle, unbundleForm } from "../../engine/model/index.ts";
import { definitionHash, loadDefinitions, readCommon } from "../../server/definitions/load.ts";
import { readProcedureFolder } from "../../server/definitions/procedure-folder.ts";
import { aDefinition } from "../builders/definition.ts";

const ROOT = join(import.meta.dirname, "../../definitions");
const { common } = readCommon(ROOT);
const SHIPPED = loadDefinitions(ROOT).definitions;

describe("a shipped definition taken apart", () => {
  it.each(SHIPPED.map(({ folder, hash, definition }) => ({ folder, hash, definition })))("is $folder again, bundled to the same hash", ({ folder, hash, definition }) => {
    const apart = unbundle(definition, common);
    expect(hashOf(bundle({ files: apart, common }))).toBe(hash);
    const authored = readProcedureFolder(join(ROOT, folder));
    if ("findings" in authored) throw new Error("unreadable");
    expect(apart).toEqual({ ...authored.folder, journeys: {}, answers: {} });
  });

  it("keeps its form when shared groups have changed since: what changed is written out, the rest referred to", () => {
    const { definition } = SHIPPED.find(({ folder }) => folder === "ho-tich/dang-ky-khai-tu") ?? SHIPPED[0]!;
    const changed: CommonGroups = { ...common, gender: { type: "string", title: "Khác hẳn" } };
    const again = bundle({ files: unbundle(definition, changed), common: changed });
    if ("findings" in again) throw new Error(JSON.stringify(again.findings));
    expect(inlined(again.definition)).toEqual(inlined(definition));
    const names = Object.keys((again.definition.form as { definitions?: object }).definitions ?? {});
    expect(names).not.toContain("gender");
    expect(names).not.toContain("person");
    expect(names).toContain("full-name");
  });

  it("stands on its own when there are no shared groups at all", () => {
    for (const { definition } of SHIPPED) {
      const again = bundle({ files: unbundle(definition, {}), common: {} });
      if ("findings" in again) throw new Error(JSON.stringify(again.findings));
      expect(JSON.stringify(again.definition)).not.toContain("$ref");
      expect(inlined(again.definition)).toEqual(inlined(definition));
    }
  });
});

describe("a definition without shared groups", () => {
  it("is itself", () => {
    expect(hashOf(bundle({ files: unbundle(aDefinition(), common), common }))).toBe(definitionHash(aDefinition()));
  });

  it("that holds a group within itself, or refers to none, comes back as it is", () => {
    const loop = { a: { type: "object", properties: { a: { $ref: "#/definitions/a" } } } };
    const form = { type: "object", properties: { x: { $ref: "#/definitions/a" }, y: { $ref: "#/definitions/none" } }, definitions: loop } as unknown as Definition["form"];
    const apart = unbundle({ ...aDefinition(), form }, common);
    expect(apart.form).toEqual({ type: "object", properties: { x: { type: "object", properties: { a: { $ref: "#/definitions/a" } } }, y: { $ref: "#/definitions/none" } } });
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function hashOf(bundled: ReturnType<typeof bundle>): string | readonly object[] {
  return "definition" in bundled ? definitionHash(bundled.definition) : bundled.findings;
}

/** The form with every group in its place, so that two can be compared whatever they refer to. */
function inlined({ form, ...rest }: Definition): object {
  const { definitions = {}, ...own } = form as unknown as { readonly definitions?: { readonly [name: string]: Json } };
  const resolve = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const ref = (value as { readonly $ref?: string }).$ref;
    if (ref !== undefined) return resolve(definitions[ref.replace("#/definitions/", "")] ?? null);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner as Json)]));
  };
  return { ...rest, form: resolve(own as Json) };
}
it("takes a form whose groups multiply for what it is, in bounded time (S04)", () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 30 }, (_, depth) => [`d${depth}`, { type: "object", properties: { a: { $ref: `#/definitions/d${depth + 1}` }, b: { $ref: `#/definitions/d${depth + 1}` } } }]),
  );
  const form = unbundleForm({ type: "object", properties: { a: { $ref: "#/definitions/d0" } }, definitions: doubling } as Json, {});
  expect(JSON.stringify(form).length).toBeLessThan(10_000_000);
});
