// Taking something away: refused with all its uses, or cleared of everything that refers to it.

import { describe, expect, it } from "vitest";
import { addField, moveField, removeField, removeName, removeState, renameField, removeTransition, usesOf, usesOfName, type Edit, type NameKind, type Worked } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { FieldSchema, FindingCode, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, COMMON, DEATH, fieldsOf, findingsOf, FOLDERS, mismatches, statesOf } from "./folders.ts";

/** What would say that something still refers to what is gone. */
const DANGLING: readonly FindingCode[] = ["unknown-field", "unknown-fact", "unknown-required", "unknown-predicate", "unknown-limit", "unknown-notice", "unknown-result", "unknown-event", "unknown-template", "unknown-participant", "unknown-target", "unknown-initial", "bad-pointer", "predicate-not-a-schema", "predicate-holds-for-absent", "vacuous-predicate", "format", "missing-key", "check-failed"];

/** Where people have to decide by hand nothing is gone; `gates.test.ts` looks at those. */
const dangling = (folder: ProcedureFolder, worked: Worked) => ("refusal" in worked && worked.refusal.code === "in_use" ? [] : findingsOf(after(folder, worked)).filter(({ code }) => DANGLING.includes(code)));
/** Each takes some milliseconds to be checked. */
const everyFifth = (pointers: readonly string[]) => pointers.filter((_pointer, index) => index % 5 === 0);

describe.each(FOLDERS)("%s", (_name, folder) => {
  it("refers to no field that was taken away with its uses", () => {
    for (const pointer of everyFifth(fieldsOf(folder.form))) {
      // A page that is emptied is not for the form's reader; that finding is about the group, not about what refers to it.
      const found = dangling(folder, removeField(folder, COMMON, pointer, { resolve: true })).filter(({ path, code }) => !(code === "missing-key" && path.startsWith("form.schema.json")));
      expect([pointer, found]).toEqual([pointer, []]);
    }
  });

  it("refers to no step that was taken away with its uses", () => {
    for (const pointer of everyFifth(statesOf(folder.workflow))) {
      expect([pointer, dangling(folder, removeState(folder, COMMON, pointer, { resolve: true }))]).toEqual([pointer, []]);
    }
  });

  it("refuses to take away what is used, and names the places", () => {
    for (const pointer of everyFifth([...fieldsOf(folder.form), ...statesOf(folder.workflow)])) {
      const isField = pointer.startsWith("/form");
      const worked = isField ? removeField(folder, COMMON, pointer) : removeState(folder, COMMON, pointer);
      const uses = usesOf(folder, COMMON, pointer).filter((use) => !isField || use.in !== "ui");
      if (uses.length === 0) expect(worked).toHaveProperty("edits");
      else expect(worked).toMatchObject({ refusal: { code: "in_use", at: pointer, params: { uses: uses.map((use) => use.at) } } });
      for (const use of uses) expect([use.at, at(folder, use.at) === undefined]).toEqual([use.at, false]);
    }
  });

  it("has each use of a field resolved by its own edits", () => {
    for (const pointer of fieldsOf(folder.form).slice(0, 2)) {
      for (const use of usesOf(folder, COMMON, pointer)) {
        if (use.remove === undefined) continue;
        const left = usesOf(apply(folder, use.remove), COMMON, pointer);
        expect([use.at, left.length < usesOf(folder, COMMON, pointer).length]).toEqual([use.at, true]);
      }
    }
  });

  it.each(["predicate", "limit", "notice", "result", "component", "participant", "derivation", "document"] as const)("refers to no %s that was taken away with its uses", (kind: NameKind) => {
    const place = { predicate: "predicates", limit: "limits", notice: "notices", result: "results", component: "components", participant: "participants", derivation: "derive", document: "" }[kind as "predicate"];
    const holder = place === "" ? folder.documents : at(folder, `/procedure/${place}`);
    const names = Array.isArray(holder) ? (holder as readonly JsonObject[]).map(({ id, name }) => String(id ?? name)) : Object.keys(Object(holder) as object);
    for (const name of everyFifth(names)) {
      // Where only the participant acted or signed, somebody else has to be named: that stays to be done.
      const found = dangling(folder, removeName(folder, COMMON, kind, name, { resolve: true })).filter(({ code }) => kind !== "participant" || (code !== "format" && code !== "missing-key"));
      expect([name, found]).toEqual([name, []]);
    }
  });
});

describe("uses", () => {
  it("of a question are the condition, the rule, the fee, the paper's line and the journeys that ask for it, in people's words", () => {
    const uses = usesOf(DEATH, COMMON, "/form/properties/death/properties/notice/properties/issuedOn");
    const told = uses.filter((use) => use.in !== "journey").map((use) => `${use.kind} ${use.at} ${use.label.vi}`);
    expect(told).toEqual([
      "field /procedure/derive/6/args/1/fact Giá trị tính ra: Số ngày từ ngày chết đến ngày cấp giấy báo tử",
      "field /procedure/derive/7/args/0/fact Giá trị tính ra: Số ngày từ khi cấp giấy báo tử",
      "field /procedure/rules/5/when Quy tắc kiểm tra: Ngày cấp giấy báo tử không được sau hôm nay",
      "field /procedure/rules/5/at Quy tắc kiểm tra: Ngày cấp giấy báo tử không được sau hôm nay",
      "field /procedure/rules/6/when Quy tắc kiểm tra: Giấy báo tử phải được cấp từ ngày chết trở đi",
      "field /procedure/rules/6/at Quy tắc kiểm tra: Giấy báo tử phải được cấp từ ngày chết trở đi",
      "field /documents/death-extract/blocks/5/rows/3/fact Mẫu giấy tờ: Trích lục khai tử, dòng: Cấp ngày",
    ]);
    expect(new Set(uses.map((use) => use.in))).toEqual(new Set(["derive", "rule", "document", "journey"]));
  });

  it("of a step are the ways that lead there and the journeys that tell of it", () => {
    const uses = usesOf(DEATH, COMMON, "/workflow/states/receiving/states/supplementing");
    expect(new Set(uses.map((use) => [use.kind, use.in].join(" ")))).toEqual(new Set(["state workflow", "state journey"]));
    expect(uses[0]?.label).toEqual({ vi: "Bước: Kiểm tra hồ sơ, việc: Yêu cầu bổ sung", en: "Step: Checking the dossier, act: Request a supplement" });
  });

  it("of a condition are found wherever it stands by name", () => {
    expect(usesOf(DEATH, COMMON, "/procedure/predicates/noticePresent").map((use) => use.at)).toContain("/documents/death-extract/blocks/5/when");
  });

  it("of a role are steps, acts, results and the people of journeys", () => {
    expect(new Set(usesOfName(DEATH, COMMON, "role", "approver").map((use) => use.in))).toEqual(new Set(["result", "workflow", "document", "journey"]));
  });

  it("of what nobody refers to are none", () => {
    expect(usesOf(DEATH, COMMON, "/procedure/fees/0")).toEqual([]);
    expect(usesOf(DEATH, COMMON, "/nowhere")).toEqual([]);
  });
});

describe("taking away a field that has just been put in", () => {
  const field: FieldSchema = { type: "string", title: "Ghi chú", maxLength: 200 };

  it("gives the folder that was", () => {
    const added = after(DEATH, addField(DEATH, { parent: "/form/properties/death", name: "note", field, before: "place", isRequired: true, ui: { "ui:widget": "textarea" } }));
    expect(at(added, "/formUi/death/note")).toEqual({ "ui:widget": "textarea" });
    expect(Object.keys(at(added, "/form/properties/death/properties") as object).slice(0, 2)).toEqual(["time", "note"]);
    expect(findingsOf(added).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(after(added, removeField(added, COMMON, "/form/properties/death/properties/note"))).toEqual(DEATH);
  });

  it("is not possible in a shared group, under a taken name or where nothing is", () => {
    expect(addField(DEATH, { parent: "/form/properties/requester/properties/person", name: "note", field })).toMatchObject({ refusal: { code: "not_a_group" } });
    expect(addField(DEATH, { parent: "/form/properties/death", name: "time", field })).toMatchObject({ refusal: { code: "name_taken" } });
    expect(addField(DEATH, { parent: "/form/properties/nowhere", name: "time", field })).toMatchObject({ refusal: { code: "place_missing" } });
    expect(addField(DEATH, { parent: "/form", name: "hasOwnProperty", field })).toMatchObject({ refusal: { code: "reserved_name" } });
  });
});

describe("moving a field", () => {
  it.each(FOLDERS)("into another topic keeps the meaning: %s", (_name, folder) => {
    const topics = Object.keys((folder.form as { readonly properties: JsonObject }).properties).map((topic) => `/form/properties/${topic}`);
    const fields = fieldsOf(folder.form).filter((pointer) => pointer.split("/").length > 4 && !pointer.includes("/items")).filter((_pointer, index) => index % 6 === 0);
    let moves = 0;
    for (const pointer of fields) {
      const target = topics.find((topic) => !pointer.startsWith(`${topic}/`)) ?? "";
      const worked = moveField(folder, COMMON, pointer, { parent: target });
      if ("refusal" in worked) {
        expect([pointer, ["name_taken", "not_a_group", "place_taken"].includes(worked.refusal.code)]).toEqual([pointer, true]);
        continue;
      }
      const moved = apply(folder, worked.edits);
      moves += 1;
      // A group whose last question went is a fault of the form, as it is when that question is taken away.
      const found = findingsOf(moved).filter(({ code }) => code !== "missing-key" && code !== "topic-not-a-group");
      expect([pointer, target, found]).toEqual([pointer, target, []]);
      // Out of a group that is only asked in some cases, a question is asked in all: what its journeys answer no longer suffices.
      const isConditional = pointer.split("/").some((_key, depth, keys) => depth > 2 && depth < keys.length - 1 && at(folder, `${keys.slice(0, depth).join("/")}/x-relevant`) !== undefined);
      if (moves % 2 === 0 && !isConditional) expect([pointer, mismatches(moved)]).toEqual([pointer, []]);
    }
    expect(moves).toBeGreaterThan(0);
  });

  it("among its neighbours changes their order only", () => {
    const moved = after(DEATH, moveField(DEATH, COMMON, "/form/properties/death/properties/cause", { parent: "/form/properties/death", before: "time" }));
    expect(moved).toEqual(DEATH);
    expect(Object.keys(at(moved, "/form/properties/death/properties") as object).slice(0, 3)).toEqual(["cause", "time", "place"]);
  });

  it("into itself is refused", () => {
    expect(moveField(DEATH, COMMON, "/form/properties/death", { parent: "/form/properties/death/properties/notice" })).toMatchObject({ refusal: { code: "would_strand" } });
  });
});

describe("taking away an act", () => {
  it("is refused while a guard asks whether it was done", () => {
    expect(removeTransition(DEATH, COMMON, "/workflow/states/processing/states/registering/on/SUBMIT_FOR_SIGNATURE")).toMatchObject({ refusal: { code: "in_use" } });
  });

  it("leaves what it means to the next way of the same act", () => {
    const ways = "/workflow/states/processing/states/examining/on/PREPARE_DRAFT";
    const removed = after(DEATH, removeTransition(DEATH, COMMON, `${ways}/0`, { resolve: true }));
    expect((at(removed, `${ways}/0`) as JsonObject)["meta"]).toEqual(at(DEATH, `${ways}/0/meta`));
    expect(findingsOf(removed)).toEqual([]);
  });
});

describe("a condition that loses a fact", () => {
  const speaks = { required: ["answers"], properties: { answers: { required: ["death"], properties: { death: { required: ["cause", "place"], properties: { cause: { const: "x" }, place: { const: "y" } } } } } } };
  const remove = (folder: ProcedureFolder) => removeField(folder, COMMON, "/form/properties/death/properties/cause", { resolve: true });
  const named = apply(DEATH, [{ op: "set", at: "/procedure/predicates/both", value: { label: { vi: "X" }, schema: speaks } }]);

  it("goes as a whole: what is left of it would hold in other cases", () => {
    expect(at(after(named, remove(named)), "/procedure/predicates/both")).toBeUndefined();
  });

  it("goes with the lines of documents that are printed only when it holds", () => {
    const printed = apply(named, [{ op: "insert", at: "/documents/death-extract/blocks/0", value: { type: "heading", text: "X", when: "both" } }]);
    expect(at(after(printed, remove(printed)), "/documents/death-extract")).toEqual(at(after(DEATH, remove(DEATH)), "/documents/death-extract"));
  });

  it.each<readonly [string, Edit]>([
    ["a fee is owed", { op: "set", at: "/procedure/fees/0/when", value: "both" }],
    ["somebody is exempted", { op: "set", at: "/procedure/fees/0/exemptions/0/when", value: speaks }],
    ["a paper is demanded", { op: "set", at: "/procedure/components/0/requiredWhen", value: "both" }],
    ["a question is asked", { op: "set", at: "/form/properties/death/properties/place/x-relevant", value: { here: speaks.properties.answers.properties.death } }],
    ["a question must be answered", { op: "set", at: "/form/properties/death/properties/place/x-required", value: { facts: "both" } }],
  ])("stays when %s by it", (_what, edit) => {
    const folder = apply(named, [edit]);
    const worked = remove(folder);
    expect(worked).toMatchObject({ refusal: { code: "in_use" } });
    expect(JSON.stringify(worked)).toContain(`"uses":["${edit.at}`);
  });
});

describe("a field of an act's form", () => {
  const form = "/workflow/states/undecided/states/examining/on/DRAFT_CERTIFICATE/meta/form";
  const [, folder] = FOLDERS.find(([name]) => name === "disability certificate") ?? ["", DEATH];

  it("is used by the conditions on what was recorded of it", () => {
    expect(usesOf(folder, COMMON, `${form}/properties/foundInRegister`).map((use) => use.at)).toContain("/procedure/predicates/foundInRegister/schema");
  });

  it("goes from this form, and from what must be answered in it, though the act asks for it elsewhere", () => {
    const removed = after(folder, removeField(folder, COMMON, `${form}/properties/storedDossier`));
    expect(at(removed, `${form}/required`)).toEqual(["foundInRegister", "types", "level"]);
    expect(findingsOf(removed)).toEqual([]);
  });

  it("keeps the meaning under another name", () => {
    for (const name of ["foundInRegister", "storedDossier"]) {
      const renamed = after(folder, renameField(folder, COMMON, `${form}/properties/${name}`, "freshName"));
      expect(findingsOf(renamed)).toEqual([]);
      expect(mismatches(renamed)).toEqual([]);
    }
  });
});

describe("a field moved away from its neighbours", () => {
  it("is seen by them, and sees them, as before", () => {
    const moved = after(DEATH, moveField(DEATH, COMMON, "/form/properties/requester/properties/capacity", { parent: "/form/properties/request" }));
    const capacity = { required: ["answers"], properties: { answers: { required: ["request"], properties: { request: { required: ["capacity"], properties: { capacity: { const: "relative" } } } } } } };
    expect(at(moved, "/form/properties/requester/properties/relation/x-relevant")).toEqual({ facts: capacity });
    expect(at(moved, "/form/properties/request/required")).toContain("capacity");
    expect(at(moved, "/form/properties/requester/required")).not.toContain("capacity");
    expect(findingsOf(moved)).toEqual([]);
    expect(mismatches(moved)).toEqual([]);
  });
});
