// Who may do what, held against people who try more: another region's act, a second account, a paper nobody saw, a signature
// from the wrong seat (faults A03, E07).

import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../engine/machine/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { AN, anOfficer, aFiling, AT, EVERY_DAY, paid, story, SYSTEM } from "../../builders/steps.ts";
import { decide } from "../../../engine/machine/index.ts";

const CLERK = anOfficer("clerk", "intakeOfficer");
const CHAIR = anOfficer("chair", "chairman");

/** Two regions side by side; what encloses them offers the same act to the clerk that a region offers to the chairman. */
const TWO_LEVELS = {
  "/workflow/states/signing": {
    type: "parallel",
    meta: { label: { vi: "Xử lý" }, status: "processing", clock: "running" },
    on: { CLOSE: { target: "done", meta: { label: { vi: "Đóng" }, by: [{ role: "intakeOfficer" }] } } },
    states: {
      first: { initial: "open", meta: { label: { vi: "Một" }, owner: { role: "intakeOfficer" } }, states: { open: { meta: { label: { vi: "Mở" } } } } },
      second: {
        initial: "open",
        meta: { label: { vi: "Hai" }, owner: { role: "chairman" } },
        states: {
          open: { meta: { label: { vi: "Mở" } }, on: { CLOSE: { target: "shut", actions: [{ type: "issueSlip", params: { slip: "stopNotice" } }], meta: { label: { vi: "Đóng" }, by: [{ role: "chairman" }] } } } },
          shut: { meta: { label: { vi: "Đã đóng" } } },
        },
      },
    },
  },
};

describe("an act offered by a region and by what encloses it", () => {
  it("is refused when the definition is checked", () => {
    expect(checkDefinition(aDefinition(TWO_LEVELS)).map(({ code }) => code)).toContain("act-in-two-regions");
  });

  it("is done by whoever may do the inner one, in whatever order the snapshot names its regions", () => {
    const told = story(TWO_LEVELS).do(CLERK, "ACCEPT");
    const { machine } = told.dossier();
    const regions = Object.entries((machine.value as { readonly signing: Readonly<Record<string, string>> }).signing);
    for (const signing of [Object.fromEntries(regions), Object.fromEntries(regions.toReversed())]) {
      const dossier = { ...told.dossier(), machine: { ...machine, value: { signing } } };
      const close = (actor: typeof CLERK) => decide(told.compiled, { dossier, event: { kind: "act", name: "CLOSE" }, actor, at: AT, calendar: EVERY_DAY });
      expect(close(CLERK)).toMatchObject({ accepted: false, violations: [{ code: "role_not_permitted" }] });
      expect(close(CHAIR)).toMatchObject({ accepted: true, dossier: { machine: { value: { signing: { second: "shut" } } } } });
    }
  });
});

describe("separation of duties", () => {
  it("remembers everybody who prepared, not only the last", () => {
    const both = anOfficer("both", "intakeOfficer", "chairman");
    const told = story()
      .do(CLERK, { kind: "act", name: "ASK_SUPPLEMENT", data: { reason: "Ảnh mờ, xin chụp lại" } })
      .do(AN, { kind: "act", name: "SUPPLEMENT", answers: aFiling().answers })
      .do(both, "ACCEPT");
    told.do(SYSTEM, paid(told.dossier(), told.dossier().bill?.total ?? 0));
    expect(told.refusal(both, "SIGN")).toEqual(["guard_failed"]);
    expect(told.refusal(CHAIR, "SIGN")).toEqual([]);
  });

  it("keeps the owner from deciding under an officer's account of the same person", () => {
    expect(story().refusal({ ...CLERK, personalId: AN.personalId ?? "" }, "ACCEPT")).toEqual(["separation_of_duties"]);
  });

  it("lets only the seat the procedure names sign, and never the system", () => {
    const elsewhere = story({ "/procedure/results/0/signedBy": { role: "chairman", at: "police" } }).do(CLERK, "ACCEPT");
    elsewhere.do(SYSTEM, paid(elsewhere.dossier(), elsewhere.dossier().bill?.total ?? 0));
    expect(elsewhere.refusal(CHAIR, "SIGN")).toEqual(["signer_not_permitted"]);
    const byItself = story({ "/workflow/states/signing/always": { target: "done", actions: [{ type: "signResult", params: { result: "certificate" } }] } });
    expect(byItself.refusal(CLERK, "ACCEPT")).toEqual(["signer_not_permitted"]);
  });
});

describe("a filing", () => {
  const shown = { identity: { source: "shown", files: [] } } as const;
  it("cannot claim from afar that a paper was shown", () => {
    expect(decide(story().compiled, { event: aFiling({ components: shown }), actor: AN, at: AT, calendar: EVERY_DAY })).toMatchObject({ accepted: false, violations: [{ code: "source_not_allowed" }] });
    expect(story({}, { channel: "counter", components: shown }, CLERK).dossier().components["identity"]).toMatchObject({ source: "shown" });
  });

  it("cannot claim that a register was asked", () => {
    const looked = decide(story().compiled, { event: aFiling({ channel: "counter", components: { identity: { source: "lookup", files: [] } } }), actor: CLERK, at: AT, calendar: EVERY_DAY });
    expect(looked).toMatchObject({ accepted: false, violations: [{ code: "source_not_allowed" }, { code: "component_missing" }] });
  });

  it.each([
    ["an officer online", CLERK, "online"],
    ["a citizen at the counter", AN, "counter"],
    ["an officer of another agency", anOfficer("stranger", "intakeOfficer@b"), "counter"],
    ["an officer whom the procedure does not name", CHAIR, "counter"],
  ] as const)("is refused from %s", (_who, actor, channel) => {
    expect(decide(story().compiled, { event: aFiling({ channel }), actor, at: AT, calendar: EVERY_DAY })).toMatchObject({ accepted: false, violations: [{ code: "role_not_permitted" }] });
  });

  it("is refused where an agency the procedure needs is missing, and never given to another one", () => {
    expect(decide(story().compiled, { event: aFiling({ participants: {} }), actor: AN, at: AT, calendar: EVERY_DAY })).toMatchObject({ accepted: false, violations: [{ code: "participant_missing" }] });
  });
});

describe("on behalf of the applicant", () => {
  it("the clerk's act says for whom it was done", () => {
    const told = story({}, { channel: "counter" }, CLERK)
      .do(CLERK, { kind: "act", name: "ASK_SUPPLEMENT", data: { reason: "Ảnh mờ, xin chụp lại" } })
      .do(CLERK, { kind: "act", name: "SUPPLEMENT", answers: aFiling().answers });
    expect(told.dossier().acts["SUPPLEMENT"]?.actor).toEqual({ id: "clerk", name: "clerk", role: "intakeOfficer", agency: "a", onBehalfOf: "applicant" });
  });

  it("an account that proved to be the owner acts on what was entered at the counter", () => {
    const told = story({}, { channel: "counter", owner: { id: "person:1", name: "An", personalId: "038090001234" } }, CLERK).do(CLERK, { kind: "act", name: "ASK_SUPPLEMENT", data: { reason: "Ảnh mờ, xin chụp lại" } });
    expect(told.refusal({ ...AN, identityLevel: 1 }, { kind: "act", name: "SUPPLEMENT", answers: aFiling().answers })).toEqual(["role_not_permitted"]);
    expect(told.refusal(AN, { kind: "act", name: "SUPPLEMENT", answers: aFiling().answers })).toEqual([]);
  });
});

describe("a task", () => {
  it("belongs to the state that names its owner, and a claim holds for what is done within it", () => {
    const told = story().do(CLERK, { kind: "claim", task: "intake" });
    const other = anOfficer("other", "intakeOfficer");
    expect(told.refusal(other, "ACCEPT")).toEqual(["task_claimed"]);
    expect(told.refusal(CLERK, { kind: "claim", task: "intake" })).toEqual(["task_unchanged"]);
    expect(told.do(CLERK, { kind: "release", task: "intake" }).refusal(CLERK, { kind: "release", task: "intake" })).toEqual(["task_unchanged"]);
  });
});
