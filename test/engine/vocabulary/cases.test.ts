// Every word of the vocabulary by its cases: `guards|actions|actors/<name>.cases.json`. A word without cases fails, and a case
// whose parameters its own schema would refuse.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePredicate, validateAgainst } from "../../../engine/facts/index.ts";
import type { Actor, Dossier, Facts, JsonObject, NamedCall, Predicate, Procedure } from "../../../engine/model/index.ts";
import { ACTIONS, ACTORS, GUARDS, type ActionScope } from "../../../engine/vocabulary/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { aDossier } from "../../builders/dossier.ts";

const AT = "2026-12-01T02:00:00.000Z";
const PROOF = { id: "proof", name: { vi: "Giấy tờ" }, forms: ["original"], copies: 1, manner: "submit", sources: ["upload"], maxFiles: 2 } as const;
const FILED_ONLINE = { label: { vi: "Nộp trực tuyến" }, schema: { type: "object", required: ["dossier"], properties: { dossier: { type: "object", required: ["channel"], properties: { channel: { const: "online" } } } } } } as const;
const procedure: Procedure = { ...aDefinition().procedure, components: [PROOF], fees: [], results: [{ id: "confirmation", name: { vi: "Giấy" }, template: "certificate", signedBy: { role: "approver" }, originals: 1 }], predicates: { filedOnline: FILED_ONLINE } };
const SIGNER: Actor = { id: "viet", name: "Hoàng Quốc Việt", kind: "officer", roles: [] };

function casesOf<Case>(kind: string, name: string): readonly Case[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, kind, `${name}.cases.json`), "utf8")) as readonly Case[];
}

function dossierWith(changes: Partial<Dossier> = {}): Dossier {
  return aDossier({ code: "H56-1", slips: [], results: {}, components: {}, payments: [], owner: { id: "citizen-1", name: "Nguyễn Văn An" }, ...changes });
}

describe.each([["guards", GUARDS], ["actions", ACTIONS], ["actors", ACTORS]] as const)("%s", (kind, words) => {
  it("have cases, each word and no others", () => {
    const files = readdirSync(join(import.meta.dirname, kind)).map((file) => file.replace(".cases.json", ""));
    expect(files.sort()).toEqual(Object.keys(words).sort());
  });

  it("have parameters their own schema accepts, and are named as they are filed", () => {
    for (const [name, word] of Object.entries(words)) {
      expect(word.name).toBe(name);
      for (const { params = {} } of casesOf<{ params?: JsonObject }>(kind, name)) expect(validateAgainst(word.params as never, params), name).toEqual([]);
      expect(validateAgainst(word.params as never, { nobodyAskedFor: 1 }), name).not.toEqual([]);
    }
  });
});

interface GuardCase {
  readonly name: string;
  readonly params: JsonObject;
  readonly facts: Facts;
  readonly holds: boolean;
}

describe.each(Object.entries(GUARDS))("guard %s", (guard, word) => {
  it.each(casesOf<GuardCase>("guards", guard).map((told) => [told.name, told] as const))("%s", (_name, { params, facts, holds }) => {
    const judge = (predicate: Predicate): boolean => compilePredicate(predicate, procedure.predicates)(facts);
    const evaluate = (call: NamedCall): boolean => GUARDS[call.type]?.holds(call.params ?? {}, { procedure, facts, holds: judge, evaluate }) ?? false;
    expect(word.holds(params, { procedure, facts, holds: judge, evaluate })).toBe(holds);
  });
});

interface ActionCase {
  readonly name: string;
  readonly params: JsonObject;
  readonly dossier?: Partial<Dossier>;
  readonly facts?: Partial<Facts>;
  readonly data?: JsonObject;
  readonly yields: object;
}

function scopeOf({ dossier, facts, data = {} }: Omit<ActionCase, "params" | "yields" | "name">): ActionScope {
  return {
    procedure,
    facts: { today: "2026-12-01", dossier: {}, ...facts } as Facts,
    dossier: dossierWith(dossier),
    actor: SIGNER,
    seat: { role: "approver", agency: "ubnd-xa-nhu-thanh" },
    agencyOf: () => "ubnd-xa-nhu-thanh",
    seq: 5,
    at: AT,
    data,
    holds: () => false,
    // Stands for the clock: what is later than this step is accepted.
    extend: (to, reason) => (to > AT.slice(0, 10) ? ({ type: "extended", to, reason } as never) : undefined),
  };
}

describe.each(Object.entries(ACTIONS))("action %s", (action, word) => {
  it.each(casesOf<ActionCase>("actions", action).map((told) => [told.name, told] as const))("%s", (_name, { params, yields, ...rest }) => {
    expect(word.perform(params, scopeOf(rest))).toEqual(yields);
  });
});

interface ActorCase {
  readonly name: string;
  readonly request?: { readonly dossier: Partial<Dossier> };
  readonly asks?: object;
  readonly settle?: JsonObject;
  readonly dossier?: Partial<Dossier>;
  readonly yields?: unknown;
}

describe.each(Object.entries(ACTORS))("actor %s", (actor, word) => {
  it.each(casesOf<ActorCase>("actors", actor).map((told) => [told.name, told] as const))("%s", (_name, { request, asks, settle, dossier, yields }) => {
    const around = { dossier: dossierWith(dossier), at: AT };
    if (request !== undefined) expect(word.request({}, scopeOf(request))).toEqual(asks);
    if (settle !== undefined) expect(word.settle(settle, around) ?? null).toEqual(yields);
  });
});
