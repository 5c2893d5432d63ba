// What an export is made of when history and the dossier's own record go on disagreeing, or agree only at second sight.

import { expect, it } from "vitest";
import { fold } from "../../../engine/machine/index.ts";
import { exportDossier, type ExportSource } from "../../../server/audit/export.ts";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { CALENDAR_KEPT, journeyNamed, read } from "./exports.ts";

const { log, file, hash, definition } = journeyNamed("deathRegistration/granted");
const AT = "2027-01-04T02:00:00.000Z";

/** A store of this one dossier, whose history has `entries` and whose record says it has `recorded`. */
function storeOf(entries: (look: number) => number, recorded: (look: number) => number): ExportSource {
  const looks = { history: 0, load: 0 };
  return {
    dossiers: {
      history: async () => file.entries.slice(0, entries((looks.history += 1))),
      load: async () => {
        const revision = recorded((looks.load += 1));
        return { dossier: fold(log.slice(0, revision)), head: file.entries[revision - 1]?.hash ?? "" };
      },
    },
    definitions: { byHash: async (wanted: string) => (wanted === hash ? { body: JSON.stringify(definition) } : undefined) },
    calendars: { byHash: async (wanted: string) => (wanted === CALENDAR_KEPT.hash ? CALENDAR_KEPT : undefined) },
  } as unknown as ExportSource;
}

const found = async (source: ExportSource): Promise<readonly string[] | undefined> => {
  const exported = await exportDossier(source, file.dossier, AT);
  return exported === undefined ? undefined : verifyDossier(read(exported)).complaints.map(({ code }) => code);
};

it("waits for a step that comes in between", async () => {
  expect(await found(storeOf((look) => (look === 1 ? 4 : 5), () => 5))).toEqual([]);
});

it("shows entries that are gone, and entries put in behind the record's back", async () => {
  expect(await found(storeOf(() => 4, () => 5))).toEqual(["receipt-differs"]);
  expect(await found(storeOf(() => 5, () => 4))).toEqual(["receipt-differs"]);
});

it("leaves out a definition nobody has any more, which is then missing", async () => {
  const source = storeOf(() => 3, () => 3);
  expect(await found({ ...source, definitions: { ...source.definitions, byHash: async () => undefined } })).toContain("definition-missing");
});

it("is nothing for a dossier that never was", async () => {
  expect(await found(storeOf(() => 0, () => 1))).toBeUndefined();
});
