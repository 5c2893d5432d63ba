// The head of a document: whose it is, from where, and the day as NĐ 30/2020/NĐ-CP writes it.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agencyAsIssuer, dayOfIssue, oneStopUnitAsIssuer } from "../../../engine/documents/issuer.ts";
import type { Agency } from "../../../engine/model/index.ts";

const AGENCIES = JSON.parse(readFileSync(new URL("../../../definitions/agencies.json", import.meta.url), "utf8")) as readonly Agency[];
const agency = (id: string): Agency => AGENCIES.find((candidate) => candidate.id === id) ?? AGENCIES[0]!;
const issuer = (id: string) => agencyAsIssuer(agency(id), AGENCIES.find((candidate) => candidate.id === agency(id).parent));

describe("an agency as issuer", () => {
  it.each([
    ["xa-nhu-thanh", { name: "Ủy ban nhân dân xã Như Thanh", place: "Như Thanh" }],
    ["tinh-thanh-hoa", { name: "Ủy ban nhân dân tỉnh Thanh Hóa", place: "Thanh Hóa" }],
    ["so-y-te-thanh-hoa", { name: "Sở Y tế tỉnh Thanh Hóa", parent: "Ủy ban nhân dân tỉnh Thanh Hóa", place: "Thanh Hóa" }],
  ])("%s: a committee has no body printed above it, a department has", (id, head) => {
    expect(issuer(id)).toEqual(head);
  });

  it("is in a place named without the kind of unit, for every agency there is", () => {
    for (const { id } of AGENCIES) expect(issuer(id).place).toMatch(/^(?!xã|phường|tỉnh|hội|cơ sở|Ủy ban|Công an|Bảo hiểm)\p{Lu}/u);
  });

  it("speaks through its one-stop unit on slips of the counter", () => {
    expect(oneStopUnitAsIssuer(agency("xa-nhu-thanh"), agency("tinh-thanh-hoa"))).toEqual({
      name: "Trung tâm Phục vụ hành chính công xã Như Thanh",
      parent: "Ủy ban nhân dân xã Như Thanh",
      place: "Như Thanh",
    });
  });

  it("without a one-stop unit speaks for itself", () => {
    const { oneStopUnit: _, ...without } = agency("xa-nhu-thanh");
    expect(oneStopUnitAsIssuer(without, agency("tinh-thanh-hoa"))).toEqual(issuer("xa-nhu-thanh"));
  });
});

describe("the day of issue", () => {
  it.each([
    ["2026-02-05", "ngày 05 tháng 02 năm 2026"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
    ["2026-11-21", "ngày 21 tháng 11 năm 2026"],
  ])("%s", (date, text) => {
    expect(dayOfIssue(date)).toBe(text);
  });
});
