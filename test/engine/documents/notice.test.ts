// Notices: the names are filled in, in the reader's language, and facts of the dossier's answers never get into an SMS.

import { expect, it } from "vitest";
import { fillNotice } from "../../../engine/documents/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { aDossier } from "../../builders/dossier.ts";

const { procedure } = aDefinition();
const dossier = aDossier({ code: "H56.120-261123-0001", bill: { lines: [], total: 40_000 } });

it.each([
  ["vi", { title: "Hồ sơ H56.120-261123-0001", body: "Xin nộp 40.000 đồng." }],
  ["en", { title: "Dossier H56.120-261123-0001", body: "Please pay 40,000 VND." }],
] as const)("in %s", (language, filled) => {
  const notice = { title: { vi: "Hồ sơ {dossierCode}", en: "Dossier {dossierCode}" }, body: { vi: "Xin nộp {total}.", en: "Please pay {total}." } };
  expect(fillNotice(notice, { procedure, dossier, language })).toEqual(filled);
});

it("falls back to Vietnamese", () => {
  expect(fillNotice({ title: { vi: "Xong" }, body: { vi: "{dossierCode}" } }, { procedure, dossier, language: "en" })).toEqual({ title: "Xong", body: "H56.120-261123-0001" });
});

it("prints no answers", () => {
  const told = fillNotice({ title: { vi: "{/answers/person/fullName}" }, body: { vi: "{/answers/person/fullName}" } }, { procedure, dossier, language: "vi" });
  expect(told).toEqual({ title: "……", body: "……" });
});
