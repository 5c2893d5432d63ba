// The inbox: an officer's open tasks and nobody else's, the most urgent first.

import { describe, expect, it } from "vitest";
import type { Change, ClockState, DossierStatus, Task } from "../../../engine/model/index.ts";
import type { InboxQuery } from "../../../server/stores/store.ts";
import { aCommit, aTask, later, START, type Opened } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

const SEAT = { role: "oneStopOfficer", agency: "ubnd-xa-nhu-thanh" } as const;
const OTHER_SEAT = { role: "judicialOfficer", agency: "ubnd-xa-nhu-thanh" } as const;

export function inboxContract(under: UnderTest): void {
  describe("lists an inbox", () => {
    it("of the officer's seats only", async () => {
      const mine = waiting({ tasks: [{}] });
      await under.write(mine, waiting({ tasks: [{ role: "judicialOfficer" }] }), waiting({ tasks: [{ agency: "ubnd-xa-khac" }] }), waiting({ tasks: [] }));
      expect(await inbox(under, {})).toEqual([mine.dossier.id]);
      expect(await inbox(under, { seats: [] })).toEqual([]);
      expect(await inbox(under, { seats: [{ role: OTHER_SEAT.role, agency: "ubnd-xa-khac" }] })).toEqual([]);
    });

    it("by what is due first: the task or the dossier; undue work last, the longest waiting first", async () => {
      const filings = {
        undueLate: waiting({ tasks: [{ since: later(20) }] }),
        legal: waiting({ tasks: [{ dueAt: later(90) }], clock: { state: "running", dueAt: later(10) } }),
        task: waiting({ tasks: [{ dueAt: later(5) }], clock: { state: "running", dueAt: later(50) } }),
        undueEarly: waiting({ tasks: [{ since: later(-20) }], clock: { state: "paused", dueAt: later(1) } }),
        later: waiting({ tasks: [{}], clock: { state: "running", dueAt: later(70) } }),
      };
      await under.write(...Object.values(filings));
      const ids = [filings.task, filings.legal, filings.later, filings.undueEarly, filings.undueLate].map(({ dossier }) => dossier.id);
      expect(await inbox(under, {})).toEqual(ids);
    });

    it("as lines that say all a list shows", async () => {
      const filing = waiting({ tasks: [{ claimedBy: { id: "officer-1", name: "Lê Thị Tiếp", at: START } }], clock: { state: "running", dueAt: later(10) } });
      await under.write(filing);
      const { rows } = await under.stores.dossiers.inbox(query({}));
      const { dossier, index } = filing;
      expect(rows).toEqual([
        {
          id: dossier.id,
          code: dossier.code,
          revision: 1,
          procedureCode: dossier.procedureCode,
          procedureName: index.procedureName,
          sector: index.sector,
          agency: dossier.agency,
          ownerName: dossier.owner.name,
          channel: dossier.channel,
          status: dossier.status,
          done: false,
          openedAt: dossier.openedAt,
          updatedAt: dossier.updatedAt,
          clock: dossier.clock,
          tasks: dossier.tasks,
        },
      ]);
    });

    it("with one line for a dossier with several tasks, in its most urgent place, on one page only", async () => {
      const double = waiting({ tasks: [{ state: "a", dueAt: later(40) }, { state: "b", role: OTHER_SEAT.role, dueAt: later(1) }] });
      const between = waiting({ tasks: [{ dueAt: later(20) }] });
      await under.write(double, between);
      const seats = [SEAT, OTHER_SEAT, SEAT];
      expect(await inbox(under, { seats })).toEqual([double.dossier.id, between.dossier.id]);
      expect(await everyPage(under, { seats, limit: 1 })).toEqual([double.dossier.id, between.dossier.id]);
      expect(await inbox(under, { seats: [SEAT] })).toEqual([between.dossier.id, double.dossier.id]);
    });

    it("of what is mine, or free", async () => {
      const claim = (id: string) => ({ claimedBy: { id, name: id, at: START } });
      const [mine, theirs, free] = [waiting({ tasks: [claim("officer-1")] }), waiting({ tasks: [claim("officer-2")] }), waiting({ tasks: [{}] })];
      const elsewhere = waiting({ tasks: [{ ...claim("officer-1"), agency: "ubnd-xa-khac" }] });
      await under.write(mine, theirs, free, elsewhere);
      expect(await inbox(under, { show: "mine" })).toEqual([mine.dossier.id]);
      expect(await inbox(under, { show: "unclaimed" })).toEqual([free.dossier.id]);
      expect(await inbox(under, { show: "all" })).toHaveLength(3);
    });

    it("that follows each step: a task claimed, moved on, done", async () => {
      const filing = waiting({ tasks: [{}] });
      const claimed = aCommit({ after: filing, changes: [{ type: "tasks", tasks: [aTask({ claimedBy: { id: "officer-1", name: "Tiếp", at: START } })] }] });
      const moved = aCommit({ after: claimed, changes: [{ type: "tasks", tasks: [aTask({ role: OTHER_SEAT.role })] }] });
      const done = aCommit({ after: moved, changes: [{ type: "tasks", tasks: [] }] });
      await under.write(filing, claimed);
      expect(await inbox(under, { show: "mine" })).toHaveLength(1);
      await under.write(moved);
      expect(await inbox(under, {})).toEqual([]);
      expect(await inbox(under, { seats: [OTHER_SEAT] })).toHaveLength(1);
      await under.write(done);
      expect(await inbox(under, { seats: [SEAT, OTHER_SEAT] })).toEqual([]);
    });

    it("that follows the clock, also when nothing else changes", async () => {
      const [first, second] = [waiting({ tasks: [{}], clock: { state: "running", dueAt: later(10) } }), waiting({ tasks: [{}], clock: { state: "running", dueAt: later(20) } })];
      await under.write(first, second);
      const extended: ClockState = { ...first.dossier.clock, dueAt: later(30) };
      await under.write(aCommit({ after: first, changes: [{ type: "clock", clock: extended }] }));
      expect(await inbox(under, {})).toEqual([second.dossier.id, first.dossier.id]);
    });

    it("filtered by procedure, status, channel and words, with or without diacritics, all at once", async () => {
      const wanted = waiting({ tasks: [{}], opened: { channel: "post", procedureCode: "1.000894", owner: { id: "p", name: "Đặng Thị Ưỡng" } }, status: "processing" });
      const others = [
        waiting({ tasks: [{}], opened: { channel: "online", procedureCode: "1.000894", owner: { id: "p", name: "Đặng Thị Ưỡng" } }, status: "processing" }),
        waiting({ tasks: [{}], opened: { channel: "post", procedureCode: "1.000656", owner: { id: "p", name: "Đặng Thị Ưỡng" } }, status: "processing" }),
        waiting({ tasks: [{}], opened: { channel: "post", procedureCode: "1.000894", owner: { id: "p", name: "Đặng Thị Ưỡng" } }, status: "accepted" }),
        waiting({ tasks: [{}], opened: { channel: "post", procedureCode: "1.000894", owner: { id: "p", name: "Trần Văn Bình" } }, status: "processing" }),
      ];
      await under.write(...others, wanted);
      expect(await inbox(under, { channel: "post", procedureCode: "1.000894", status: "processing", text: "dang uong" })).toEqual([wanted.dossier.id]);
      expect(await inbox(under, { text: "Đặng  THỊ Ưỡ" })).toHaveLength(4);
      expect(await inbox(under, { text: wanted.dossier.code })).toEqual([wanted.dossier.id]);
      expect(await inbox(under, { text: "binh tran khai tu" })).toEqual([others[3]?.dossier.id]);
      expect(await inbox(under, { text: "ong" })).toEqual([]);
      expect(await inbox(under, { text: " " })).toHaveLength(5);
      for (const hostile of [`%' OR 1=1 --`, `" OR *`, "_", "x:y"]) expect(await inbox(under, { text: `${hostile} zzz` })).toEqual([]);
    });

    it("page by page, stable while work comes and goes", async () => {
      const filings = Array.from({ length: 9 }, (_, index) => waiting({ tasks: [{ dueAt: later(100 + 10 * index) }] }));
      await under.write(...[...filings].reverse());
      const first = await under.stores.dossiers.inbox(query({ limit: 4 }));
      await under.write(waiting({ tasks: [{ dueAt: later(1) }] }), waiting({ tasks: [{ dueAt: later(1_000) }] }));
      const claimed = filings[3];
      if (claimed === undefined) throw new Error("too few filings");
      await under.write(aCommit({ after: claimed, changes: [{ type: "tasks", tasks: [] }] }));
      const rest = await everyPage(under, { limit: 4, ...(first.next === undefined ? {} : { after: first.next }) });
      expect(first.rows.map(({ id }) => id)).toEqual(filings.slice(0, 4).map(({ dossier }) => dossier.id));
      expect(rest.slice(0, 5)).toEqual(filings.slice(4).map(({ dossier }) => dossier.id));
      expect(rest).toHaveLength(6);
    });

    it("from the beginning when the cursor is none of its own", async () => {
      await under.write(waiting({ tasks: [{}] }));
      for (const after of ["", "%%%", "bm9uc2Vuc2U", "W10", "WzEsMiwzXQ"]) expect(await inbox(under, { after })).toHaveLength(1);
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Waiting {
  readonly tasks: readonly Partial<Task>[];
  readonly clock?: Pick<ClockState, "state" | "dueAt">;
  readonly status?: DossierStatus;
  readonly opened?: Partial<Opened>;
}

/** A filing that waits with these tasks. */
function waiting({ tasks, clock, status, opened }: Waiting) {
  const changes: Change[] = [{ type: "tasks", tasks: tasks.map((task) => aTask(task)) }];
  if (clock !== undefined) changes.push({ type: "clock", clock: { pauses: [], extensions: [], restarts: 0, ...clock } });
  if (status !== undefined) changes.push({ type: "status", status });
  return aCommit({ changes, ...(opened === undefined ? {} : { opened }) });
}

function query(overrides: Partial<InboxQuery>): InboxQuery {
  return { seats: [SEAT], show: "all", officer: "officer-1", limit: 50, ...overrides };
}

async function inbox(under: UnderTest, overrides: Partial<InboxQuery>): Promise<readonly string[]> {
  return (await under.stores.dossiers.inbox(query(overrides))).rows.map(({ id }) => id);
}

async function everyPage(under: UnderTest, overrides: Partial<InboxQuery>): Promise<readonly string[]> {
  const { rows, next } = await under.stores.dossiers.inbox(query(overrides));
  return [...rows.map(({ id }) => id), ...(next === undefined ? [] : await everyPage(under, { ...overrides, after: next }))];
}
