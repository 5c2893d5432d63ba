import { expect, it } from "vitest";
import { checkFormUi } from "../../../engine/forms/index.ts";
import { FORM, UI } from "./sample-form.ts";

const found = (ui: unknown) => checkFormUi(ui, FORM).map(({ code, path }) => `${code} ${path.slice("form.ui.json#".length)}`);
const onName = (ui: object) => ({ deceased: { person: { fullName: ui } } });
const NAME = "/deceased/person/fullName";

it("a sound ui has no findings", () => {
  expect(found(UI)).toEqual([]);
  expect(found({})).toEqual([]);
  expect(found(onName({ "ui:widget": "text", "ui:options": { uppercase: true }, "ui:help": "Chữ in hoa", "ui:autocomplete": "name", "ui:en": { help: "Capitals" } }))).toEqual([]);
  expect(found({ relatives: { list: { "ui:options": { orderable: false }, items: { name: { "ui:placeholder": "x" } } } } })).toEqual([]);
});

it.each<readonly [string, unknown, readonly string[]]>([
  ["no object", [], ["malformed-keyword "]],
  ["a field the form has not", { deceased: { job: {} } }, ["unknown-field /deceased/job"]],
  ["what every object has", { constructor: {} }, ["unknown-field /constructor"]],
  ["a class name", onName({ "ui:classNames": "x" }), [`unknown-keyword ${NAME}/ui:classNames`]],
  ["markup", onName({ "ui:enableMarkdownInDescription": true }), [`unknown-keyword ${NAME}/ui:enableMarkdownInDescription`]],
  ["another title", onName({ "ui:title": "x" }), [`unknown-keyword ${NAME}/ui:title`]],
  ["an unknown widget", onName({ "ui:widget": "html" }), [`unknown-widget ${NAME}/ui:widget`]],
  ["a widget called constructor", onName({ "ui:widget": "constructor" }), [`unknown-widget ${NAME}/ui:widget`]],
  ["a widget for something else", onName({ "ui:widget": "radio" }), [`widget-not-for-field ${NAME}/ui:widget`]],
  ["an option the widget has not", onName({ "ui:options": { rows: 3 } }), [`unknown-keyword ${NAME}/ui:options/rows`]],
  ["an option out of bounds", onName({ "ui:widget": "textarea", "ui:options": { rows: 99 } }), [`malformed-keyword ${NAME}/ui:options/rows`]],
  ["an order that leaves some out", { deceased: { "ui:order": ["place", "person"] } }, ["malformed-keyword /deceased/ui:order"]],
  ["an order with a star", { deceased: { "ui:order": ["place", "*"] } }, ["malformed-keyword /deceased/ui:order"]],
  ["help that is no text", onName({ "ui:help": { __html: "<b>" } }), [`malformed-keyword ${NAME}/ui:help`]],
  ["a password the browser may fill in", onName({ "ui:autocomplete": "current-password" }), [`malformed-keyword ${NAME}/ui:autocomplete`]],
])("%s is found out", (_, ui, findings) => expect(found(ui)).toEqual(findings));
