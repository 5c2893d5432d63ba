import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSharedData } from "../../../server/definitions/shared-data.ts";

const DEFINITIONS = join(import.meta.dirname, "../../../definitions");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-shared-"));
  for (const name of ["agencies.json", "roles.json", "calendars"]) cpSync(join(DEFINITIONS, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("shared data", () => {
  it("is read when it is sound", () => {
    const { agencies, roles, calendars } = readSharedData(folder);
    expect([agencies.length > 0, roles.some(({ id }) => id === "procedureReviewer"), calendars.map(({ id }) => id)]).toEqual([true, true, ["vn"]]);
  });

  it.each<[fault: string, file: string, change: (text: string) => string, told: RegExp]>([
    ["an agency of an unknown kind", "agencies.json", (text) => text.replace('"communePeopleCommittee"', '"village"'), /^agencies\.json#\/\d+\/kind: /],
    ["an agency without a calendar there is", "agencies.json", (text) => text.replace('"calendar": "vn"', '"calendar": "fr"'), /^agencies\.json: agency '.+' works by calendar 'fr'/],
    ["an agency below one that does not exist", "agencies.json", (text) => text.replace('"parent": "tinh-thanh-hoa"', '"parent": "nowhere"'), /^agencies\.json: agency '.+' is below 'nowhere'/],
    ["a role without a name", "roles.json", (text) => text.replace('"name"', '"nom"'), /^roles\.json#\/0.*\(and \d+ more\)$/],
    ["a calendar that is no JSON", "calendars/vn.json", (text) => text.slice(1), /^calendars\/vn\.json#: this is no valid JSON/],
  ])("stops the start in one line: %s", (_fault, file, change, told) => {
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
    expect(refusal()).toMatch(told);
  });

  it("stops the start when a file is missing", () => {
    unlinkSync(join(folder, "agencies.json"));
    expect(refusal()).toMatch(/^agencies\.json#: the file is missing$/);
  });
});

function refusal(): string {
  try {
    readSharedData(folder);
  } catch (error) {
    const { message } = error as Error;
    expect(message).not.toContain("\n");
    return message;
  }
  throw new Error("It was taken");
}
