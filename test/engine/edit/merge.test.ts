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
        expect(ordered(mergeFolders(base, changed, base))).toBe(ordered({ merged: changed, conflicts: [], reordered: [] }));
        expect(ordered(mergeFolders(base, base, changed))).toBe(ordered({ merged: changed, conflicts: [], reordered: [] }));
        expect(ordered(mergeFolders(base, changed, structuredClone(changed)))).toBe(ordered({ merged: changed, conflicts: [], reordered: [] }));
      }),
    );
  });

  it("of any three folders never fails, and every conflict can be decided either way", () => {
    fc.assert(
      fc.property(anyFolder, anyFolder, anyFolder, (base, mine, theirs) => {
        const { merged, conflicts } = mergeFolders(base, mine, theirs);
        for (const side of ["mine", "theirs"] as const) {
          const settled = conflicts.reduce((folder, conflict) => resolveConflict(folder, conflict, side), merged);
          for (const conflict of conflicts.filter(({ way, isOrder }) => way.length === 1 && isOrder === undefined)) expect(at(settled, conflict.at)).toEqual(conflict[side]);
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

describe("an order both changed", () => {
  const PAGE = "/form/properties/deceased/properties";
  const LETTERS = ["a", "b", "c", "d", "e"];
  const table = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, { title: key }]));
  const list = (keys: readonly string[]) => keys.map((id) => ({ id }));
  const within = (value: unknown) => ({ form: { properties: value } }) as unknown as ProcedureFolder;
  const orderOf = (folder: ProcedureFolder): readonly string[] => {
    const value = at(folder, "/form/properties") as Json;
    return Array.isArray(value) ? (value as readonly { readonly id: string }[]).map(({ id }) => id) : Object.keys(value as object);
  };
  const shuffled = fc.shuffledSubarray(LETTERS, { minLength: LETTERS.length });

  it("is the same whichever side is called mine, also when both put in the same", () => {
    const some = fc.shuffledSubarray(LETTERS);
    fc.assert(
      fc.property(some, some, some, (base, one, other) => {
        const [merged, turned] = [mergeFolders(within(table(base)), within(table(one)), within(table(other))), mergeFolders(within(table(base)), within(table(other)), within(table(one)))];
        fc.pre(merged.conflicts.length === 0);
        expect(orderOf(merged.merged)).toEqual(orderOf(turned.merged));
      }),
      { examples: [[[], ["d", "a"], ["d", "c"]]] },
    );
  });

  it.each([["tables", table], ["lists", list]] as const)("of %s keeps every swap of either side, or is asked about; either answer is that side's order", (_kind, make) => {
    const seen = { united: 0, asked: 0 };
    fc.assert(
      fc.property(shuffled, shuffled, (one, other) => {
        const { merged, conflicts, reordered } = mergeFolders(within(make(LETTERS)), within(make(one)), within(make(other)));
        const order = orderOf(merged);
        const stands = (keys: readonly string[], first: string, second: string) => keys.indexOf(first) < keys.indexOf(second);
        if (conflicts.length === 0) {
          for (const first of LETTERS) for (const second of LETTERS) if (first < second) expect(stands(order, first, second)).toBe(stands(one, first, second) && stands(other, first, second));
          const isTwice = [one, other].every((keys) => ordered(keys) !== ordered(LETTERS)) && ordered(one) !== ordered(other);
          expect(reordered).toEqual(isTwice ? ["/form/properties"] : []);
          if (isTwice) seen.united += 1;
          return;
        }
        seen.asked += 1;
        expect(conflicts).toMatchObject([{ at: "/form/properties", isOrder: true }]);
        expect(order).toEqual(one);
        const [conflict] = conflicts as [(typeof conflicts)[0]];
        expect([orderOf(resolveConflict(merged, conflict, "mine")), orderOf(resolveConflict(merged, conflict, "theirs"))]).toEqual([one, other]);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.united, seen.asked)).toBeGreaterThan(10);
  });

  it("of questions is put together where the moves do not cross, and asked about where they do", () => {
    const [first, second, third] = Object.keys(at(DEATH, PAGE) as object) as [string, string, string];
    const move = (name: string, before?: string): Edit => ({ op: "move", at: `${PAGE}/${name}`, ...(before === undefined ? {} : { before }) });
    const apart = mergeFolders(DEATH, apply(DEATH, [move(third, first)]), apply(DEATH, [move(second)]));
    expect([apart.conflicts, apart.reordered]).toEqual([[], [PAGE]]);
    expect(Object.keys(at(apart.merged, PAGE) as object).slice(0, 2)).toEqual([third, first]);
    expect(Object.keys(at(apart.merged, PAGE) as object).at(-1)).toBe(second);
    const theirs = apply(DEATH, [move(third, second), { op: "set", at: `${PAGE}/extra`, value: { type: "string", title: "Thêm" }, before: first }]);
    const crossed = mergeFolders(DEATH, apply(DEATH, [move(second, first)]), theirs);
    const [conflict] = crossed.conflicts as [(typeof crossed.conflicts)[0]];
    expect([crossed.conflicts.length, conflict.at, conflict.isOrder]).toEqual([1, PAGE, true]);
    expect(Object.keys(at(crossed.merged, PAGE) as object).slice(0, 4)).toEqual(["extra", second, first, third]);
    expect(Object.keys(at(resolveConflict(crossed.merged, conflict, "theirs"), PAGE) as object).slice(0, 4)).toEqual(["extra", first, third, second]);
  });

  it("in which one thing says what it says is nobody's to decide", () => {
    const told = (keys: readonly string[]) => within(Object.fromEntries(keys.map((key) => [key, key])));
    expect(mergeFolders(told(["a", "b", "c"]), told(["b", "a", "c"]), told(["a", "c", "b"])).conflicts).toEqual([]);
  });
});

describe("lists whose entries have no name", () => {
  const WAYS = "/workflow/states/processing/states/examining/on/PREPARE_DRAFT";
  const CHOICES = "/form/properties/requester/properties/capacity/oneOf";
  const added = { type: "notify", params: { notice: "x" } };
  const both = (one: readonly Edit[], other: readonly Edit[]) => [mergeFolders(DEATH, apply(DEATH, one), apply(DEATH, other)), mergeFolders(DEATH, apply(DEATH, other), apply(DEATH, one))];

  it("are one conflict when one moved the ways of an act and the other changed one of them", () => {
    const before = at(DEATH, WAYS) as readonly Json[];
    const swap: Edit = { op: "set", at: WAYS, value: before.toReversed() };
    for (const { merged, conflicts } of both([swap], [{ op: "set", at: `${WAYS}/0/actions`, value: [added] }])) {
      expect(conflicts).toMatchObject([{ at: WAYS, base: before }]);
      expect([swap.value, conflicts[0]?.mine]).toContainEqual(at(merged, WAYS));
    }
  });

  it("are one conflict when both changed where or when the same way is open", () => {
    for (const { conflicts } of both([{ op: "set", at: `${WAYS}/0/guard`, value: { type: "feesSettled" } }], [{ op: "set", at: `${WAYS}/0/actions`, value: [added] }])) expect(conflicts.map((conflict) => conflict.at)).toEqual([WAYS]);
  });

  it("are merged when both changed a way that leads to the same and is open when it was", () => {
    for (const { merged, conflicts } of both([{ op: "set", at: `${WAYS}/0/meta/tone`, value: "danger" }], [{ op: "set", at: `${WAYS}/0/actions`, value: [added] }])) {
      expect([conflicts, at(merged, `${WAYS}/0/meta/tone`), at(merged, `${WAYS}/0/actions`)]).toEqual([[], "danger", [added]]);
    }
  });

  it("keep each choice's own words when the choices are put into another order", () => {
    const note: Edit = { op: "set", at: `${CHOICES}/0/x-en`, value: { title: "NOTE" } };
    for (const { merged, conflicts } of both([{ op: "move", at: `${CHOICES}/0` }], [note])) {
      expect([conflicts, at(merged, CHOICES)]).toEqual([[], at(apply(DEATH, [note, { op: "move", at: `${CHOICES}/0` }]), CHOICES)]);
    }
  });

  it("keep what each put in, or took away, of actions and of who may act", () => {
    const actions = `${WAYS}/0/actions`;
    const base = apply(DEATH, [{ op: "set", at: actions, value: ["a", "b"].map((type) => ({ type })) }]);
    const types = (one: Edit, other: Edit) => {
      const { merged, conflicts } = mergeFolders(base, apply(base, [one]), apply(base, [other]));
      return conflicts.length > 0 ? "conflict" : (at(merged, actions) as readonly { readonly type: string }[]).map(({ type }) => type).join(" ");
    };
    expect(types({ op: "insert", at: `${actions}/-`, value: { type: "c" } }, { op: "insert", at: `${actions}/0`, value: { type: "d" } })).toBe("d a b c");
    expect(types({ op: "remove", at: `${actions}/0` }, { op: "insert", at: `${actions}/-`, value: { type: "c" } })).toBe("b c");
    expect(types({ op: "set", at: `${actions}/0`, value: { type: "c" } }, { op: "remove", at: `${actions}/0` })).toBe("conflict");
    expect(types({ op: "set", at: `${actions}/0/type`, value: "c" }, { op: "set", at: `${actions}/0/type`, value: "d" })).toBe("conflict");
  });

  // Entries carry the mark of what they were; a mark never stands in two entries, nor two marks in one.
  const entry = fc.record({ of: fc.integer({ min: 0, max: 4 }), target: fc.constantFrom("x", "y"), note: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) });
  const marked = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 }).map((marks) => marks.map((of) => ({ of, target: `#${of}`, note: 0, more: 0 })));
  const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
  const change = fc.record({ swap: perhaps(fc.tuple(fc.nat(3), fc.nat(3))), drop: perhaps(fc.nat(3)), put: perhaps(entry), set: perhaps(fc.record({ index: fc.nat(3), member: fc.constantFrom("note", "more"), value: fc.integer({ min: 1, max: 9 }) })) });
  type Row = Record<string, Json>;
  const changed = (rows: readonly Row[], { swap, drop, put, set }: typeof change extends fc.Arbitrary<infer T> ? T : never, first: number): readonly Row[] => {
    let list = rows.map((row, index) => (set?.index === index ? { ...row, [set.member]: set.value } : row));
    if (swap !== null && swap[0] < list.length && swap[1] < list.length) list = list.with(swap[0], list[swap[1]] as Row).with(swap[1], list[swap[0]] as Row);
    if (drop !== null) list = list.filter((_row, index) => index !== drop);
    return put === null ? list : [...list, { ...put, of: first + put.of, target: `#${first}${put.target}` }];
  };
  const folderOf = (member: string, rows: readonly Row[]) => ({ workflow: { [member]: rows } }) as unknown as ProcedureFolder;

  it.each(["always", "anyOf"])("in `%s` hold, without a conflict, each side's change where that side had it, and mix no two entries", (member) => {
    let merges = 0;
    fc.assert(
      fc.property(marked, change, change, (base, one, other) => {
        const [mine, theirs] = [changed(base, one, 10), changed(base, other, 20)];
        const { merged, conflicts } = mergeFolders(folderOf(member, base), folderOf(member, mine), folderOf(member, theirs));
        if (conflicts.length > 0) return;
        if (ordered(mine) !== ordered(base) && ordered(theirs) !== ordered(base)) merges += 1;
        const rows = at(merged, `/workflow/${member}`) as readonly Row[];
        for (const row of rows) {
          const [was, my, their] = [base, mine, theirs].map((list) => (list as readonly Row[]).find(({ of }) => of === row["of"]));
          for (const key of ["target", "note", "more"]) {
            const expected = my !== undefined && my[key] !== was?.[key] ? my[key] : (their ?? my)?.[key];
            expect([key, row[key]]).toEqual([key, expected]);
          }
        }
        const moved = (side: readonly Row[]) => ordered(side.filter(({ of }) => base.some((was) => was.of === of)).map(({ of }) => of as Json)) !== ordered(base.filter((was) => side.some(({ of }) => of === was.of)).map(({ of }) => of));
        const order = (side: readonly Row[]) => side.filter(({ of }) => rows.some((row) => row["of"] === of)).map(({ of }) => of);
        for (const side of [mine, theirs]) if (moved(side)) expect(rows.map((row) => row["of"]).filter((of) => side.some((row) => row["of"] === of))).toEqual(order(side));
        for (const was of base) expect(rows.some(({ of }) => of === was.of)).toBe([mine, theirs].every((side) => side.some((row) => (row as Row)["of"] === was.of)));
        for (const row of [...mine, ...theirs]) if (Number((row as Row)["of"]) >= 10) expect(rows.map(({ of }) => of)).toContain((row as Row)["of"]);
      }),
      { numRuns: 2000 },
    );
    expect(merges).toBeGreaterThan(20);
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
