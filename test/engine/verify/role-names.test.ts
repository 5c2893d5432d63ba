// Sentences call roles by their names; a definition knows them by ids.

import { describe, expect, it } from "vitest";
import { findingSentence, verify } from "../../../engine/verify/index.ts";
import { aDefinition } from "../../builders/definition.ts";

const ROLES = [
  { id: "applicant", name: { vi: "Người yêu cầu", en: "Applicant" } },
  { id: "intakeOfficer", name: { vi: "Cán bộ tiếp nhận", en: "Intake officer" } },
  { id: "chairman", name: { vi: "Chủ tịch" } },
];

function sentences(code: string, changes: { readonly [pointer: string]: unknown }, roles = ROLES): readonly string[] {
  const finding = verify(aDefinition(changes), { roles }).findings.find((found) => found.code === code);
  return finding === undefined ? [] : [findingSentence(finding, "vi"), findingSentence(finding, "en")];
}

describe("a role in a finding's sentence", () => {
  it("has its name in each language", () => {
    const [vi, en] = sentences("owner-cannot-act", { "/workflow/states/signing/meta/owner": { role: "intakeOfficer" } });
    expect(vi).toContain("là việc của “Cán bộ tiếp nhận”, nhưng “Cán bộ tiếp nhận” không");
    expect(en).toContain("is the task of “Intake officer”");
    expect(`${vi} ${en}`).not.toContain("intakeOfficer");
  });

  it("has its Vietnamese name where there is no other", () => {
    const told = sentences("clock-stands-while-working", { "/workflow/states/signing/meta/clock": "stopped" });
    expect(told).toEqual([expect.stringContaining("là việc của “Chủ tịch”"), expect.stringContaining("is the task of “Chủ tịch”")]);
  });

  it("is the applicant where nobody holds an office", () => {
    expect(sentences("owner-cannot-act", { "/workflow/states/intake/meta/owner": { role: "applicant" } })[0]).toMatch(/là việc của người nộp hồ sơ,/);
  });
});
