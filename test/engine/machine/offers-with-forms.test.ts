// What is offered before the actor has filled in the act's form: open as far as the form may still decide, closed by what
// is already certain.

import { describe, expect, it } from "vitest";
import { compile, decide, offers } from "../../../engine/machine/index.ts";
import { type Actor, type PinnedCalendar, type Offer } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";

const AT = "2026-11-23T02:00:00.000Z";
const OFFICER: Actor = { id: "o", name: "o", kind: "officer", roles: [{ role: "intakeOfficer", agency: "a" }] };
const ALL_DAY = [{ from: "00:00", to: "23:59" }];
const CALENDAR: PinnedCalendar = { id: "c", hash: "c", version: "1", title: { vi: "c" }, week: { "1": ALL_DAY }, closed: [], open: [], from: "2026-01-01", to: "2027-12-31" };

const UNTIL_DAY = { name: "daysAhead", label: { vi: "Số ngày" }, fn: "daysBetween", args: [{ fact: "/today" }, { fact: "/event/data/day" }] };
const AHEAD = { label: { vi: "Chưa qua" }, schema: { required: ["derived"], properties: { derived: { required: ["daysAhead"], properties: { daysAhead: { minimum: 0 } } } } } };
const FORM = { type: "object", required: ["day"], properties: { day: { type: "string", title: "Ngày", format: "date" } } };

describe("an act whose guard looks at its form", () => {
  it("is open while the form is empty, even through a named condition on a derived fact", () => {
    expect(offered([{ type: "matches", params: { predicate: "ahead" } }])).toMatchObject({ allowed: true, violations: [] });
  });

  it("is closed by a guard the form cannot change", () => {
    const offer = offered([{ type: "matches", params: { predicate: "ahead" } }, { type: "happened", params: { event: "ACCEPT" } }]);
    expect(offer).toMatchObject({ allowed: false, violations: [{ code: "guard_failed", params: { guard: "happened", event: "ACCEPT" } }] });
  });

  it("is open as long as one of several ways may be", () => {
    expect(offered([{ type: "happened", params: { event: "ACCEPT" } }], [{ type: "matches", params: { predicate: "ahead" } }])).toMatchObject({ allowed: true });
  });
});

it("an act with a form that its guard does not look at is closed when the guard fails", () => {
  expect(offered([{ type: "happened", params: { event: "ACCEPT" } }])).toMatchObject({ allowed: false });
});

/** The offer of REFUSE on a new dossier; one list of guards for each way out. */
function offered(...ways: readonly (readonly object[])[]): Offer | undefined {
  const meta = { label: { vi: "Hẹn" }, by: [{ role: "intakeOfficer" }], form: FORM };
  const compiled = compile(
    aDefinition({
      "/procedure/derive/-": UNTIL_DAY,
      "/procedure/predicates/ahead": AHEAD,
      "/procedure/components/0": undefined,
      "/workflow/states/intake/on/REFUSE": ways.map((guards, index) => ({ target: "done", guard: { type: "all", params: { guards } }, ...(index === 0 ? { meta } : {}) })),
    }),
  );
  const opened = decide(compiled, {
    event: {
      kind: "open",
      id: "d",
      code: "d",
      definitionHash: "h",
      agency: { id: "a", name: { vi: "a" }, province: "38" },
      participants: { police: "p" },
      channel: "online",
      returnBy: "online",
      owner: { id: "c", name: "c" },
      answers: { person: { fullName: "An", bornOn: "1990-01-01", purpose: "other" } },
      components: {},
    },
    actor: { id: "c", name: "c", kind: "citizen", roles: [] },
    at: AT,
    calendar: CALENDAR,
  });
  if (!opened.accepted) throw new Error(JSON.stringify(opened.violations));
  return offers(compiled, opened.dossier, OFFICER, AT).find(({ event }) => event === "REFUSE");
}
