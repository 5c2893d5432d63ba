// The preview and the builder drawn without a browser: as citizens see it, whatever state the draft is in.

import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { type Editor, EditorContext, type Surroundings } from "../../../designer/editor/editor-context.ts";
import { FormPart } from "../../../designer/form/FormPart.tsx";
import { eachNode, formTree } from "../../../designer/form/form-tree.ts";
import { askedSafely, previewLaw, shownTopics, stillFitting } from "../../../designer/form/preview-law.ts";
import { PreviewPage } from "../../../designer/form/PreviewPage.tsx";
import { readable, UNREADABLE } from "../../../designer/form/readable-form.ts";
import { Properties } from "../../../designer/form/properties/Properties.tsx";
import { Translations } from "../../../designer/form/Translations.tsx";
import { Workbench } from "../../../designer/form/Workbench.tsx";
import { idOfNode, nodeOfId } from "../../../designer/form/question-ids.ts";
import type { FormActions } from "../../../designer/form/use-form-actions.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import type { Definition, Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { StaffContext } from "../../../portal/parts/staff/staff-context.ts";
import { COMMON, DEATH, folderWith } from "./a-folder.ts";

const NOW = "2026-11-21T02:00:00.000Z";
const SURROUNDINGS = { common: COMMON, roles: [], agencies: [], calendar: {}, slips: {} } as unknown as Surroundings;
const account = { id: "hanh", name: "Mai Thị Hạnh", kind: "officer", roles: [] } as const;

const editorAt = (folder: ProcedureFolder): Editor => ({
  folder,
  surroundings: SURROUNDINGS,
  truth: { definition: undefined, isSound: false, findings: [], isStale: false },
  remarks: [],
  mayEdit: true,
  edit: () => true,
  undo: () => undefined,
  redo: () => undefined,
  undoable: undefined,
  redoable: undefined,
  goTo: () => undefined,
  target: undefined,
  announce: () => undefined,
});

const draw = (folder: ProcedureFolder, screen: React.ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <MemoryRouter>
        <StaffContext.Provider value={{ language: "vi", account }}>
          <EditorContext.Provider value={editorAt(folder)}>{screen}</EditorContext.Provider>
        </StaffContext.Provider>
      </MemoryRouter>
    </MantineProvider>,
  );

const page = (definition: Definition, topic: string) => (
  <PreviewPage definition={definition} topic={topic} language="vi" typed={{}} now={NOW} onTyped={() => undefined} onPassed={() => undefined} onDrawn={() => undefined} />
);

/** Drafts as people leave them: half written, or mended by hand in the JSON. */
const ODD: readonly (readonly [string, Json])[] = [
  ["no kind", {}],
  ["no title", { type: "string" }],
  ["a title that is no text", { type: "string", title: 7 }],
  ["choices that are none", { type: "string", title: "Chọn", oneOf: {} }],
  ["a choice that is none", { type: "string", title: "Chọn", oneOf: [null, 3, { const: {} }] }],
  ["values that are none", { type: "string", title: "Chọn", enum: 3 }],
  ["several choices that are none", { type: "array", title: "Chọn", uniqueItems: true, items: { oneOf: "x" } }],
  ["members that are none", { type: "object", title: "Nhóm", properties: { a: null, b: 3 }, required: "a" }],
  ["English that is none", { type: "string", title: "Chữ", "x-en": "Text", description: [] }],
  ["limits that are none", { type: "integer", title: "Số", minimum: "1", default: {} }],
  ["a list of nothing", { type: "array", title: "Dòng" }],
  ["a condition that is none", { type: "string", title: "Khi", "x-relevant": 3 }],
  ["a condition nobody knows", { type: "string", title: "Khi", "x-relevant": { facts: "unknown" } }],
  ["a pattern that is none", { type: "string", title: "Mẫu", pattern: "(" }],
  ["a stray reference", { $ref: "common/nowhere" }],
  ["a reference that is none", { $ref: 5 }],
  ["something else", "text"],
];

describe("the preview", () => {
  it("asks what citizens are asked, and shows markup as text", () => {
    const definition = draftDefinition(folderWith({ page: { type: "object", title: "Trang <b>một</b>", required: ["q"], properties: { q: { type: "string", title: "<img src=x onerror=alert(1)>", maxLength: 100 } } } }), COMMON);
    const html = draw(DEATH, page(definition, "page"));
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).not.toContain("<img");
    expect(html).toContain('id="f-page-q"');
  });

  it("leaves out what is not asked now", () => {
    const html = draw(DEATH, page(draftDefinition(DEATH, COMMON), "requester"));
    expect(html).toContain('id="f-requester-capacity');
    expect(html).not.toContain("f-requester-relation");
  });

  it("shows every question when a condition cannot be worked out", () => {
    const { form, ...definition } = draftDefinition(folderWith({ page: { type: "object", title: "Trang", properties: { q: { type: "string", title: "Hỏi", "x-relevant": { facts: "unknown" } } } } }), COMMON);
    const asked = askedSafely({ form, answers: {}, ...previewLaw(definition, NOW) });
    expect([asked.isWorkedOut, asked.irrelevant.size]).toEqual([false, 0]);
  });

  it("keeps what was typed only where it can still be shown", () => {
    const { form } = draftDefinition(folderWith({ page: { type: "object", title: "Trang", properties: { a: { type: "string", title: "A" }, b: { type: "boolean", title: "B" }, c: { type: "array", title: "C", items: { type: "object", properties: { d: { type: "string", title: "D" } } } } } } }), COMMON);
    expect(stillFitting(form, { page: { a: true, b: true, c: [{ d: "x", e: 1 }, 5], gone: 1 }, other: {} })).toEqual({ page: { b: true, c: [{ d: "x" }] } });
  });

  it("finds the line of every question on the page, and the question of every line", () => {
    const nodes = formTree(DEATH, COMMON) ?? [];
    for (const node of eachNode(nodes)) expect(nodeOfId(nodes, `${idOfNode(nodes, node)}-hint`)?.pointer).toBe(node.pointer);
    expect(nodeOfId(nodes, "f-requester-person-fullName")?.name).toBe("person");
    expect(nodeOfId(nodes, "outline-requester")).toBeUndefined();
  });
});

describe("the preview of a draft that cannot be read everywhere", () => {
  const drawn = (properties: JsonObject, ui: Json = {}): string => draw(DEATH, page(readable(draftDefinition({ ...folderWith({ page: { type: "object", title: "Trang", properties } }), formUi: ui }, COMMON)), "page"));
  const after = { type: "string", title: "Câu sau" };

  it.each(ODD)("draws the rest beside a question that has %s", (_, odd) => {
    expect(drawn({ odd, after })).toContain("Câu sau");
  });

  it("says at the question what is missing, and only there", () => {
    const html = drawn({ odd: { type: "string", title: "Chọn", oneOf: [null, { const: "a", title: "Lựa chọn còn lại" }] }, after });
    expect(html.split(UNREADABLE.vi)).toHaveLength(2);
    expect(html.indexOf(UNREADABLE.vi)).toBeLessThan(html.indexOf("Câu sau"));
    expect(html).toContain("Lựa chọn còn lại");
  });

  it.each<Json>([null, [], { page: null }, { page: { "ui:order": ["odd"] } }, { page: { after: { "ui:widget": "matrix" } } }, { page: { after: { "ui:widget": 3, "ui:options": "x" } } }])("draws with a ui of %j", (ui) => {
    expect(drawn({ odd: {}, after }, ui)).toContain("Câu sau");
  });

  it("leaves a form that can be read as it is", () => {
    const definition = draftDefinition(DEATH, COMMON);
    expect(readable(definition)).toBe(definition);
    const { form } = readable(draftDefinition({ ...DEATH, form: { ...(DEATH.form as JsonObject), properties: { ...((DEATH.form as JsonObject)["properties"] as JsonObject), odd: 3 } } }, COMMON));
    expect(form.properties["odd"]?.description).toBe(UNREADABLE.vi);
  });
});

describe("the builder", () => {
  it("draws every shipped line with its properties", () => {
    const nodes = formTree(DEATH, COMMON) ?? [];
    for (const node of eachNode(nodes)) expect(draw(DEATH, <Properties nodes={nodes} node={node} actions={{} as FormActions} />)).toContain(`</span> ${node.label}`);
  });

  it.each(ODD)("stands with a question that has %s", (_, odd) => {
    const folder = folderWith({ page: { type: "object", title: "Trang", properties: { odd, after: { type: "string", title: "Câu sau" } } } });
    const nodes = formTree(folder, COMMON) ?? [];
    const node = eachNode(nodes).find(({ name }) => name === "odd");
    expect(draw(folder, <Properties nodes={nodes} node={node} actions={{} as FormActions} />)).toContain("form-properties");
    expect(draw(folder, <Workbench nodes={nodes} selected={node} actions={{} as FormActions} onChoose={() => undefined} onOpen={() => undefined} />)).toContain("Câu sau");
    expect(draw(folder, <Translations nodes={nodes} onOpen={() => undefined} />)).toContain("Câu sau");
    const topics = shownTopics(draftDefinition(folder, COMMON).form);
    expect(topics === undefined || topics.includes("page")).toBe(true);
  });

  it.each<[string, Json]>([
    ["nothing", null],
    ["a list", []],
    ["a text", "form"],
  ])("says that %s cannot be read", (_, form) => {
    expect(draw({ ...folderWith(), form }, <FormPart />)).toContain("không đọc được");
  });

  it("begins with an empty form and says what to do", () => {
    const html = draw(folderWith(), <FormPart />);
    expect(html).toContain("Thêm trang");
    expect(html).toContain("Chưa có trang nào");
    for (const title of ["Một dòng chữ", "Lời cam đoan", "Địa chỉ", "Giấy tờ tùy thân", "Đề nghị cấp bản sao"]) expect(html).toContain(title);
  });

  it("draws all of a shipped form at once", () => {
    const html = draw(DEATH, <FormPart />);
    for (const { label } of eachNode(formTree(DEATH, COMMON) ?? [])) expect(html).toContain(label);
  });
});
