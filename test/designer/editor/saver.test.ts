// Saving while somebody writes: nothing is lost, nothing is overwritten (I03, C02).

import { expect, it } from "vitest";
import { openSaver, type SaverPorts } from "../../../designer/editor/saving/saver.ts";
import type { Unsaved } from "../../../designer/editor/saving/unsaved.ts";
import type { WorkingCopyView } from "../../../designer/editor/views.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { ApiProblem } from "../../../portal/parts/staff/api.ts";

const folder = (name: string): ProcedureFolder => ({ procedure: { name }, form: {}, formUi: {}, workflow: {}, documents: {}, journeys: {}, answers: {} });
const signer = { id: "a", name: "Mai Thị Hạnh" };
const view = (revision: number, content: ProcedureFolder): WorkingCopyView => ({ id: "1", title: { vi: "" }, revision, createdAt: "t0", createdBy: signer, savedAt: `t${revision}`, savedBy: signer, writers: [signer], folder: content, mayEdit: true });
const STALE = new ApiProblem({ status: 412, code: "stale" });
const summary = [{ vi: "Sửa" }];

/** A server that holds one copy, and a clock that stands until it is put forward. */
function world(start: WorkingCopyView) {
  const state = { held: start, kept: undefined as Unsaved | undefined, calls: [] as (() => void)[], fail: [] as Error[], saves: 0, loseAnswer: false };
  const ports: SaverPorts = {
    async save(content, _summary, revision) {
      await Promise.resolve();
      const error = state.fail.shift();
      if (error !== undefined) throw error;
      if (revision !== state.held.revision) throw STALE;
      state.saves += 1;
      state.held = view(revision + 1, content);
      if (state.loseAnswer) {
        state.loseAnswer = false;
        throw new TypeError("Failed to fetch");
      }
      return state.held;
    },
    load: async () => state.held,
    keep: (unsaved) => void (state.kept = unsaved),
    forget: () => void (state.kept = undefined),
    later(_ms, call) {
      state.calls.push(call);
      return () => void (state.calls = state.calls.filter((one) => one !== call));
    },
  };
  return { state, ports, tick: () => state.calls.splice(0).forEach((call) => call()) };
}

it("saves what was written, once the writer pauses, and keeps it on this computer until then", async () => {
  const { state, ports, tick } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  for (const name of ["a", "ab", "abc"]) saver.change(folder(name), summary);
  expect([saver.state().is, state.kept?.folder.procedure, state.calls.length]).toEqual(["unsaved", { name: "abc" }, 1]);
  tick();
  expect(await saver.flush()).toBe(2);
  expect([saver.state(), state.held.folder.procedure, state.saves, state.kept]).toEqual([{ is: "saved", at: "t2" }, { name: "abc" }, 1, undefined]);
});

it("goes on saving what is written meanwhile, and says so only when all is saved", async () => {
  const { state, ports } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  const flushed = saver.flush();
  saver.change(folder("b"), summary);
  expect(saver.state().is).toBe("saving");
  expect(await flushed).toBe(3);
  expect(state.held.folder.procedure).toEqual({ name: "b" });
});

it.each([[401, "not_signed_in"], [403, "csrf"]] as const)("keeps what a session that ended (%s %s) did not save, and saves it by itself once somebody signed in again", async (status, code) => {
  const { state, ports, tick } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  state.fail = [new ApiProblem({ status, code })];
  expect(await saver.flush()).toBeUndefined();
  expect([saver.state(), state.kept?.folder.procedure]).toMatchObject([{ is: "failing", isFinal: false }, { name: "a" }]);
  tick();
  expect(await saver.flush()).toBe(2);
  expect([saver.state().is, state.held.folder.procedure, state.kept]).toEqual(["saved", { name: "a" }, undefined]);
});

it("tries again after a broken line, and after an answer that was lost finds its own save", async () => {
  const { state, ports, tick } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  state.loseAnswer = true;
  expect(await saver.flush()).toBeUndefined();
  expect([saver.state().is, state.kept?.folder.procedure]).toEqual(["failing", { name: "a" }]);
  tick();
  expect(await saver.flush()).toBe(2);
  expect([saver.state().is, state.saves]).toEqual(["saved", 1]);
});

it("does not try again by itself what the server has refused", async () => {
  const { state, ports } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  state.fail = [new ApiProblem({ status: 422, code: "definition_faulty" })];
  expect(await saver.flush()).toBeUndefined();
  expect([saver.state(), state.calls.length]).toMatchObject([{ is: "failing", isFinal: true }, 0]);
  saver.change(folder("ab"), summary);
  expect(await saver.flush()).toBe(2);
});

it("overwrites nobody: both folders and what they began with are handed on, and saving waits until that is settled", async () => {
  const { state, ports } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  state.held = view(2, folder("theirs"));
  saver.change(folder("mine"), summary);
  expect(await saver.flush()).toBeUndefined();
  const met = saver.state();
  expect(met).toMatchObject({ is: "conflict", conflict: { base: folder(""), theirs: { revision: 2 } } });
  expect(await saver.flush()).toBeUndefined();
  expect(state.held.folder.procedure).toEqual({ name: "theirs" });
  saver.settle(state.held, folder("both"));
  expect(await saver.flush()).toBe(3);
  expect(state.held.folder.procedure).toEqual({ name: "both" });
});

it("drops nothing that was left over from last time, and does not put it over what others have saved since", async () => {
  const now = view(5, folder("theirs"));
  const { state, ports } = world(now);
  const saver = openSaver(now, { revision: 3, base: folder("base"), folder: folder("mine") }, ports);
  saver.change(folder("mine"), []);
  expect(saver.state()).toMatchObject({ is: "conflict", conflict: { base: folder("base") } });
  saver.settle(now, now.folder);
  expect([saver.state().is, state.held.revision, await saver.flush()]).toEqual(["saved", 5, 5]);
});

it("goes on with what others have saved, but neither over something unsaved nor back to what came before", async () => {
  const { state, ports } = world(view(1, folder("")));
  const saver = openSaver(state.held, undefined, ports);
  const late = view(2, folder("asked for, but long under way"));
  saver.change(folder("mine"), summary);
  expect([saver.takeOver(late), saver.state().is]).toEqual([false, "unsaved"]);
  expect([await saver.flush(), saver.takeOver(late), saver.revision()]).toEqual([2, false, 2]);
  const theirs = view(3, folder("theirs"));
  expect([saver.takeOver(theirs), saver.revision(), saver.state(), state.kept]).toEqual([true, 3, { is: "saved", at: "t3" }, undefined]);
});

it("has nothing to save, and nothing to take up next time, when everything was taken back", async () => {
  const start = folder("");
  const { state, ports } = world(view(1, start));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  saver.change(start, summary);
  expect([saver.state(), state.kept, state.calls.length]).toEqual([{ is: "saved", at: "t1" }, undefined, 0]);
  expect([await saver.flush(), state.saves]).toEqual([1, 0]);
});

it("saves what was taken back while it was being saved", async () => {
  const start = folder("");
  const { state, ports } = world(view(1, start));
  const saver = openSaver(state.held, undefined, ports);
  saver.change(folder("a"), summary);
  const flushed = saver.flush();
  saver.change(start, summary);
  expect(await flushed).toBe(3);
  expect([state.held.folder.procedure, saver.state().is, state.kept]).toEqual([{ name: "" }, "saved", undefined]);
});
