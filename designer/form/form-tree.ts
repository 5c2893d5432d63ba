// The form as an outline: pages, and in them questions, groups, lists. Reads any draft, however odd: what is no field is
// shown as unreadable and left alone. Shared groups are leaves: what is in them is not this procedure's to change.

import { child, segments } from "../../engine/facts/index.ts";
import type { CommonGroups, FieldSchema, Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { isRowList, own, widgetNameOf } from "../../portal/form/field-kind.ts";
import { rootOf } from "./form-root.ts";

/** Where the form's pages stand in a folder. */
export const FORM = "/form";

/** What a line of the outline is. `shared` stands for a group or question of `definitions/common`. */
export type NodeKind = "page" | "group" | "matrix" | "list" | "question" | "shared" | "unreadable";

/** A line of the outline with those below it. */
export interface FormNode {
  /** Into the folder, e.g. `/form/properties/deceased/properties/name`. */
  readonly pointer: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** 0 for pages. */
  readonly depth: number;
  /** As written; `{}` when unreadable. */
  readonly field: FieldSchema;
  /** Name of the shared group that stands here. */
  readonly shared: string | undefined;
  /** What form.ui.json says of it. */
  readonly ui: Json | undefined;
  readonly label: string;
  readonly isRequired: boolean;
  /** Pointer of the page, group or list it stands in. */
  readonly parent: string | undefined;
  readonly children: readonly FormNode[];
}

/** The pages of a form; undefined when the form is none. */
export function formTree({ form, formUi }: Pick<ProcedureFolder, "form" | "formUi">, common: CommonGroups): readonly FormNode[] | undefined {
  if (!isObject(form) || !isObject(form["properties"])) return undefined;
  return membersOf(form as FieldSchema, { at: FORM, depth: 0, parent: undefined, ui: formUi, common });
}

/** The small form of an act, as one page; undefined when there is none of its own. */
export function actFormTree(form: unknown, at: string, common: CommonGroups): FormNode | undefined {
  if (!isObject(form) || form["$ref"] !== undefined) return undefined;
  const field = form as FieldSchema;
  const page = { pointer: at, name: "form", kind: "page", depth: 0, field, shared: undefined, ui: undefined, isRequired: true, parent: undefined } as const;
  return { ...page, label: typeof field.title === "string" ? field.title : "", children: membersOf(field, { at, depth: 1, parent: at, ui: undefined, common }) };
}

/** All lines, outer ones first. */
export function eachNode(nodes: readonly FormNode[]): readonly FormNode[] {
  return nodes.flatMap((node) => [node, ...eachNode(node.children)]);
}

/** The line a place belongs to: of a field, of something within it, or of what form.ui.json says of it. */
export function nodeAt(nodes: readonly FormNode[], pointer: string): FormNode | undefined {
  const place = pointer === "/formUi" || pointer.startsWith("/formUi/") ? placeOfUi(nodes, segments(pointer).slice(1)) : pointer;
  const around = eachNode(nodes).filter((node) => place === node.pointer || place.startsWith(`${node.pointer}/`));
  return around.at(-1);
}

/** The object members of a page, group or list are written in: for a list what its rows are made of. */
export function holderOf({ pointer, kind }: Pick<FormNode, "pointer" | "kind">): string {
  return kind === "list" ? `${pointer}/items` : pointer;
}

/** The object that holds a field: its pointer without `/properties/<name>`. */
export function holderPointer(pointer: string): string {
  return pointer.split("/").slice(0, -2).join("/");
}

/** Where form.ui.json speaks of a field: names only, and `items` for the rows of a list. */
export function uiPointer(pointer: string): string {
  const [, ...keys] = segments(pointer);
  let ui = "/formUi";
  for (let index = 0; index < keys.length; index += 1) {
    if (keys[index] === "properties") index += 1;
    ui = child(ui, keys[index] ?? "");
  }
  return ui;
}

/** Where the answer stands in the facts; rows of a list are a star. */
export function answersPointer(pointer: string): string {
  const root = rootOf(pointer);
  const keys = segments(pointer.slice(root.at.length));
  let answers: string = root.answers;
  for (let index = 0; index < keys.length; index += 1) {
    const isRows = keys[index] === "items";
    if (!isRows) index += 1;
    answers = child(answers, isRows ? "*" : (keys[index] ?? ""));
  }
  return answers;
}

/** Whether fields can be put into it. */
export function isHolder({ kind, shared }: FormNode): boolean {
  return shared === undefined && (kind === "page" || kind === "group" || kind === "matrix" || kind === "list");
}

/** The kind of question a field is asked as, e.g. `radio`; undefined for groups and lists. */
export function widgetOf({ field, ui, kind }: FormNode): string | undefined {
  return kind === "question" ? widgetNameOf(field, ui) : undefined;
}

/** A JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Around {
  /** The object the members stand in. */
  readonly at: string;
  readonly depth: number;
  readonly parent: string | undefined;
  readonly ui: Json | undefined;
  readonly common: CommonGroups;
}

function membersOf(holder: FieldSchema, around: Around): readonly FormNode[] {
  const { properties, required } = holder;
  if (!isObject(properties)) return [];
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(properties).map(([name, field]) => nodeOf(name, field, { ...around, at: child(`${around.at}/properties`, name), ui: own(around.ui, name) }, names.includes(name)));
}

function nodeOf(name: string, written: unknown, around: Around, isRequired: boolean): FormNode {
  const node = read(name, written, around, isRequired);
  const known = made.get(node.field);
  if (known !== undefined && isSame(known, node)) return known;
  made.set(node.field, node);
  return node;
}

/** Lines by the field they show: what nobody changed stays the same object, so that it is not drawn again at every key. */
const made = new WeakMap<FieldSchema, FormNode>();

function isSame(known: FormNode, node: FormNode): boolean {
  const keys = Object.keys(node).filter((key) => key !== "children") as readonly (keyof FormNode)[];
  return keys.every((key) => known[key] === node[key]) && known.children.length === node.children.length && known.children.every((child, index) => child === node.children[index]);
}

function read(name: string, written: unknown, around: Around, isRequired: boolean): FormNode {
  const { at, depth, parent, ui, common } = around;
  const field: FieldSchema = isObject(written) ? (written as FieldSchema) : {};
  const shared = typeof field.$ref === "string" ? (/^common\/(.+)$/.exec(field.$ref)?.[1] ?? field.$ref) : undefined;
  const kind = kindOf(field, { isReadable: isObject(written), isShared: shared !== undefined, depth, ui });
  const meant = shared === undefined ? field : Object.hasOwn(common, shared) && isObject(common[shared]) ? (common[shared] as FieldSchema) : {};
  const label = typeof meant.title === "string" && meant.title.trim() !== "" ? meant.title : name;
  return { pointer: at, name, kind, depth, field, shared, ui, label, isRequired, parent, children: kind === "unreadable" || shared !== undefined ? [] : childrenOf(field, kind, around) };
}

function childrenOf(field: FieldSchema, kind: NodeKind, { at, depth, ui, common }: Around): readonly FormNode[] {
  const isList = kind === "list";
  const holder = isList ? field.items : field;
  if (!isObject(holder)) return [];
  return membersOf(holder as FieldSchema, { at: isList ? `${at}/items` : at, depth: depth + 1, parent: at, ui: isList ? own(ui, "items") : ui, common });
}

function kindOf(field: FieldSchema, { isReadable, isShared, depth, ui }: { readonly isReadable: boolean; readonly isShared: boolean; readonly depth: number; readonly ui: Json | undefined }): NodeKind {
  if (!isReadable) return "unreadable";
  if (depth === 0) return "page";
  if (isShared) return "shared";
  if (isObject(field.properties)) return own(ui, "ui:widget") === "matrix" ? "matrix" : "group";
  return isObject(field.items) && isRowList(field) ? "list" : "question";
}

/** The field form.ui.json speaks of: its keys are names, and `items` for the rows of a list. */
function placeOfUi(nodes: readonly FormNode[], [key, ...rest]: readonly string[], parent = ""): string {
  if (key === "items") return placeOfUi(nodes, rest, parent);
  const node = nodes.find(({ name }) => name === key);
  return node === undefined ? parent : placeOfUi(node.children, rest, node.pointer);
}
