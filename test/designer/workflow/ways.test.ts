// Several ways for one act: what the act means stays at the first, whichever that comes to be.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWay, moveWay, removeWay } from "../../../designer/workflow/ways.ts";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";

const EXIT = "/workflow/states/a/on/GO";
const MEANING = { label: { vi: "Đi" }, by: [{ role: "approver" }] };

function folderWith(go: Json): ProcedureFolder {
  return { procedure: {}, form: {}, formUi: {}, workflow: { id: "w", states: { a: { on: { GO: go } } } }, documents: {}, journeys: {}, answers: {} };
}

function goAfter(folder: ProcedureFolder, edits: readonly Edit[]): Json {
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(outcome.refusal.code);
  return (outcome.folder.workflow as unknown as { readonly states: { readonly a: { readonly on: { readonly GO: Json } } } }).states.a.on.GO;
}

const one = { target: "b", meta: MEANING };
const three = [{ target: "b", guard: { type: "feesSettled" }, meta: MEANING }, { target: "c", guard: { type: "componentsComplete" } }, { target: "d" }];

describe("ways of an act", () => {
  it("become a list when there is a second, and one again when it goes", () => {
    const two = goAfter(folderWith(one), addWay(folderWith(one), EXIT, { target: "c" }));
    expect(two).toEqual([{ target: "b", meta: MEANING }, { target: "c" }]);
    expect(goAfter(folderWith(two), removeWay(folderWith(two), EXIT, 1))).toEqual(one);
  });

  it("with a condition come before the one without, which ends the trying", () => {
    const ways = goAfter(folderWith(one), addWay(folderWith(one), EXIT, { target: "c", guard: { type: "feesSettled" } }));
    expect(ways).toEqual([{ target: "c", guard: { type: "feesSettled" }, meta: MEANING }, { target: "b" }]);
  });

  it("leave the meaning at the first when the first goes or moves", () => {
    expect(goAfter(folderWith(three), removeWay(folderWith(three), EXIT, 0))).toEqual([{ ...three[1], meta: MEANING }, three[2]]);
    expect(goAfter(folderWith(three), moveWay(folderWith(three), EXIT, 0, 1))).toEqual([{ ...three[1], meta: MEANING }, { target: "b", guard: { type: "feesSettled" } }, three[2]]);
  });

  it("are not taken away to the last, nor moved beyond the ends", () => {
    expect(removeWay(folderWith(one), EXIT, 0)).toEqual([]);
    expect(moveWay(folderWith(three), EXIT, 0, -1)).toEqual([]);
    expect(moveWay(folderWith(three), EXIT, 2, 1)).toEqual([]);
  });

  it("never lose, double or misplace the meaning, whatever is done", () => {
    const deed = fc.oneof(fc.tuple(fc.constant("add"), fc.nat(5)), fc.tuple(fc.constant("remove"), fc.nat(5)), fc.tuple(fc.constant("up"), fc.nat(5)), fc.tuple(fc.constant("down"), fc.nat(5)));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        let go: Json = one;
        for (const [what, position] of deeds) {
          const folder = folderWith(go);
          go = goAfter(folder, what === "add" ? addWay(folder, EXIT, { target: `t${position}` }) : what === "remove" ? removeWay(folder, EXIT, position) : moveWay(folder, EXIT, position, what === "up" ? -1 : 1));
        }
        const ways = (Array.isArray(go) ? go : [go]) as readonly JsonObject[];
        expect(ways.map((way) => way["meta"])).toEqual(ways.map((_way, index) => (index === 0 ? MEANING : undefined)));
      }),
    );
  });
});
