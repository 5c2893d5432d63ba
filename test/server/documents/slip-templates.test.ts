// The platform's own slips pass the checks that a procedure's documents must pass.

import { expect, it } from "vitest";
import { checkDefinition } from "../../../engine/machine/index.ts";
import { SLIP_SERIES } from "../../../engine/model/index.ts";
import { SLIP_TEMPLATES } from "../../../server/documents/slip-templates.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

it("there is one for every kind, on A5 and with the national header first", () => {
  expect(Object.keys(SLIP_TEMPLATES).sort()).toEqual(Object.keys(SLIP_SERIES).sort());
  for (const { paper, blocks } of Object.values(SLIP_TEMPLATES)) expect([paper, blocks[0]?.type, blocks.at(-1)?.type]).toEqual(["A5", "nationalHeader", "signature"]);
});

it.each(proceduresUnderTest().map(({ name, compiled }) => [name, compiled.definition] as const))("they fit the facts of %s", (_name, definition) => {
  const findings = checkDefinition({ ...definition, documents: { ...definition.documents, ...SLIP_TEMPLATES } });
  const ofSlips = findings.filter(({ path, severity }) => severity === "error" && Object.keys(SLIP_TEMPLATES).some((kind) => path.startsWith(`documents/${kind}.json`)));
  // A procedure whose acts do not ask for it has no such entry; the line is then left out.
  expect(ofSlips.filter(({ code, params }) => code !== "unknown-fact" || !["ground", "guidance", "contactPhone"].includes(String(params["found"]).split("/").at(-1) ?? ""))).toEqual([]);
});
