// Reviewers' remarks find what they were about, after the author has worked on.

import { describe, expect, it } from "vitest";
import { placeNow } from "../../../designer/editor/remark-place.ts";
import { moveField, renameField, renameState, type Worked } from "../../../engine/edit/index.ts";
import { bundle, type CommonGroups, type Json, type ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, COMMON, DEATH } from "../../engine/edit/folders.ts";

const { definition: SUBMITTED } = bundle({ files: DEATH, common: COMMON as CommonGroups }) as { readonly definition: unknown };
const TIME = "/form/properties/death/properties/time";
const now = (pointer: string, folder: ProcedureFolder) => placeNow(pointer, SUBMITTED, { folder, common: COMMON as CommonGroups });
const done = (worked: Worked) => after(DEATH, worked);
const fees = (change: (fees: readonly Json[]) => readonly Json[]): ProcedureFolder => apply(DEATH, [{ op: "set", at: "/procedure/fees", value: change((DEATH.procedure as unknown as { readonly fees: readonly Json[] }).fees) }]);

describe("a remark's place", () => {
  it.each(["/procedure/fees/0", TIME, "/workflow/states/processing/states/examining/on/PREPARE_DRAFT/1", "/procedure/timeLimit", ""])("%s is where it was while nothing moved", (pointer) => {
    expect(now(pointer, DEATH)).toEqual({ at: pointer });
  });

  it("is that of the same fee when another was put before it, and of no other when it was taken away", () => {
    expect(now("/procedure/fees/0/amount", fees((all) => [{ id: "first", label: { vi: "Đứng trước" } }, ...all]))).toEqual({ at: "/procedure/fees/1/amount" });
    expect(now("/procedure/fees/0", fees((all) => all.slice(1)))).toEqual({ at: "/procedure/fees", gone: "Lệ phí đăng ký khai tử quá hạn" });
    expect(now("/procedure/fees/0", fees((all) => all.with(0, { ...(all[0] as object), id: "renamed" } as Json)))).toEqual({ at: "/procedure/fees/0" });
  });

  it("follows a question that is called otherwise now, and a step", () => {
    expect(now(TIME, done(renameField(DEATH, COMMON, TIME, "diedAt")))).toEqual({ at: TIME.replace("time", "diedAt") });
    const states = "/workflow/states/processing/states";
    expect(now(`${states}/examining/meta`, done(renameState(DEATH, `${states}/examining`, "looking")))).toEqual({ at: `${states}/looking/meta` });
  });

  it("is what the question stood in when it was taken away", () => {
    expect(now(TIME, apply(DEATH, [{ op: "remove", at: TIME }]))).toMatchObject({ at: "/form/properties/death", gone: expect.stringMatching(/\p{Lu}/u) as string });
  });

  it("follows a question onto another page, and with the group it stands in; the page it was on may be gone", () => {
    const moved = done(moveField(DEATH, COMMON, TIME, { parent: "/form/properties/deceased" }));
    expect(now(TIME, moved)).toEqual({ at: "/form/properties/deceased/properties/time" });
    expect(now(`${TIME}/title`, moved)).toEqual({ at: "/form/properties/deceased/properties/time/title" });
    expect(now(TIME, apply(moved, [{ op: "remove", at: "/form/properties/death" }]))).toEqual({ at: "/form/properties/deceased/properties/time" });
    const within = "/form/properties/death/properties/notice/properties/number";
    expect(now(within, done(moveField(DEATH, COMMON, "/form/properties/death/properties/notice", { parent: "/form/properties/deceased" })))).toEqual({ at: within.replace("death/", "deceased/") });
    expect(now(TIME, after(moved, renameField(moved, COMMON, "/form/properties/deceased/properties/time", "diedAt")))).toEqual({ at: "/form/properties/deceased/properties/diedAt" });
  });

  it("follows a moved question rather than what came in its place", () => {
    const moved = done(moveField(DEATH, COMMON, TIME, { parent: "/form/properties/deceased" }));
    const instead = apply(moved, [{ op: "set", at: "/form/properties/death/properties/fresh", value: { type: "string", title: "Câu khác" }, before: "place" }]);
    expect(now(TIME, instead)).toEqual({ at: "/form/properties/deceased/properties/time" });
  });

  it("of a shared group follows it where it is asked for now", () => {
    const place = "/form/properties/deceased/properties/identityDocument";
    const moved = done(moveField(DEATH, COMMON, place, { parent: "/form/properties/death" }));
    expect(now(place, moved)).toEqual({ at: place.replace("deceased", "death") });
    expect(now(`${place}/properties/number`, moved)).toEqual({ at: place.replace("deceased", "death"), within: expect.stringMatching(/\p{Lu}/u) as string });
  });

  it("is nowhere when several questions it might be have come, or gone", () => {
    const field = (DEATH.form as unknown as { readonly properties: { readonly death: { readonly properties: { readonly time: Json } } } }).properties.death.properties.time;
    const put = (page: string) => ({ op: "set", at: `/form/properties/${page}/properties/time`, value: field }) as const;
    expect(now(TIME, apply(DEATH, [{ op: "remove", at: TIME }, put("deceased"), put("request")])).gone).toBeDefined();
    const twice = apply(DEATH, [put("request")]);
    const { definition } = bundle({ files: twice, common: COMMON as CommonGroups }) as { readonly definition: unknown };
    const one = apply(twice, [{ op: "remove", at: TIME }, { op: "remove", at: TIME.replace("death", "request") }, put("deceased")]);
    expect(placeNow(TIME, definition, { folder: one, common: COMMON as CommonGroups }).gone).toBeDefined();
  });

  const asked = { type: "string", title: "Loại", oneOf: [{ const: "a", title: "Một" }, { const: "b", title: "Hai" }] } as const;
  it.each<readonly [string, Json, Json]>([
    ["type", { type: "string", title: "Ngày" }, { type: "integer", title: "Ngày" }],
    ["format", { type: "string", title: "Ngày" }, { type: "string", title: "Ngày", format: "date" }],
    ["choices", asked, { ...asked, oneOf: [{ const: "a", title: "Một" }, { const: "c", title: "Hai" }] }],
    ["choices to tick", { type: "array", title: "Loại", items: asked }, { type: "array", title: "Loại", items: { ...asked, oneOf: [] } }],
    ["shared group", { title: "Người", $ref: "common/person" }, { title: "Người", $ref: "common/requester" }],
  ])("is not led to another question of the same title and another %s", (_what, mine, other) => {
    const place = "/form/properties/death/properties/mine";
    const elsewhere = "/form/properties/deceased/properties/other";
    const asks = apply(DEATH, [{ op: "set", at: place, value: mine }]);
    const leads = (field: Json) => {
      const now = apply(asks, [{ op: "remove", at: place }, { op: "set", at: elsewhere, value: field }]);
      return placeNow(place, asks, { folder: now, common: COMMON as CommonGroups });
    };
    expect(leads(mine)).toEqual({ at: elsewhere });
    expect(leads(other).gone).toBeDefined();
  });

  it("follows a question within the form of an act", () => {
    const form = "/workflow/states/receiving/states/checking/on/ACCEPT/meta/form";
    const asked = apply(DEATH, [{ op: "set", at: form, value: { type: "object", title: "Mẫu", properties: { group: { type: "object", title: "Nhóm", properties: { why: { type: "string", title: "Vì sao" } } } } } }]);
    const { definition } = bundle({ files: asked, common: COMMON as CommonGroups }) as { readonly definition: unknown };
    const moved = apply(asked, [{ op: "remove", at: `${form}/properties/group/properties/why` }, { op: "set", at: `${form}/properties/why`, value: { type: "string", title: "Vì sao" } }]);
    expect(placeNow(`${form}/properties/group/properties/why`, definition, { folder: moved, common: COMMON as CommonGroups })).toEqual({ at: `${form}/properties/why` });
  });

  it("of a shared group is where the form asks for the group, and of what nobody knows is said of the whole", () => {
    const [inGroup, asked] = [now("/form/definitions/requester/properties/fullName", DEATH), now("/form/properties/requester/properties/person/properties/fullName", DEATH)];
    expect(inGroup).toEqual({ at: expect.stringMatching(/^\/form\/properties\//) as string, within: "Họ, chữ đệm, tên" });
    expect(asked.within).toBe("Họ, chữ đệm, tên");
    expect(now("/procedure/nothing/there", DEATH)).toEqual({ at: "/procedure", gone: "nothing" });
    expect(placeNow("/procedure/fees/9", undefined, { folder: DEATH, common: COMMON as CommonGroups })).toEqual({ at: "/procedure/fees/9" });
  });

  it("is found in drafts of any shape", () => {
    const broken = { procedure: null, form: [], formUi: 1, workflow: "x", documents: {}, journeys: {}, answers: {} } as unknown as ProcedureFolder;
    for (const pointer of ["/procedure/fees/0", TIME, "/workflow/states/a", "/documents/a/title"]) expect(now(pointer, broken).gone, pointer).toBeDefined();
  });
});
