// What a phone has to load before it can fill in a page (issue: 170 KiB gzip in all for a form page).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { GALLERY_LAW } from "../../../portal/form/gallery-form.ts";
import { TopicFormIsland } from "../../../portal/form/TopicFormIsland.tsx";
import { loadDefinitions } from "../../../server/definitions/load.ts";
import { buildPortal, document, formStyles } from "./form-server.tsx";
import { codeFor } from "./published.ts";

const ROOT = join(import.meta.dirname, "../../..");
const kib = (text: string): number => gzipSync(text, { level: 9 }).length / 1024;
const { definitions } = loadDefinitions(join(ROOT, "definitions"));
const pages = definitions.flatMap(({ definition, folder }) => Object.keys(definition.form.properties).map((topic) => ({ name: `${folder} ${topic}`, definition, topic })));

describe("first load, gzip", () => {
  let script = 0;
  let otherScript = 0;
  beforeAll(async () => {
    const { files, entry } = await buildPortal();
    const importsOf = (name: string): readonly string[] => [name, ...[...(files.get(`/${name}`) ?? "").matchAll(/(?:from|import)"\.\/([^"]+)"/g)].flatMap(([, other]) => importsOf(`assets/${other}`))];
    const loaded = (source: string): number => [...new Set(importsOf(entry(source).fileName))].reduce((sum, name) => sum + kib(files.get(`/${name}`) ?? ""), 0);
    script = loaded("portal/form/hydrate.tsx");
    otherScript = loaded("portal/citizen/enhance.ts");
  });

  const styles = kib(formStyles()) + kib(readFileSync(join(ROOT, "portal/citizen/citizen.css"), "utf8"));

  test("there are pages to measure", () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test.each(pages)("$name: page, styles, script and validators within 170 KiB", ({ definition, topic }) => {
    const { form, formUi, procedure } = definition;
    const { derive, fees, predicates, rules } = procedure;
    const island = createElement(TopicFormIsland, { form, formUi, topic, answers: {}, ...GALLERY_LAW, procedure: { derive, fees, predicates, rules }, violations: [], language: "vi", action: "/nhap/1/2", csrf: "0".repeat(32), submitLabel: "Tiếp tục" });
    expect(kib(document("/assets/hydrate.js", island)) + styles + script + kib(codeFor(form))).toBeLessThan(170);
  });

  test("styles of a form within 12 KiB", () => {
    expect(kib(formStyles())).toBeLessThan(12);
  });

  test("script of every other citizens' page within 20 KiB", () => {
    expect(otherScript).toBeGreaterThan(0);
    expect(otherScript).toBeLessThan(20);
  });
});
