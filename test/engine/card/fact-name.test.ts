// Questions of the same title are told apart by their groups; by their pointer only where not even these differ.

import { describe, expect, it } from "vitest";
import { factName, namesOf } from "../../../engine/card/index.ts";
import type { Definition, JsonObject } from "../../../engine/model/index.ts";

const NAME = { type: "string", title: "Họ, chữ đệm, tên" };
const group = (title: string, properties: JsonObject): JsonObject => ({ type: "object", title, properties });

function titleOf(pointer: string, properties: JsonObject): string {
  const definition = { form: { type: "object", properties }, procedure: {}, workflow: {} } as unknown as Definition;
  return factName(pointer, namesOf(definition)).title.vi;
}

describe("a question with a title others have too", () => {
  it("is told by its page where a deeper one stands in a group of that page", () => {
    const form = { requester: group("Người yêu cầu", { person: group("Người yêu cầu", { fullName: NAME }), principal: group("Người ủy quyền", { fullName: NAME }) }) };
    expect(titleOf("/answers/requester/person/fullName", form)).toBe("Người yêu cầu › Họ, chữ đệm, tên");
    expect(titleOf("/answers/requester/principal/fullName", form)).toBe("Người yêu cầu › Người ủy quyền › Họ, chữ đệm, tên");
  });

  it("is told by its pointer where all its groups are called the same", () => {
    const form = { one: group("Người yêu cầu", { fullName: NAME }), two: group("Người yêu cầu", { fullName: NAME }) };
    expect(titleOf("/answers/two/fullName", form)).toContain("(/answers/two/fullName)");
  });
});
