import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import type { Stores } from "../../../../server/stores/store.ts";
import { aCommit, aTask, aTimer, later } from "../../../builders/dossier.ts";
import { aReply } from "../../../contracts/store/commits.ts";
import { freshDatabase } from "./fresh-database.ts";

/** Every write a step makes, as the trigger that breaks it. */
const BREAKING_POINTS = [
  "INSERT ON dossier",
  "UPDATE ON dossier",
  "INSERT ON log",
  "INSERT ON log_body",
  "DELETE ON task",
  "INSERT ON task",
  "INSERT ON dossier_agency",
  "INSERT ON dossier_person",
  "INSERT ON timer",
  "DELETE ON timer",
  "INSERT ON outbox",
  "INSERT ON idempotency",
];

const TABLES = ["dossier", "log", "log_body", "task", "dossier_agency", "dossier_person", "timer", "outbox", "idempotency", "dossier_text"];

describe("a step that breaks at any of its writes changes nothing (INV-02)", () => {
  const fresh = freshDatabase();
  let stores: Stores;
  let sabotage: Sqlite.Database;
  beforeEach(async () => {
    stores = await openStores({ dataDirectory: fresh.directory });
    sabotage = new Sqlite(fresh.file);
  });
  afterEach(async () => {
    sabotage.close();
    await stores.close();
  });

  /** A filing and a step after it that between them make every write there is. */
  function filingAndStep() {
    const filing = aCommit({ changes: [{ type: "timerSet", timer: aTimer({ id: "first" }) }], effects: [{ type: "notify", params: {} }], reply: aReply() });
    const step = aCommit({
      after: filing,
      changes: [
        { type: "tasks", tasks: [aTask({ state: "next" })] },
        { type: "timerDropped", id: "first" },
        { type: "timerSet", timer: aTimer({ id: "second" }) },
        { type: "status", status: "accepted" },
      ],
      effects: [{ type: "notify", params: {} }],
      reply: aReply({ key: "key-2" }),
    });
    return { filing, step };
  }

  it.each(BREAKING_POINTS)("%s", async (point) => {
    const { filing, step } = filingAndStep();
    let broken = 0;
    for (const commit of [filing, step]) {
      const neighbour = aCommit({ opened: { agency: "elsewhere", owner: { id: "other", name: "Khác" } } });
      const before = contents();
      sabotage.exec(`CREATE TRIGGER sabotage BEFORE ${point} WHEN ${notOf(point, neighbour.dossier.id)} BEGIN SELECT RAISE(ABORT, 'sabotaged'); END`);
      const [outcome, beside] = await Promise.allSettled([stores.dossiers.commit(commit), stores.dossiers.commit(neighbour)]);
      sabotage.exec("DROP TRIGGER sabotage");
      expect(beside).toEqual({ status: "fulfilled", value: { outcome: "committed" } });
      if (outcome.status === "fulfilled") continue;
      broken += 1;
      expect(String(outcome.reason)).toContain("sabotaged");
      expect(contentsWithout(neighbour.dossier.id)).toEqual(before);
      expect(await stores.dossiers.commit(commit)).toEqual({ outcome: "committed" });
    }
    expect(broken).toBeGreaterThan(0);
    expect(await stores.dossiers.load(filing.dossier.id)).toEqual({ dossier: step.dossier, head: step.seal.hash });
    expect((await stores.timers.claim("worker", later(9_000), later(9_001), 10)).map(({ timer }) => timer.id)).toEqual(["second"]);
    expect(await stores.outbox.claim("relay", later(9_000), later(9_001), 10)).toHaveLength(2);
  });

  /** The condition that spares the neighbour, by what the row knows of its dossier. */
  function notOf(point: string, neighbour: string): string {
    const row = point.startsWith("DELETE") ? "old" : "new";
    const table = point.split(" ").at(-1);
    if (table === "idempotency") return "true";
    if (table === "dossier") return `${row}.id <> '${neighbour}'`;
    if (table === "timer" || table === "outbox") return `${row}.dossier <> '${neighbour}'`;
    return `${row}.dossier <> coalesce((SELECT num FROM dossier WHERE id = '${neighbour}'), -1)`;
  }

  function contents(): string {
    return JSON.stringify(TABLES.map((table) => sabotage.prepare(`SELECT * FROM ${table}`).all()));
  }

  /** All rows but the neighbour's, which is removed: what is compared is the sabotaged step's. */
  function contentsWithout(neighbour: string): string {
    sabotage.pragma("foreign_keys = OFF");
    sabotage.exec("SAVEPOINT look; DROP TRIGGER log_is_not_shortened; DROP TRIGGER log_body_is_kept");
    const num = sabotage.prepare<[string], number>("SELECT num FROM dossier WHERE id = ?").pluck().get(neighbour);
    for (const table of ["log_body", "log", "task", "dossier_agency", "dossier_person"]) sabotage.prepare(`DELETE FROM ${table} WHERE dossier = ?`).run(num);
    sabotage.prepare("DELETE FROM dossier_text WHERE rowid = ?").run(num);
    sabotage.prepare("DELETE FROM dossier WHERE num = ?").run(num);
    const rows = contents();
    sabotage.exec("ROLLBACK TO look; RELEASE look");
    return rows;
  }
});
