import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../../engine/machine/check/index.ts";
import { compile } from "../../../../engine/machine/index.ts";
import { aDefinition } from "../../../builders/definition.ts";

const ROLES = ["intakeOfficer", "chairman"];

describe("a lawful definition", () => {
  it("has no findings at all", () => {
    expect(checkDefinition(aDefinition(), { roles: ROLES })).toEqual([]);
  });

  it("compiles", () => {
    expect([...compile(aDefinition()).events]).toEqual(["ACCEPT", "ASK_SUPPLEMENT", "REFUSE", "SUPPLEMENT", "SIGN"]);
  });

  it("may name any role where the roles are not known", () => {
    expect(checkDefinition(aDefinition({ "/workflow/states/intake/meta/owner/role": "nobodyKnows" }))).toEqual([]);
  });
});
