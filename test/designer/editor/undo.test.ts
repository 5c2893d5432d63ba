// Undo and redo, for any sequence of steps.

import fc from "fast-check";
import { expect, it } from "vitest";
import { back, begin, forth, step, type Undoing } from "../../../designer/editor/undo.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";

const folder = (name: string): ProcedureFolder => ({ procedure: { name }, form: {}, formUi: {}, workflow: {}, documents: {}, journeys: {}, answers: {} });

type Move = { readonly do: string; readonly run?: string } | "back" | "forth";
const moves = fc.array(fc.oneof(fc.record({ do: fc.string() }), fc.constant("back" as const), fc.constant("forth" as const)), { maxLength: 40 });

function after(undoing: Undoing, move: Move): Undoing {
  if (move === "back") return back(undoing);
  if (move === "forth") return forth(undoing);
  return step(undoing, folder(move.do), { vi: move.do }, move.run);
}

it("takes every step back to where it began, and does all again", () => {
  fc.assert(
    fc.property(moves, (made) => {
      const start = begin(folder("start"));
      const end = made.reduce(after, start);
      const undone = end.past.reduce(back, end);
      expect(undone.present).toBe(start.present);
      const redone = end.past.reduce(forth, undone);
      expect(redone.present).toBe(end.present);
    }),
  );
});

it("takes typing in one field back at once, and typing in the next one apart", () => {
  const typed = ["a", "ab", "abc"].reduce((undoing, name) => step(undoing, folder(name), { vi: "Sửa tên" }, "/procedure/name/vi"), begin(folder("")));
  const other = step(typed, folder("x"), { vi: "Sửa mã" }, "/procedure/code");
  expect(back(other).present.procedure).toEqual({ name: "abc" });
  expect(back(back(other)).present.procedure).toEqual({ name: "" });
});

it("begins a new step for the same field after something was taken back", () => {
  const first = step(begin(folder("")), folder("a"), { vi: "Sửa" }, "run");
  const second = step(step(first, folder("b"), { vi: "Khác" }, "other"), folder("c"), { vi: "Sửa" }, "run");
  const undone = back(second);
  const again = step(undone, folder("d"), { vi: "Sửa" }, "run");
  expect(back(again).present.procedure).toEqual({ name: "b" });
  expect(again.future).toEqual([]);
});
