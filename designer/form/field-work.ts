// What is done to fields of a form, as edits: put in, copied, asked as another kind, a shared group made one's own. Pure.
// What is asked elsewhere in the procedure (conditions, fees, papers) is followed by `engine/edit`, not here.

import { addField as addToGroup, applyEdits, type Edit, nameFrom, type Worked } from "../../engine/edit/index.ts";
import { at, child } from "../../engine/facts/index.ts";
import type { CommonGroups, FieldSchema, Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { putAt, takeAt } from "../parts/put.ts";
import { TWO_CHOICES } from "./choices.ts";
import { rootOf } from "./form-root.ts";
import { FORM, type FormNode, formTree, holderOf, isObject, nodeAt, uiPointer } from "./form-tree.ts";
import { type PaletteItem } from "./palette.ts";

/** Edits with where what they make then is; or why it cannot be made. */
export type FieldWork = Worked & { readonly pointer: string };

/** Where a new field goes: into a page, group or list, or among the pages; before the member of that name, or at the end. */
export interface FieldPlace {
  readonly holder: FormNode | undefined;
  readonly before?: string | undefined;
}

/** Puts a field of the palette into the form. A row of a table asks with the table's choices whatever was taken. */
export function addField(folder: ProcedureFolder, item: PaletteItem, place: FieldPlace, common: CommonGroups): FieldWork {
  const shared = item.field.$ref === undefined ? undefined : common[item.field.$ref.slice("common/".length)];
  const title = item.field.title ?? (isObject(shared) && typeof shared["title"] === "string" ? shared["title"] : item.title.vi);
  if (place.holder?.kind === "matrix") return put(folder, place, { field: rowOf(place.holder), title: "Dòng mới" });
  return put(folder, place, { field: item.field, title, ui: item.ui });
}

/** Puts a field of the palette onto a page made for it. */
export function addOnNewPage(folder: ProcedureFolder, item: PaletteItem, common: CommonGroups): FieldWork {
  const page = addPage(folder);
  const outcome = "refusal" in page ? page : applyEdits(folder, page.edits);
  if ("refusal" in outcome || "refusal" in page) return page;
  const holder = nodeAt(formTree(outcome.folder, common) ?? [], page.pointer);
  const field = addField(outcome.folder, item, { holder }, common);
  return "refusal" in field ? field : { edits: [...page.edits, ...field.edits], pointer: field.pointer };
}

/** A page at the end, or before another one. */
export function addPage(folder: ProcedureFolder, before?: string): FieldWork {
  return put(folder, { holder: undefined, before }, { field: { type: "object", title: "Trang mới", required: [], properties: {} }, title: "Trang mới" });
}

/** A copy right below, with a name of its own. */
export function duplicateField(folder: ProcedureFolder, node: FormNode, holder: FormNode | undefined, after: string | undefined): FieldWork {
  const title = typeof node.field.title === "string" ? `${node.field.title} (2)` : node.label;
  const field = node.shared === undefined ? { ...node.field, title } : node.field;
  return put(folder, { holder, before: after }, { field, title: node.label, ui: node.ui, isRequired: node.isRequired });
}

/** Puts what a shared group says where it is used. Answers keep their places, so nothing else has to follow. */
export function inlineGroup(node: FormNode, common: CommonGroups): readonly Edit[] {
  const group = node.shared !== undefined && Object.hasOwn(common, node.shared) ? common[node.shared] : undefined;
  return group === undefined ? [] : [{ op: "set", at: node.pointer, value: group }];
}

/** Asks a question as another kind. Its words and conditions stay, and its choices where both kinds have some. */
export function changeKind(folder: ProcedureFolder, { pointer, field, ui }: FormNode, item: PaletteItem): readonly Edit[] {
  const next = withChoices({ ...kept(field, KEPT_OF_FIELD), ...startOf(item), ...kept(field, ["title", "x-en"]) } as FieldSchema, field.oneOf ?? field.items?.oneOf);
  const nextUi = { ...(isObject(ui) ? kept(ui, KEPT_OF_UI) : {}), ...item.ui };
  const place = uiPointer(pointer);
  const asked: Edit = { op: "set", at: pointer, value: next as unknown as JsonObject };
  // How an act's questions look is not said anywhere: they are asked in their usual way.
  if (rootOf(pointer).event !== undefined) return [asked];
  return [asked, ...(Object.keys(nextUi).length > 0 ? putUi(folder, place, nextUi) : takeAt(folder, place))];
}

/** Where the choices of all rows of a table stand, which are its columns. */
export function columnsOf(matrix: FormNode): readonly string[] {
  return matrix.children.filter(({ kind }) => kind === "question").map(({ pointer }) => `${pointer}/oneOf`);
}

/** Where form.ui.json says in which order members stand, the new one is to be among them. */
export function orderNew(folder: ProcedureFolder, place: string, name: string, before: string | undefined): readonly Edit[] {
  const list = `${place.slice(0, place.lastIndexOf("/"))}/ui:order`;
  const order = at(folder, list);
  if (!Array.isArray(order)) return [];
  const index = before === undefined ? -1 : order.indexOf(before);
  return [{ op: "insert", at: child(list, index === -1 ? "-" : index), value: name }];
}

// ---------------------------------------------------------------------------------------------------------------------

const KEPT_OF_FIELD = ["description", "x-relevant", "x-required", "x-pii"] as const;
const KEPT_OF_UI = ["ui:help", "ui:placeholder", "ui:en"] as const;

interface NewField {
  readonly field: FieldSchema;
  /** What its name is made from. */
  readonly title: string;
  readonly ui?: Json | undefined;
  readonly isRequired?: boolean;
}

function put(folder: ProcedureFolder, { holder, before }: FieldPlace, { field, title, ui, isRequired = true }: NewField): FieldWork {
  const parent = holder === undefined ? FORM : holderOf(holder);
  const members = at(folder, `${parent}/properties`);
  const name = nameFrom(title, isObject(members) ? Object.keys(members) : []);
  const pointer = child(`${parent}/properties`, name);
  const isBefore = before !== undefined && isObject(members) && Object.hasOwn(members, before);
  const work = addToGroup(folder, { parent, name, field, isRequired, ...(isBefore ? { before } : {}), ...(isObject(ui) ? { ui } : {}) });
  return "refusal" in work ? { ...work, pointer } : { edits: [...work.edits, ...orderNew(folder, uiPointer(pointer), name, before)], pointer };
}

/** A ui that is no object is left alone: the field is asked in its usual way. */
function putUi(folder: ProcedureFolder, place: string, ui: Json): readonly Edit[] {
  const around = place.split("/").map((_, index, keys) => at(folder, keys.slice(0, index + 1).join("/")));
  const isSound = around.slice(0, -1).every((there) => there === undefined || isObject(there));
  return isSound ? putAt(folder, place, ui) : [];
}

function rowOf({ children }: FormNode): FieldSchema {
  return { type: "string", title: "Dòng mới", oneOf: children[0]?.field.oneOf ?? TWO_CHOICES.slice(0, 1) };
}

function startOf({ field }: PaletteItem): JsonObject {
  const { title: _, "x-en": __, ...start } = field;
  return start as unknown as JsonObject;
}

function kept(object: object, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key))) as JsonObject;
}

function withChoices(field: FieldSchema, oneOf: FieldSchema["oneOf"]): FieldSchema {
  if (oneOf === undefined) return field;
  if (field.oneOf !== undefined) return { ...field, oneOf };
  return field.items?.oneOf === undefined ? field : { ...field, items: { ...field.items, oneOf } };
}
