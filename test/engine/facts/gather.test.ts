import { describe, expect, it } from "vitest";
import { compileCondition, completeFacts, gatherFacts } from "../../../engine/facts/index.ts";
import type { Actor, Procedure } from "../../../engine/model/index.ts";
import { aDossier, anOpenEvent, aProcedure } from "./samples.ts";

const citizen: Actor = { id: "citizen-1", name: "Nguyễn Văn An", kind: "citizen", roles: [], identityLevel: 2 };
const officer: Actor = { id: "officer-1", name: "Lê Thị Bình", kind: "officer", roles: [] };
const at = "2026-11-20T17:30:00.000Z";
const act = { kind: "act", name: "ACCEPT", data: { note: "đủ" } } as const;

const procedure: Procedure = aProcedure({
  derive: [{ name: "copies", label: { vi: "Bản sao" }, fn: "add", args: [{ fact: "/answers/copies" }, { value: 0 }] }],
  fees: [{ id: "copy", label: { vi: "Bản sao" }, kind: "fee", amount: { default: 8000 }, times: "/derived/copies", exemptions: [] }],
});

describe("facts of a filing", () => {
  const facts = gatherFacts({ procedure, event: anOpenEvent({ answers: { copies: 2 } }), actor: citizen, at });

  it("come from the event", () => {
    expect(facts).toMatchObject({ today: "2026-11-21", answers: { copies: 2 }, dossier: { channel: "online", agency: "ubnd-nhu-thanh", province: "38", filedOn: "2026-11-21", extensions: 0 }, submitter: { id: "citizen-1", identityLevel: 2 } });
    expect(facts.event).toEqual({ name: "open", actor: "citizen-1", data: {} });
  });

  it("work out first what is derived, then the fees", () => {
    expect(facts.derived).toEqual({ copies: 2 });
    expect(facts.fees).toEqual({ total: 16000, paid: 0, outstanding: 16000, settled: false });
  });

  it("know whoever files as the submitter, as identified; an officer's account vouches for nobody's e-ID", () => {
    const filed = gatherFacts({ procedure, event: anOpenEvent(), actor: officer, at });
    expect(filed.submitter).toMatchObject({ id: officer.id, identityLevel: 0 });
  });

  it("count papers in hand; an upload without files is none, a paper shown is one", () => {
    const file = { id: "f", name: "a.pdf", type: "application/pdf", size: 1, sha256: "0" };
    const event = anOpenEvent({ components: { deathNotice: { files: [file, file], source: "upload" }, photo: { files: [], source: "upload" }, idCard: { files: [], source: "shown" } } });
    expect(gatherFacts({ procedure, event, actor: citizen, at }).components).toEqual({
      deathNotice: { files: 2, state: "supplied", source: "upload" },
      idCard: { files: 0, state: "supplied", source: "shown" },
    });
  });
});

describe("facts of a dossier", () => {
  const dossier = aDossier({
    answers: { seq: 1, data: { copies: 3 } },
    bill: { lines: [{ fee: "copy", unitAmount: 8000, times: 2, amount: 16000 }], total: 16000 },
    payments: [
      { transaction: "t1", amount: 10000, at, method: "online", applied: true },
      { transaction: "t2", amount: 16000, at, method: "online", applied: false },
    ],
    acts: { ACCEPT: { actor: { id: "officer-1", name: "Bình", role: "reception" }, by: [{ id: "officer-1" }], at, times: 1, data: { note: "x" } } },
    results: { extract: { producedAt: at, seq: 3, signedBy: { id: "chair", name: "Chủ tịch", role: "chairman", at } }, copy: { producedAt: at, seq: 3 } },
  });
  const facts = gatherFacts({ procedure, dossier, event: act, actor: officer, at });

  it("come from the dossier, its filing day on Vietnam's calendar", () => {
    expect(facts.dossier).toMatchObject({ status: "processing", filedOn: "2026-11-19", code: "H56.120-261120-0001", ownerName: "Nguyễn Văn An" });
    expect(facts.answers).toEqual({ copies: 3 });
  });

  it("take the bill that was made, and only money that came in time", () => expect(facts.fees).toEqual({ total: 16000, paid: 10000, outstanding: 6000, settled: false }));

  it("say who did what and what is signed", () => {
    expect(facts.acts).toEqual({ ACCEPT: { actor: "officer-1", by: [{ id: "officer-1" }], at, times: 1, data: { note: "x" } } });
    expect(facts.results).toEqual({ extract: { signed: true, signedBy: "chair" }, copy: { signed: false } });
    expect(facts.event).toEqual({ name: "ACCEPT", actor: "officer-1", data: { note: "đủ" } });
  });

  it("are plain JSON, which predicates can walk", () => {
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(compileCondition({ type: "object", items: {} })(facts)).toBe(true);
  });

  it("with other answers, are worked out anew and would be billed anew", () => {
    const other = completeFacts(procedure, facts, { copies: 1 });
    expect(other).toMatchObject({ answers: { copies: 1 }, derived: { copies: 1 }, fees: { total: 8000, paid: 10000, outstanding: 0, settled: true } });
    expect(facts.derived).toEqual({ copies: 3 });
  });
});

it("an event on no dossier is a bug", () => expect(() => gatherFacts({ procedure, event: act, actor: officer, at })).toThrow(/need a dossier/));
