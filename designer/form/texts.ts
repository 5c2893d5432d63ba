// All words of the form that citizens read, in both languages, by their place. Words of shared groups are not this form's.

import { child } from "../../engine/facts/index.ts";
import type { FieldSchema, Json, LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";
import { own } from "../../portal/form/field-kind.ts";
import { eachNode, type FormNode, isObject, uiPointer } from "./form-tree.ts";

/** One text, and where each language of it stands. */
export interface FormText {
  readonly vi: string;
  readonly en: string;
  readonly viAt: string;
  readonly enAt: string;
  /** What kind of words these are. */
  readonly role: Required<LocalizedText>;
  /** The line of the outline they belong to; absent for the form's own. */
  readonly node: FormNode | undefined;
}

/** The texts in the order in which they are met. Questions without a title have one, an empty one. */
export function textsOf({ form }: Pick<ProcedureFolder, "form">, nodes: readonly FormNode[]): readonly FormText[] {
  const root = isObject(form) ? wordsOf(form as FieldSchema, "/form", undefined) : [];
  return [...root, ...eachNode(nodes).filter(({ shared, kind }) => shared === undefined && kind !== "unreadable").flatMap(textsOfNode)];
}

/** Said in Vietnamese and not in English. */
export function isMissing({ vi, en }: Pick<FormText, "vi" | "en">): boolean {
  return (vi.trim() === "") !== (en.trim() === "");
}

// ---------------------------------------------------------------------------------------------------------------------

const ROLES = {
  title: { vi: "Tiêu đề", en: "Title" },
  description: { vi: "Hướng dẫn", en: "Help" },
  choice: { vi: "Lựa chọn", en: "Choice" },
  row: { vi: "Tên một dòng", en: "Name of a row" },
  help: { vi: "Hướng dẫn thêm", en: "Further help" },
  placeholder: { vi: "Gợi ý trong ô", en: "Hint in the box" },
} as const satisfies { readonly [role: string]: Required<LocalizedText> };

function textsOfNode(node: FormNode): readonly FormText[] {
  const { field, pointer, kind, ui } = node;
  const items = isObject(field.items) ? (field.items as FieldSchema) : undefined;
  return [
    ...wordsOf(field, pointer, node),
    ...(kind === "list" && items?.title !== undefined ? wordsOf(items, `${pointer}/items`, node).map((text) => ({ ...text, role: ROLES.row })) : []),
    ...choicesIn(field.oneOf, `${pointer}/oneOf`, node),
    ...(kind === "question" ? choicesIn(items?.oneOf, `${pointer}/items/oneOf`, node) : []),
    ...(["help", "placeholder"] as const).flatMap((key) => uiText(key, ui, node)),
  ];
}

function wordsOf(field: FieldSchema, pointer: string, node: FormNode | undefined): readonly FormText[] {
  return (["title", "description"] as const).flatMap((key): FormText[] => {
    const vi = textIn(field, key);
    const en = textIn(field["x-en"], key);
    const isShown = vi !== "" || en !== "" || (key === "title" && node !== undefined);
    return isShown ? [{ vi, en, viAt: `${pointer}/${key}`, enAt: `${pointer}/x-en/${key}`, role: ROLES[key], node }] : [];
  });
}

function choicesIn(oneOf: unknown, at: string, node: FormNode): readonly FormText[] {
  if (!Array.isArray(oneOf)) return [];
  return oneOf.map((choice: unknown, index) => ({ vi: textIn(choice, "title"), en: textIn(isObject(choice) ? choice["x-en"] : undefined, "title"), viAt: child(at, index) + "/title", enAt: child(at, index) + "/x-en/title", role: ROLES.choice, node }));
}

function uiText(key: "help" | "placeholder", ui: Json | undefined, node: FormNode): readonly FormText[] {
  const vi = own(ui, `ui:${key}`);
  if (typeof vi !== "string") return [];
  const place = uiPointer(node.pointer);
  return [{ vi, en: textIn(own(ui, "ui:en"), key), viAt: `${place}/ui:${key}`, enAt: `${place}/ui:en/${key}`, role: ROLES[key], node }];
}

function textIn(holder: unknown, key: string): string {
  const text = isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
  return typeof text === "string" ? text : "";
}
