// What two people did to one procedure, put together.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, editsBetween, mergeFolders, renameField, resolveConflict, type Edit } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, COMMON, DEATH, findingsOf } from "./folders.ts";

const anyFolder = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 4 })) as fc.Arbitrary<unknown> as fc.Arbitrary<ProcedureFolder>;
const ordered = (value: unknown) => JSON.stringify(value);
const MINE: Edit = { op: "set", at: "/procedure/fees/0/amount/default", value: 9000 };

describe("merging", () => {
  it("with what did not change, or changed alike, is what changed", () => {
    fc.assert(
      fc.property(anyFolder, anyFolder, (base, changed) => {
        expect(ordered(mergeFolders(base, changed, base))).toBe(ordered({ merged: changed, conflicts: [] }));
        expect(ordered(mergeFolders(base, base, changed))).toBe(ordered({ merged: changed, conflicts: [] }));
        expect(ordered(mergeFolders(base, changed, structuredClone(changed)))).toBe(ordered({ merged: changed, conflicts: [] }));
      }),
    );
  });

  it("of any three folders never fails, and every conflict can be decided either way", () => {
    fc.assert(
      fc.property(anyFolder, anyFolder, anyFolder, (base, mine, theirs) => {
        const { merged, conflicts } = mergeFolders(base, mine, theirs);
        for (const side of ["mine", "theirs"] as const) {
          const settled = conflicts.reduce((folder, conflict) => resolveConflict(folder, conflict, side), merged);
          for (const conflict of conflicts.filter(({ way }) => way.length === 1)) expect(at(settled, conflict.at)).toEqual(conflict[side]);
        }
      }),
    );
  });

  it.each<readonly [string, Edit, Edit]>([
    ["an amount and a title", MINE, { op: "set", at: "/form/title", value: "Tờ khai" }],
    ["two fees", MINE, { op: "set", at: "/procedure/fees/1/amount/default", value: 1000 }],
    ["a fee taken away and another changed", { op: "remove", at: "/procedure/fees/0" }, { op: "set", at: "/procedure/fees/1/amount/default", value: 1000 }],
    ["two fields put in", { op: "set", at: "/form/properties/death/properties/one", value: { type: "string" }, before: "place" }, { op: "set", at: "/form/properties/death/properties/two", value: { type: "string" }, before: "place" }],
    ["a field moved and another put in", { op: "move", at: "/form/properties/death/properties/cause", before: "time" }, { op: "set", at: "/form/properties/death/properties/two", value: { type: "string" } }],
    ["two papers put in", { op: "insert", at: "/procedure/components/-", value: { id: "one" } }, { op: "insert", at: "/procedure/components/-", value: { id: "two" } }],
    ["a step and a limit", { op: "set", at: "/workflow/states/waiting", value: { meta: { label: { vi: "Chờ" } } } }, { op: "set", at: "/procedure/limits/waitingTime", value: { amount: 1, unit: "month", label: { vi: "Chờ" } } }],
    ["names in `required`", { op: "insert", at: "/form/properties/death/required/-", value: "one" }, { op: "remove", at: "/form/properties/death/required/0" }],
  ])("%s: both are kept, whoever comes second", (_name, one, other) => {
    const [mine, theirs] = [apply(DEATH, [one]), apply(DEATH, [other])];
    const { merged, conflicts } = mergeFolders(DEATH, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(ordered(merged)).toBe(ordered(mergeFolders(DEATH, theirs, mine).merged));
    expect([ordered(mine), ordered(theirs)]).not.toContain(ordered(merged));
  });

  it("of a new name and a new amount keeps both and stays sound", () => {
    const mine = after(DEATH, renameField(DEATH, COMMON, "/form/properties/death/properties/time", "diedAt"));
    const { merged, conflicts } = mergeFolders(DEATH, mine, apply(DEATH, [MINE]));
    expect(conflicts).toEqual([]);
    expect(findingsOf(merged)).toEqual([]);
    expect(at(merged, "/procedure/fees/0/amount/default")).toBe(9000);
  });

  it("asks when both changed the same, and holds mine until it is decided", () => {
    const { merged, conflicts } = mergeFolders(DEATH, apply(DEATH, [MINE]), apply(DEATH, [{ ...MINE, value: 7000 } as Edit]));
    expect(conflicts).toEqual([{ at: MINE.at, way: ["procedure", "fees", "=lateRegistration", "amount", "default"], base: 8000, mine: 9000, theirs: 7000 }]);
    expect(at(merged, MINE.at)).toBe(9000);
    const [conflict] = conflicts as [(typeof conflicts)[0]];
    expect(at(resolveConflict(merged, conflict, "theirs"), MINE.at)).toBe(7000);
    expect(resolveConflict(merged, conflict, "mine")).toEqual(merged);
  });

  it("asks when one changed what the other took away, and decides several one after the other", () => {
    const mine = apply(DEATH, [{ op: "remove", at: "/procedure/fees/0" }, { op: "set", at: "/procedure/fees/0/amount/default", value: 1 }]);
    const theirs = apply(DEATH, [MINE, { op: "set", at: "/procedure/fees/1/amount/default", value: 2 }]);
    const { merged, conflicts } = mergeFolders(DEATH, mine, theirs);
    expect(conflicts.map((conflict) => conflict.at)).toEqual(["/procedure/fees/0", "/procedure/fees/1/amount/default"]);
    const settled = conflicts.reduce((folder, conflict) => resolveConflict(folder, conflict, "mine"), merged);
    expect(settled).toEqual(mine);
    expect(conflicts.reduce((folder, conflict) => resolveConflict(folder, conflict, "theirs"), merged)).toEqual(theirs);
  });
});

describe("the edits between two folders", () => {
  const keyed = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 });

  it("lead from the one to the other, order of keys included", () => {
    fc.assert(
      fc.property(keyed, keyed, (before, after) => {
        const outcome = applyEdits(before as unknown as ProcedureFolder, editsBetween(before as Json, after as Json));
        expect("folder" in outcome && ordered(outcome.folder)).toBe(ordered(after));
      }),
      { numRuns: 500 },
    );
  });

  it("are none between the same, and one for one change", () => {
    expect(editsBetween(DEATH as unknown as Json, structuredClone(DEATH) as unknown as Json)).toEqual([]);
    expect(editsBetween(DEATH as unknown as Json, apply(DEATH, [MINE]) as unknown as Json)).toEqual([MINE]);
  });
});
