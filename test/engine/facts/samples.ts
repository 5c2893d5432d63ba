// Facts, a procedure and a dossier with nothing special about them, for the tests of facts, forms and fees.

import type { Dossier, Facts, OpenEvent, Procedure } from "../../../engine/model/index.ts";

/** A procedure with only the parts that facts, forms and fees look at. */
export function aProcedure(parts: Partial<Procedure> = {}): Procedure {
  const nothing = { predicates: {}, derive: [], fees: [], rules: [], components: [] } satisfies Partial<Procedure>;
  return { ...nothing, ...parts } as unknown as Procedure;
}

/** Facts of an online application in Thanh Hóa on 20 November 2026. */
export function someFacts(parts: Partial<Facts> = {}): Facts {
  return {
    now: "2026-11-20T02:00:00.000Z",
    today: "2026-11-20",
    answers: {},
    derived: {},
    dossier: { channel: "online", returnBy: "post", agency: "ubnd-nhu-thanh", province: "38", filedOn: "2026-11-20", extensions: 0 },
    submitter: { id: "citizen-1", identityLevel: 2 },
    components: {},
    fees: { total: 0, paid: 0, outstanding: 0, settled: true },
    acts: {},
    records: {},
    results: {},
    event: { name: "open", actor: "citizen-1", data: {} },
    ...parts,
  };
}

/** A filing by its owner. */
export function anOpenEvent(parts: Partial<OpenEvent> = {}): OpenEvent {
  const owner = { id: "citizen-1", name: "Nguyễn Văn An", personalId: "038090001234" };
  return {
    kind: "open",
    id: "d1",
    code: "H56.120-261120-0001",
    definitionHash: "hash",
    agency: { id: "ubnd-nhu-thanh", name: { vi: "UBND xã Như Thanh" }, province: "38" },
    participants: {},
    channel: "online",
    returnBy: "post",
    owner,
    answers: {},
    components: {},
    ...parts,
  };
}

/** A dossier under way. */
export function aDossier(parts: Partial<Dossier> = {}): Dossier {
  const { owner, code } = anOpenEvent();
  return {
    id: "d1",
    code,
    procedureCode: "1.000656",
    definitionHash: "hash",
    revision: 1,
    openedAt: "2026-11-18T18:00:00.000Z",
    updatedAt: "2026-11-18T18:00:00.000Z",
    channel: "online",
    returnBy: "post",
    agency: "ubnd-nhu-thanh",
    province: "38",
    participants: {},
    office: { name: { vi: "UBND xã Như Thanh" } },
    owner,
    submitter: { ...owner, identityLevel: 2 },
    machine: { value: "processing", status: "active" },
    status: "processing",
    clock: { state: "running", pauses: [], extensions: [], restarts: 0 },
    tasks: [],
    timers: [],
    awaiting: [],
    answers: { seq: 1, data: {} },
    components: {},
    bill: { lines: [], total: 0 },
    payments: [],
    acts: {},
    records: {},
    slips: [],
    results: {},
    ...parts,
  };
}
