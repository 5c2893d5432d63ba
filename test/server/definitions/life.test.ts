import { describe, expect, it } from "vitest";
import { begin, follow, isIntact, mayFollow, type LifeStep, type StepName } from "../../../server/definitions/life.ts";
import type { DefinitionState, StoredDefinitionEntry } from "../../../server/stores/store.ts";

const CONTENT = { hash: "a".repeat(64), procedureCode: "1.000656", name: { vi: "Đăng ký khai tử" }, origin: "submitted", body: "{}" } as const;
const AUTHOR = { id: "author", name: "Người soạn" };
const REVIEWER = { id: "reviewer", name: "Người duyệt" };
const AT = "2026-12-01T02:00:00.000Z";

const STATES: readonly DefinitionState[] = ["inReview", "returned", "approved", "published", "retired"];
const STEPS: readonly StepName[] = ["submitted", "returned", "approved", "published", "retired"];

describe("the life of a version", () => {
  it("lets nothing but these steps follow", () => {
    const open = STATES.flatMap((state) => STEPS.filter((step) => mayFollow(state, step)).map((step) => `${state} → ${step}`));
    expect(open).toEqual(["inReview → returned", "inReview → approved", "returned → submitted", "approved → returned", "approved → published", "published → retired"]);
  });

  it("forgets the review when the content is submitted again, and keeps it in the history", () => {
    const [version, history] = lived({ step: "returned", remarks: [{ text: "Thiếu căn cứ" }] }, { step: "submitted" });
    expect(version).toMatchObject({ state: "inReview", revision: 3 });
    expect(version).not.toHaveProperty("remarks");
    expect(version).not.toHaveProperty("reviewedBy");
    expect(history[1]?.entry).toMatchObject({ step: "returned", remarks: [{ text: "Thiếu căn cứ" }], by: REVIEWER });
  });

  it("keeps the decision it was published by when it is retired by another", () => {
    const [version, history] = lived({ step: "approved" }, { step: "published", decision: { number: "1" }, effectiveFrom: "2026-12-01" }, { step: "retired", decision: { number: "2" }, effectiveTo: "2026-12-31" });
    expect(version).toMatchObject({ state: "retired", decision: { number: "1" }, effectiveFrom: "2026-12-01", effectiveTo: "2026-12-31" });
    expect(history[3]?.entry).toMatchObject({ decision: { number: "2" } });
  });
});

describe("a history is whole", () => {
  const [version, history] = lived({ step: "approved" }, { step: "published", decision: { number: "1" }, effectiveFrom: "2026-12-01" });
  const [first, second, third] = history as [StoredDefinitionEntry, StoredDefinitionEntry, StoredDefinitionEntry];

  it("as it was written", () => {
    expect(isIntact(version, history)).toBe(true);
  });

  it.each<[change: string, history: readonly StoredDefinitionEntry[]]>([
    ["another name under a step", [first, { ...second, entry: { ...second.entry, by: AUTHOR } }, third]],
    ["a step left out", [first, third]],
    ["the last step left out", [first, second]],
    ["steps in another order", [second, first, third]],
    ["another hash", [first, second, { ...third, hash: "0".repeat(64) }]],
    ["nothing at all", []],
  ])("and not with %s", (_change, changed) => {
    expect(isIntact(version, changed)).toBe(false);
  });
});

function lived(...steps: readonly LifeStep[]) {
  let commit = begin(CONTENT, { step: "submitted" }, { by: AUTHOR, at: AT });
  const history = [commit.entry];
  for (const step of steps) {
    commit = { ...follow(commit.version, step, { by: REVIEWER, at: AT }), body: CONTENT.body };
    history.push(commit.entry);
  }
  return [commit.version, history] as const;
}
