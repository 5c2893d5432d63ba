// What can be done to the form from its outline, palette and properties: worked out, made one undoable step, told, and what
// was made chosen. What others refer to is not removed from here: the dialogue of its uses asks first.

import { useMemo, useState } from "react";
import { moveField, removeField, renameChoice, renameField, type Use, type Worked } from "../../engine/edit/index.ts";
import { at } from "../../engine/facts/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { refusalSentence } from "../editor/refusal-sentence.ts";
import { type ChoiceRow, choiceRows, titleRun } from "./choices.ts";
import { addField, addOnNewPage, addPage, duplicateField, type FieldPlace, inlineGroup } from "./field-work.ts";
import { type FormNode, FORM, holderOf, isHolder, nodeAt } from "./form-tree.ts";
import { Naming, valueFor } from "./naming.ts";
import { nextOf, parentOf, placeAfter } from "./outline-moves.ts";
import type { PaletteItem } from "./palette.ts";
import { useLatest } from "../parts/use-latest.ts";
import { usesOutside } from "./uses.ts";

/** Something that cannot simply be removed or renamed: others refer to it. */
export interface InUse {
  readonly node: FormNode;
  readonly uses: readonly Use[];
}

/** The form's outline with what is chosen in it. */
export interface Choosing {
  readonly nodes: readonly FormNode[];
  readonly selected: FormNode | undefined;
  /** Chooses a line; `focus` says where one goes on. */
  select(pointer: string | undefined, focus?: "title" | "row"): void;
  /** The line chosen has another pointer now. */
  follow(pointer: string): void;
}

export interface FormActions {
  /** Puts something of the palette in: where it is dropped, else after what is chosen. */
  add(item: PaletteItem, over?: FormNode): void;
  /** The same, at the end of a page, group or list. */
  addInto(item: PaletteItem, holder: FormNode): void;
  addPage(): void;
  duplicate(node: FormNode): void;
  move(node: FormNode, place: FieldPlace | undefined): void;
  remove(node: FormNode): void;
  /** Removes it with everything that refers to it. */
  removeEverywhere(node: FormNode): void;
  /** A name as written by hand; false when it cannot be had. */
  rename(node: FormNode, to: string): boolean;
  /** Names made when a field was put in are made anew from the title its author gave it. */
  settleName(node: FormNode): void;
  /** The same for the value of a choice; `places` are where its choices stand. */
  settleChoice(places: readonly string[], index: number): void;
  inline(node: FormNode): void;
}

/** The actions, the same object for as long as the form is shown, and what waits for a decision. */
export function useFormActions(choosing: Choosing): { readonly actions: FormActions; readonly inUse: InUse | undefined; leaveInUse(): void } {
  const editor = useEditor();
  const { s } = useStaff();
  const [inUse, setInUse] = useState<InUse>();
  const [naming] = useState(() => new Naming());
  const latest = useLatest({ editor, s, choosing });

  const actions = useMemo<FormActions>(() => {
    const now = () => ({ ...latest.current, ...latest.current.editor, ...latest.current.choosing, common: latest.current.editor.surroundings.common });
    const done = (label: LocalizedText, work: Worked): boolean => {
      const { s, announce, edit } = now();
      if ("refusal" in work) {
        announce(refusalSentence(work.refusal.code, s));
        return false;
      }
      if (!edit(label, work.edits)) return false;
      announce(`${s(label.vi, label.en ?? label.vi)}.`);
      return true;
    };
    const made = (label: LocalizedText, { pointer, ...work }: Worked & { readonly pointer: string }): void => {
      if (!done(label, work)) return;
      naming.made(pointer);
      now().select(pointer, "title");
    };
    return {
      add(item, over) {
        const { folder, nodes, selected, common } = now();
        const place = over === undefined ? placeFor(nodes, selected) : placeAfter(nodes, over);
        made(adding(item), place === undefined ? addOnNewPage(folder, item, common) : addField(folder, item, place, common));
      },
      addInto(item, holder) {
        const { folder, common } = now();
        made(adding(item), addField(folder, item, { holder }, common));
      },
      addPage() {
        made({ vi: "Thêm trang", en: "Add a page" }, addPage(now().folder));
      },
      duplicate(node) {
        const { folder, nodes } = now();
        made({ vi: `Nhân bản “${node.label}”`, en: `Duplicate “${node.label}”` }, duplicateField(folder, node, parentOf(nodes, node), nextOf(nodes, node)?.name));
      },
      move(node, place) {
        const { folder, common, select, announce, s } = now();
        if (place === undefined) return announce(s("Không chuyển thêm được theo hướng này.", "It cannot be moved any further this way."));
        const parent = place.holder === undefined ? FORM : holderOf(place.holder);
        const where = place.holder?.label ?? s("các trang", "the pages");
        const work = moveField(folder, common, node.pointer, { parent, ...(place.before === undefined ? {} : { before: place.before }) });
        if (done({ vi: `Chuyển “${node.label}” trong “${where}”`, en: `Move “${node.label}” within “${where}”` }, work)) select(`${parent}/properties/${node.name}`, "row");
      },
      remove(node) {
        const { folder, common } = now();
        const work = removeField(folder, common, node.pointer);
        if ("refusal" in work && work.refusal.code === "in_use") return setInUse({ node, uses: usesOutside(folder, common, node) });
        removed(node, work);
      },
      removeEverywhere(node) {
        const { folder, common } = now();
        setInUse(undefined);
        removed(node, removeField(folder, common, node.pointer, { resolve: true }));
      },
      rename(node, to) {
        const { folder, common, follow } = now();
        if (!done({ vi: `Đổi tên “${node.name}” thành “${to}”`, en: `Rename “${node.name}” to “${to}”` }, renameField(folder, common, node.pointer, to))) return false;
        follow(renamed(node, to));
        return true;
      },
      settleName(node) {
        const { folder, common, nodes, selected, follow, edit } = now();
        const current = nodeAt(nodes, node.pointer);
        const name = current?.pointer === node.pointer ? naming.nameFor(current, parentOf(nodes, current)?.children ?? nodes) : undefined;
        if (name === undefined) return;
        const work = renameField(folder, common, node.pointer, name);
        // Joined to the typing of the title, so that both are taken back together.
        if ("edits" in work && edit({ vi: `Đặt tên “${node.label}”`, en: `Name “${node.label}”` }, work.edits, `${node.pointer}/title`) && selected?.pointer === node.pointer) follow(renamed(node, name));
      },
      settleChoice(places, index) {
        const { folder, edit } = now();
        const [place = ""] = places;
        const rows = choiceRows(at(folder, place)) ?? [];
        const value = valueFor(rows, index);
        if (value === undefined) return;
        const { title, value: from } = rows[index] as ChoiceRow;
        const work = renameChoice(folder, places, { from: String(from), to: value });
        if ("edits" in work) edit({ vi: `Đặt giá trị của “${title}”`, en: `Give “${title}” its value` }, work.edits, titleRun(place, index));
      },
      inline(node) {
        const { common, select } = now();
        if (done({ vi: `Tách “${node.label}” thành trường riêng`, en: `Make “${node.label}” this form's own` }, { edits: inlineGroup(node, common) })) select(node.pointer, "row");
      },
    };

    function removed(node: FormNode, work: Worked): void {
      const { nodes, select } = now();
      const neighbours = parentOf(nodes, node)?.children ?? nodes;
      const index = neighbours.findIndex(({ pointer }) => pointer === node.pointer);
      const next = neighbours[index + 1] ?? neighbours[index - 1] ?? parentOf(nodes, node);
      if (done({ vi: `Xóa “${node.label}”`, en: `Remove “${node.label}”` }, work)) select(next?.pointer, "row");
    }
  }, [naming, latest]);

  return { actions, inUse, leaveInUse: () => setInUse(undefined) };
}

// ---------------------------------------------------------------------------------------------------------------------

function adding({ title: { vi, en = vi } }: PaletteItem): LocalizedText {
  return { vi: `Thêm “${vi}”`, en: `Add “${en}”` };
}

function renamed({ pointer }: FormNode, name: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/") + 1) + name;
}

/** After what is chosen, at the end of a page, group or list that is; on the last page when nothing is. */
function placeFor(nodes: readonly FormNode[], chosen: FormNode | undefined): FieldPlace | undefined {
  const near = chosen ?? nodes.at(-1);
  if (near === undefined) return undefined;
  return isHolder(near) ? { holder: near } : placeAfter(nodes, near);
}
