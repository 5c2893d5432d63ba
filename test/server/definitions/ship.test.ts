import { expect, it, vi } from "vitest";
import type { CompilerLimits } from "../../../server/definitions/compiler/run-child.ts";
import { definitionHash, type LoadedDefinition } from "../../../server/definitions/load.ts";
import { publishShipped } from "../../../server/definitions/ship.ts";
import type { DefinitionCommit, DefinitionStore } from "../../../server/stores/store.ts";
import { aDefinition } from "../../builders/definition.ts";

vi.mock("../../../server/definitions/compiler/run-child.ts", () => ({
  runChild: (given: string, { work }: CompilerLimits) => {
    if (given.includes("tooMuch")) return Promise.resolve({ failure: "compiler_memory", reason: "more than 64 MiB" });
    return Promise.resolve(given.includes("busyMachine") && work < 20_000 ? { failure: "compiler_timeout", reason: "no answer" } : { code: "compiled" });
  },
}));

it("a definition whose form cannot be compiled is refused with a finding, the others are published", async () => {
  const { store, commits } = emptyStore();
  const shipped = { sound: {}, bomb: { "/form/properties/person/properties/tooMuch": { type: "string" } }, alsoSound: { "/procedure/code": "9.000002" } };
  const definitions = Object.entries(shipped).map(([folder, changes]) => aShipped(folder, changes));

  const refused = await publishShipped(store, definitions, "2026-12-01T02:00:00.000Z");

  expect(refused).toMatchObject([{ folder: "bomb", findings: [{ code: "form-not-compiled", severity: "error", params: { failure: "compiler_memory" } }] }]);
  expect(commits.map(({ version, validators }) => [version.hash, validators])).toEqual([definitions[0], definitions[2]].map((definition) => [definition?.hash, "compiled"]));
});

it("a busy machine leaves none out: what a stranger's form may take is not enough for it", async () => {
  const { store, commits } = emptyStore();
  expect(await publishShipped(store, [aShipped("slow", { "/form/properties/person/properties/busyMachine": { type: "string" } })], "2026-12-01T02:00:00.000Z")).toEqual([]);
  expect(commits).toHaveLength(1);
});

// ---------------------------------------------------------------------------------------------------------------------

function emptyStore(): { readonly store: DefinitionStore; readonly commits: DefinitionCommit[] } {
  const commits: DefinitionCommit[] = [];
  return { commits, store: { byHash: () => Promise.resolve(undefined), commit: (commit: DefinitionCommit) => Promise.resolve(void commits.push(commit)) } as unknown as DefinitionStore };
}

function aShipped(folder: string, changes: Parameters<typeof aDefinition>[0]): LoadedDefinition {
  const definition = aDefinition(changes);
  return { definition, folder, hash: definitionHash(definition), findings: [] };
}
