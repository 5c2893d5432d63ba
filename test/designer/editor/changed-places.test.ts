// Where two folders differ, as the conflict dialogue and the history of a working copy tell it.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPlaces, differences } from "../../../designer/editor/saving/changed-places.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";

const folder = (procedure: Json) => ({ procedure }) as unknown as ProcedureFolder;
const between = (before: Json, after: Json) => differences(folder(before), folder(after));

describe("a difference", () => {
  it.each<[string, Json, Json, readonly object[]]>([
    ["of a text", { name: { vi: "A" } }, { name: { vi: "B" } }, [{ at: "/procedure/name/vi", kind: "changed", before: "A", after: "B" }]],
    ["put in and taken away", { a: 1 }, { b: 2 }, [{ at: "/procedure/a", kind: "removed", before: 1 }, { at: "/procedure/b", kind: "added", after: 2 }]],
    ["of order alone", { a: 1, b: 2 }, { b: 2, a: 1 }, [{ at: "/procedure", kind: "order" }]],
    ["in an entry that has moved on", { fees: [{ id: "a", x: 1 }] }, { fees: [{ id: "b" }, { id: "a", x: 2 }] }, [{ at: "/procedure/fees/1/x", kind: "changed", before: 1, after: 2 }, { at: "/procedure/fees/0", kind: "added", after: { id: "b" } }]],
    ["taken out of a list", { fees: [{ id: "a" }, { id: "b" }] }, { fees: [{ id: "b" }] }, [{ at: "/procedure/fees", kind: "removed", before: { id: "a" } }]],
    ["of a list whose entries have no name", { all: [1, 2] }, { all: [1] }, [{ at: "/procedure/all", kind: "changed", before: [1, 2], after: [1] }]],
    ["of kind", { all: [] }, { all: {} }, [{ at: "/procedure/all", kind: "changed", before: [], after: {} }]],
  ])("%s", (_what, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  it("is there exactly when two folders are not the same, and at most as many are told as asked for", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), fc.integer({ min: 1, max: 5 }), (before, after, most) => {
        expect(between(before as Json, after as Json).length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
        expect(changedPlaces(folder(before as Json), folder(after as Json), most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
