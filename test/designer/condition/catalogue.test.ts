// What can be chosen in a condition, and how it can be compared.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactRow } from "../../../designer/condition/branch.ts";
import { conditionFrom } from "../../../designer/condition/branch.ts";
import { type Fact, factCatalogue } from "../../../designer/condition/catalogue.ts";
import { comparisonOf, comparisonsFor, rowAbout, withComparison } from "../../../designer/condition/comparisons.ts";
import { checkPredicate, predicateOf } from "../../../engine/facts/index.ts";
import { checkDefinition } from "../../../engine/machine/index.ts";
import type { Definition, PredicateSchema } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const death = proceduresUnderTest().find(({ name }) => name === "deathRegistration")?.compiled.definition as Definition;
const SCOPES = [{ kind: "form" }, { kind: "procedure" }, { kind: "guard", event: "REQUEST_SUPPLEMENT" }, { kind: "group", pointer: "/answers/death/notice" }] as const;

describe("the facts on offer", () => {
  const offered = (scope: Parameters<typeof factCatalogue>[1]) => factCatalogue(death, scope).facts;

  it("are named as the card names them, with the choices of the form", () => {
    const [channel, notice] = ["/dossier/channel", "/answers/death/notice/kind"].map((pointer) => offered({ kind: "procedure" }).find((fact) => fact.pointer === pointer));
    expect(channel).toMatchObject({ title: { vi: "Cách nộp hồ sơ" }, there: "always", choices: [{ value: "online", label: { vi: "Trực tuyến" } }, { value: "counter" }, { value: "post" }] });
    expect(notice?.choices.length).toBe(6);
    expect(notice?.heading.vi).toBe("Trang: Sự kiện chết");
  });

  it("have the kind that says how they can be compared", () => {
    const kinds = Object.fromEntries(offered({ kind: "guard" }).map(({ pointer, kind }) => [pointer, kind]));
    expect(kinds).toMatchObject({ "/answers/request/copies/requested": "boolean", "/answers/request/copies/count": "number", "/answers/death/notice/issuedOn": "date", "/derived/deathDate": "date", "/derived/daysToFiling": "number", "/derived/requesterIsDeceased": "boolean", "/components/deathNotice": "group", "/acts/ACCEPT": "group", "/acts/REQUEST_SUPPLEMENT/data/items": "list" });
  });

  it("of a question are known before the dossier is filed", () => {
    expect(offered({ kind: "form" }).some(({ pointer }) => /^\/(acts|results|records|event|components)/.test(pointer))).toBe(false);
  });

  it("of a guard include what the act itself asks", () => {
    expect(offered({ kind: "guard", event: "REQUEST_SUPPLEMENT" }).map(({ pointer }) => pointer)).toContain("/event/data/items");
  });

  it("of a group are said from the group", () => {
    expect(offered({ kind: "group", pointer: "/answers/death/notice" }).map(({ pointer }) => pointer)).toEqual(["/kind", "/form", "/number", "/issuer", "/issuedOn"]);
  });

  it("of a list are those of its rows", () => {
    const rows = factCatalogue(death, { kind: "guard" }).rowsOf("/acts/REQUEST_SUPPLEMENT/data/items");
    expect(rows.facts.length).toBeGreaterThan(0);
    expect(rows.base).toBe("/acts/REQUEST_SUPPLEMENT/data/items/*");
  });

  it("are never accounts or moments as text, and never without a name", () => {
    for (const scope of SCOPES) for (const { pointer, title } of offered(scope)) expect([/\/(actor|at|by|id|now)$/.test(pointer), title.vi]).toEqual([false, expect.not.stringMatching(/^\/|^$/)]);
  });

  it("are known though they are not on offer", () => {
    const { find } = factCatalogue(death, { kind: "procedure" });
    expect(find("/answers/nowhere").title.vi).toBe("/answers/nowhere");
    expect(find("/now").title.vi).toBe("Thời điểm hiện tại");
  });

  it.each<[string, { readonly [pointer: string]: unknown }]>([
    ["a form that is none", { "/form": 3 }],
    ["no procedure", { "/procedure": null }],
    ["a workflow that is none", { "/workflow": "x" }],
    ["derived facts that are none", { "/procedure/derive": [null, 3] }],
    ["questions that are none", { "/form/properties/a": null }],
    ["a group of questions that are none", { "/form/properties/a": { type: "object", title: "A", properties: { b: null, c: 3, d: { type: "array" } } } }],
    ["choices that are none", { "/form/properties/a": { type: "object", title: "A", properties: { b: { type: "string", oneOf: 3 }, c: { type: "string", enum: "x" } } } }],
    ["questions of no kind", { "/form/properties/a": { type: "object", properties: { b: {} } } }],
  ])("are what can be read of a draft with %s", (_, changes) => {
    for (const scope of SCOPES) {
      const catalogue = factCatalogue(aDefinition(changes), scope);
      expect(Array.isArray(catalogue.facts)).toBe(true);
      expect(catalogue.find("/answers/a/b").pointer).toBe("/answers/a/b");
    }
  });
});

describe("comparisons", () => {
  const facts = factCatalogue(death, { kind: "guard", event: "REQUEST_SUPPLEMENT" }).facts;
  const value = (fact: Fact) => (fact.choices[0]?.value ?? (fact.kind === "number" ? 3 : fact.kind === "boolean" ? true : "x"));

  /** The row with whatever value it still lacks. */
  function filled(row: FactRow, fact: Fact): FactRow {
    const { test } = row;
    if (test.is === "someRow" || test.is === "everyRow") return { ...row, test: { is: test.is, of: { kind: "fact", fact: "", test: { is: "there" }, denial: "no" } } };
    if (test.is !== "unset") return row;
    switch (test.wanted) {
      case "equal":
        return { ...row, test: { is: "equal", value: value(fact) } };
      case "oneOf":
        return { ...row, test: { is: "oneOf", values: [value(fact)] } };
      case "pattern":
        return { ...row, test: { is: "pattern", pattern: "^a" } };
      default:
        return { ...row, test: { is: test.wanted as "minimum", limit: 2 } };
    }
  }

  it("every one that is offered makes a condition the checks accept", () => {
    const rows = facts.filter(({ kind }) => kind !== "list").flatMap((fact) => comparisonsFor(fact, rowAbout(fact)).map(({ id }) => [fact, filled(withComparison(rowAbout(fact), id, fact), fact)] as const));
    expect(rows.length).toBeGreaterThan(300);
    const predicates = Object.fromEntries(rows.map(([, row], at) => [`p${at}`, { label: { vi: "x", en: "x" }, schema: predicateOf(conditionFrom(row) ?? { kind: "always" }) as PredicateSchema }]));
    for (const { schema } of Object.values(predicates)) expect(checkPredicate(schema, "x")).toEqual([]);
    const withEvents = Object.fromEntries(Object.entries(predicates).filter(([, { schema }]) => !JSON.stringify(schema).startsWith('{"required":["event"]')));
    const findings = checkDefinition({ ...death, procedure: { ...death.procedure, predicates: { ...death.procedure.predicates, ...Object.fromEntries(Object.entries(withEvents).slice(0, 400)) } } });
    expect(findings.filter(({ path }) => /predicates\/p\d/.test(path))).toEqual([]);
  });

  it("the one in use is always among them, and choosing it again changes nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.nat(), (fact, choice) => {
        const all = comparisonsFor(fact, rowAbout(fact));
        const id = all[choice % all.length]?.id ?? "";
        const row = filled(withComparison(rowAbout(fact), id, fact), fact);
        expect(comparisonOf(row, fact).id).toBe(id);
        expect(comparisonsFor(fact, row).some((one) => one.id === id)).toBe(true);
        expect(withComparison(row, id, fact)).toEqual(row);
      }),
    );
  });

  it("keep a number from one comparison to the next, and one choice when several are asked for", () => {
    const count = facts.find(({ pointer }) => pointer === "/answers/request/copies/count") as Fact;
    const atLeast: FactRow = { kind: "fact", fact: count.pointer, test: { is: "minimum", limit: 7 }, denial: "no" };
    expect(withComparison(atLeast, "exclusiveMaximum", count).test).toEqual({ is: "exclusiveMaximum", limit: 7 });
    expect(withComparison(atLeast, "equal", count).test).toEqual({ is: "equal", value: 7 });
    const kind = facts.find(({ pointer }) => pointer === "/answers/death/notice/kind") as Fact;
    expect(withComparison({ kind: "fact", fact: kind.pointer, test: { is: "equal", value: "none" }, denial: "no" }, "oneOf:given", kind)).toMatchObject({ test: { is: "oneOf", values: ["none"] }, denial: "given" });
  });

  it("do not carry a value over to a fact that cannot have it", () => {
    const [channel, gender] = ["/dossier/channel", "/answers/deceased/gender"].map((pointer) => facts.find((fact) => fact.pointer === pointer) as Fact) as [Fact, Fact];
    expect(rowAbout(gender, { kind: "fact", fact: channel.pointer, test: { is: "equal", value: "post" }, denial: "no" }).test).toEqual({ is: "unset", wanted: "equal" });
  });

  it("ask of a yes-or-no question whether it is yes, of what is always there never whether it is there", () => {
    const [requested, channel] = ["/answers/request/copies/requested", "/dossier/channel"].map((pointer) => facts.find((fact) => fact.pointer === pointer) as Fact) as [Fact, Fact];
    expect(rowAbout(requested).test).toEqual({ is: "equal", value: true });
    expect(comparisonsFor(channel, rowAbout(channel)).map(({ id }) => id)).toEqual(["equal", "equal:given", "oneOf", "oneOf:given"]);
  });
});
