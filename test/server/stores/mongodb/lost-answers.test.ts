// What came of a write whose answer was lost is found out before anybody is told anything (faults C02, D06).

import { afterEach, beforeEach, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { StorageUnavailable, type Stores } from "../../../../server/stores/store.ts";
import { aCommit, later } from "../../../builders/dossier.ts";
import { aReply } from "../../../contracts/store/commits.ts";
import { describeOnOwnMongod } from "../../../mongod.ts";
import { failing, WRITES, type FailPoint } from "./fail-points.ts";

const NOTIFY = { type: "notify", params: {} } as const;

describeOnOwnMongod("an answer lost on the way", (mongod) => {
  let url = "";
  let stores: Stores;
  let databases = 0;
  beforeEach(async () => {
    databases += 1;
    url = mongod.url(`lost-answers-${databases}`);
    stores = await openStores({ dataDirectory: "", mongodbUrl: url });
  });
  afterEach(() => stores.close());

  const FAULTS: readonly (readonly [string, FailPoint])[] = (["unheard", "unanswered"] as const).flatMap((how) =>
    [1, 2, 3, 5].map((times) => [`${how} ${times} times`, { commands: WRITES, how, when: { times } }] as const),
  );

  it.each(FAULTS)("%s: a filing and a step are each done once and acknowledged", async (_, fault) => {
    const filing = aCommit({ effects: [NOTIFY], reply: aReply() });
    const step = aCommit({ after: filing, effects: [NOTIFY], reply: aReply({ key: "key-2" }) });
    for (const commit of [filing, step]) expect(await failing(url, fault, () => stores.dossiers.commit(commit))).toEqual({ outcome: "committed" });
    expect((await stores.dossiers.history(filing.dossier.id)).map(({ hash }) => hash)).toEqual([filing.seal.hash, step.seal.hash]);
    expect(await stores.outbox.claim("relay", later(9_000), later(9_001), 9)).toHaveLength(2);
  });

  it.each(["unheard", "unanswered", "not known to the majority"] as const)("%s for good: unavailable, and the same request again makes one change", async (how) => {
    const filing = aCommit({ reply: aReply(), effects: [NOTIFY] });
    const outcome = await failing(url, { commands: WRITES, how, when: { skip: 0 } }, () => stores.dossiers.commit(filing).catch((error: unknown) => error));
    expect(outcome).toBeInstanceOf(StorageUnavailable);
    expect(await stores.dossiers.commit(filing)).toEqual({ outcome: "committed" });
    expect(await stores.dossiers.history(filing.dossier.id)).toHaveLength(1);
    expect(await stores.outbox.claim("relay", later(900), later(901), 9)).toHaveLength(1);
  });

  it("of inserts that the majority is slow to confirm, however often they are sent: found out by reading, and acknowledged", async () => {
    const filing = aCommit({ reply: aReply() });
    // The number is there at the second try, with the same complaint beside it: it is our own.
    const how = { commands: ["insert"], how: "not known to the majority", when: { skip: 0 } } as const;
    expect(await failing(url, how, () => stores.dossiers.commit(filing))).toEqual({ outcome: "committed" });
    expect(await stores.dossiers.commit(filing)).toEqual({ outcome: "repeated", reply: filing.reply });
    expect((await stores.dossiers.loadByCode(filing.dossier.code))?.head).toBe(filing.seal.hash);
  });

  it("of one of two rivals: exactly one is told that it was first", async () => {
    const filing = aCommit();
    await stores.dossiers.commit(filing);
    const rivals = ["a", "b"].map((name) => aCommit({ after: filing, changes: [{ type: "recorded", name, record: {} }] }));
    const outcomes = await failing(url, { commands: ["findAndModify"], how: "unanswered", when: { times: 4 } }, () => Promise.all(rivals.map((rival) => stores.dossiers.commit(rival))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["committed", "stale"]);
    const winner = rivals[outcomes.findIndex(({ outcome }) => outcome === "committed")];
    expect((await stores.dossiers.load(filing.dossier.id))?.head).toBe(winner?.seal.hash);
  });

  it.each(["unheard", "unanswered"] as const)("%s: no number is given twice, no effect is claimed by two", async (how) => {
    const numbers = await failing(url, { commands: ["findAndModify"], how, when: { times: 3 } }, () => Promise.allSettled(Array.from({ length: 20 }, () => stores.dossiers.allocate("series"))));
    const given = numbers.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThanOrEqual(17);

    await stores.dossiers.commit(aCommit({ effects: Array.from({ length: 10 }, () => NOTIFY) }));
    const claims = await failing(url, { commands: ["update"], how, when: { times: 3 } }, () =>
      Promise.allSettled(Array.from({ length: 5 }, (_, index) => stores.outbox.claim(`relay-${index}`, later(900), later(901), 3))),
    );
    const claimed = claims.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value.map(({ effect }) => effect.id) : []));
    expect(new Set(claimed).size).toBe(claimed.length);
    // What a lost claim took comes back when its lease has run out.
    const rest = await stores.outbox.claim("relay", later(902), later(903), 20);
    expect(rest).toHaveLength(10);
  });
});
