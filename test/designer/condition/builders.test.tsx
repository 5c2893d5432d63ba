// The builders drawn: the sentence is the card's, everything has a label, what cannot be read is shown.

import { describe, expect, it } from "vitest";
import { factCatalogue } from "../../../designer/condition/catalogue.ts";
import { ConditionBuilder } from "../../../designer/condition/ConditionBuilder.tsx";
import { FieldConditionBuilder, withPart } from "../../../designer/condition/FieldConditionBuilder.tsx";
import { GroupRows } from "../../../designer/condition/GroupRows.tsx";
import { GuardBuilder } from "../../../designer/condition/GuardBuilder.tsx";
import { asGroup, branchOf } from "../../../designer/condition/branch.ts";
import { namedConditions } from "../../../designer/condition/building.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { cardOf, guardCondition } from "../../../engine/card/index.ts";
import { conditionOf } from "../../../engine/facts/index.ts";
import type { NamedCall, Predicate } from "../../../engine/model/index.ts";
import { editorOf } from "../editor-fixture.ts";
import { drawIn, SURROUNDINGS } from "../facts/a-part.tsx";
import { COMMON, DEATH } from "../form/a-folder.ts";

const EDITOR = { ...editorOf(DEATH, SURROUNDINGS) };
const definition = draftDefinition(DEATH, COMMON);
const facts = factCatalogue(definition, { kind: "procedure" });
const nothing = () => {};
const rowsOf = (predicate: Predicate, mayEdit = true) => drawIn(EDITOR, <GroupRows group={asGroup(branchOf(conditionOf(predicate)))} building={{ facts, withWords: false, named: namedConditions(definition), mayEdit }} isRoot onChange={nothing} />);

describe("a condition", () => {
  it.each(cardOf(definition).conditions)("“$label.vi” is said as on the card", ({ path, means }) => {
    const schema = namedConditions(definition).find(({ name }) => path.endsWith(`/${name}`))?.schema;
    expect(drawIn(EDITOR, <ConditionBuilder label="Khi" value={schema} facts={facts} onChange={nothing} />)).toContain(means.vi);
  });

  it("that is missing says what that means", () => {
    expect(drawIn(EDITOR, <ConditionBuilder label="Khi" value={undefined} facts={facts} onChange={nothing} />)).toContain("trong mọi trường hợp");
    expect(drawIn(EDITOR, <ConditionBuilder label="Khi" value={undefined} facts={facts} onChange={nothing} absent="luôn hỏi" />)).toContain("luôn hỏi");
    expect(drawIn(EDITOR, <ConditionBuilder label="Khi" value={{}} facts={facts} onChange={nothing} isNeeded />)).toContain("chưa đặt điều kiện");
  });

  it("that is needed cannot be taken away, one that is not can", () => {
    const has = (isNeeded: boolean) => drawIn(EDITOR, <ConditionBuilder label="Khi" value="noNotice" facts={facts} onChange={nothing} isNeeded={isNeeded} />).includes("Bỏ điều kiện");
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});

describe("rows", () => {
  const isNone: Predicate = { required: ["answers"], properties: { answers: { required: ["death"], properties: { death: { required: ["notice"], properties: { notice: { required: ["kind"], properties: { kind: { not: { const: "none" } } } } } } } } } };

  it("are told by the clause they become, and each input has a name", () => {
    const html = rowsOf(isNone);
    expect(html).toContain('aria-label="“Sự kiện chết › Loại giấy tờ” không phải là');
    expect(html.match(/<(select|input|textarea)(?![^>]*(type="hidden"|aria-label|aria-labelledby|id="mantine))/g)).toBeNull();
  });

  it("show what they cannot read as it stands", () => {
    expect(rowsOf({ required: ["answers"], properties: { answers: { uniqueItems: true } as never } })).toContain('{"is":"schema","schema":{"uniqueItems":true}}');
  });

  it("show a fact the form does not ask, and keep it chosen", () => {
    const html = rowsOf({ required: ["answers"], properties: { answers: { required: ["gone"] } } });
    expect(html).toMatch(/aria-label="Xét về"[^>]* value="\/answers\/gone"/);
    expect(html).toContain('<input type="hidden" value="fact:/answers/gone"/>');
  });

  it("cannot be changed by those who only look", () => {
    const html = rowsOf(isNone, false);
    expect(html.match(/<(select|input(?! type="hidden"))(?![^>]*disabled)/g)).toBeNull();
    expect(html).not.toContain("<button");
  });
});

describe("a guard", () => {
  const guard: NamedCall = { type: "all", params: { guards: [{ type: "actorDiffers", params: { from: ["ACCEPT"] } }, { type: "happenedAtMost", params: { event: "REQUEST_SUPPLEMENT", times: 1 } }, { type: "matches", params: { predicate: "noNotice" } }, { type: "constructor", params: { a: 1 } }] } };
  const scope = factCatalogue(definition, { kind: "guard", event: "ACCEPT" });

  it("is said as on the card", () => {
    expect(drawIn(EDITOR, <GuardBuilder label="Chỉ khi" value={guard} facts={scope} onChange={nothing} />)).toContain("người thực hiện chưa từng làm việc “Tiếp nhận hồ sơ” của hồ sơ này");
  });

  it("is built of words with their parameters; one nobody knows is shown as it stands", () => {
    const html = drawIn(EDITOR, <GroupRows group={asGroup(branchOf(guardCondition(guard)))} building={{ facts: scope, withWords: true, named: namedConditions(definition), mayEdit: true }} isRoot onChange={nothing} />);
    expect(html).toContain('<input type="hidden" value="word:happenedAtMost"/>');
    expect(html).toContain('<input type="hidden" value="named:noNotice"/>');
    expect(html).toContain('{"type":"constructor","params":{"a":1}}');
  });

  it("that is no call at all is shown as it stands", () => {
    expect(() => drawIn(EDITOR, <GuardBuilder label="Chỉ khi" value={{ type: 3 } as never} facts={scope} onChange={nothing} />)).not.toThrow();
  });
});

describe("a condition of a question", () => {
  it("looks at the whole dossier and at its own group, each by itself", () => {
    const here = factCatalogue(definition, { kind: "group", pointer: "/answers/death/notice" });
    const html = drawIn(EDITOR, <FieldConditionBuilder label="Chỉ hỏi khi" value={{ here: { required: ["kind"], properties: { kind: { const: "none" } } } }} facts={facts} here={here} onChange={nothing} />);
    expect(html).toContain("Chỉ hỏi khi – theo cả hồ sơ");
    expect(html).toContain("khi “Sự kiện chết › Loại giấy tờ” là");
  });

  it("is gone when its last part is", () => {
    const both = { facts: "a", here: { required: ["b"] } };
    expect(withPart(both, "facts", undefined)).toEqual({ here: both.here });
    expect(withPart({ facts: "a" }, "facts", undefined)).toBeUndefined();
    expect(withPart(undefined, "here", { required: ["b"] })).toEqual({ here: { required: ["b"] } });
  });
});
