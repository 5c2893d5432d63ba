import { expect, it, vi } from "vitest";
import { definitionHash } from "../../../server/definitions/load.ts";
import { publishShipped } from "../../../server/definitions/ship.ts";
import type { DefinitionCommit, DefinitionStore } from "../../../server/stores/store.ts";
import { aDefinition } from "../../builders/definition.ts";

vi.mock("../../../server/definitions/compiler/run-child.ts", () => ({
  runChild: (given: string) => Promise.resolve(given.includes("tooMuch") ? { failure: "compiler_memory", reason: "more than 64 MiB" } : { code: "compiled" }),
}));

it("a definition whose form cannot be compiled is refused with a finding, the others are published", async () => {
  const commits: DefinitionCommit[] = [];
  const store = { byHash: () => Promise.resolve(undefined), commit: (commit: DefinitionCommit) => Promise.resolve(void commits.push(commit)) } as unknown as DefinitionStore;
  const shipped = { sound: {}, bomb: { "/form/properties/person/properties/tooMuch": { type: "string" } }, alsoSound: { "/procedure/code": "9.000002" } };
  const definitions = Object.entries(shipped).map(([folder, changes]) => ({ definition: aDefinition(changes), folder, hash: definitionHash(aDefinition(changes)), findings: [] }));

  const refused = await publishShipped(store, definitions, "2026-12-01T02:00:00.000Z");

  expect(refused).toMatchObject([{ folder: "bomb", findings: [{ code: "form-not-compiled", severity: "error", params: { failure: "compiler_memory" } }] }]);
  expect(commits.map(({ version, validators }) => [version.hash, validators])).toEqual([definitions[0], definitions[2]].map((definition) => [definition?.hash, "compiled"]));
});
