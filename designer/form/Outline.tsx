// The form as a tree of lines: one stop for the Tab key, arrows to walk, Alt and arrows to move, space to lift and drop.

import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { type Editor, useEditor } from "../editor/editor-context.ts";
import { countNotes } from "../parts/notes.ts";
import { eachNode, type FormNode, uiPointer } from "./form-tree.ts";
import { OutlineRow, rowId } from "./OutlineRow.tsx";
import { rowsWhileDragging, stepDown, stepToPage, stepUp, visibleRows } from "./outline-moves.ts";
import { keyMeaning } from "./outline-keys.ts";
import { useLatest } from "../parts/use-latest.ts";
import type { FormActions } from "./use-form-actions.ts";

export interface OutlineProps {
  readonly nodes: readonly FormNode[];
  readonly folded: ReadonlySet<string>;
  readonly setFolded: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly selected: FormNode | undefined;
  readonly actions: FormActions;
  readonly onChoose: (node: FormNode) => void;
  /** Goes on to what the chosen line says. */
  readonly onOpen: (node: FormNode) => void;
  readonly dragged: FormNode | undefined;
  /** Level the dragged line would be dropped at. */
  readonly dropDepth: number | undefined;
  /** Below which line something new would be put. */
  readonly over: string | undefined;
}

export function Outline({ nodes, folded, setFolded, selected, actions, onChoose, onOpen, dragged, dropDepth, over }: OutlineProps) {
  const { s } = useStaff();
  const editor = useEditor();
  const rows = useMemo(() => rowsWhileDragging(visibleRows(nodes, folded), dragged), [nodes, folded, dragged]);
  const counted = useDeferredValue(nodes);
  const { findings } = editor.truth;
  const counts = useMemo(() => new Map(eachNode(counted).map((node) => [node.pointer, ownErrors(findings, node)])), [counted, findings]);
  const pointers = rows.map(({ pointer }) => pointer).join("\n");
  const items = useMemo(() => pointers.split("\n"), [pointers]);
  const latest = useLatest({ nodes, rows, folded, actions, onChoose, onOpen, isDragging: dragged !== undefined });

  // What is chosen from elsewhere is not left folded up.
  const chosen = selected?.pointer;
  useEffect(() => {
    if (chosen !== undefined) setFolded((before) => ([...before].some((pointer) => chosen.startsWith(`${pointer}/`)) ? new Set([...before].filter((pointer) => !chosen.startsWith(`${pointer}/`))) : before));
  }, [chosen, setFolded]);

  const choose = useCallback((node: FormNode) => latest.current.onChoose(node), [latest]);
  const fold = useCallback((node: FormNode) => setFolded((before) => (before.has(node.pointer) ? new Set([...before].filter((pointer) => pointer !== node.pointer)) : new Set([...before, node.pointer]))), [setFolded]);
  const press = useCallback(
    (event: KeyboardEvent<HTMLElement>, node: FormNode): void => {
      const { nodes, rows, folded, actions, onOpen, isDragging } = latest.current;
      const meaning = isDragging ? undefined : keyMeaning(event);
      if (meaning === undefined) return;
      event.preventDefault();
      const index = rows.findIndex(({ pointer }) => pointer === node.pointer);
      const to = (row: FormNode | undefined): void => {
        if (row === undefined) return;
        choose(row);
        document.getElementById(rowId(row.pointer))?.focus();
      };
      switch (meaning) {
        case "previous":
          return to(rows[index - 1]);
        case "next":
          return to(rows[index + 1]);
        case "first":
          return to(rows[0]);
        case "last":
          return to(rows.at(-1));
        case "in":
          return node.children.length === 0 ? undefined : folded.has(node.pointer) ? fold(node) : to(node.children[0]);
        case "out":
          return node.children.length > 0 && !folded.has(node.pointer) ? fold(node) : to(rows.find(({ pointer }) => pointer === node.parent));
        case "open":
          return onOpen(node);
        case "remove":
          return actions.remove(node);
        case "up":
          return actions.move(node, stepUp(nodes, node));
        case "down":
          return actions.move(node, stepDown(nodes, node));
        case "pageBefore":
          return actions.move(node, stepToPage(nodes, node, -1));
        case "pageAfter":
          return actions.move(node, stepToPage(nodes, node, 1));
      }
    },
    [choose, fold, latest],
  );

  const stop = rows.some(({ pointer }) => pointer === selected?.pointer) ? selected?.pointer : rows[0]?.pointer;
  return (
    <>
      <p id="outline-keys" hidden>
        {s("Phím mũi tên để đi, Enter để sửa, Alt và mũi tên lên xuống để chuyển chỗ, Alt và mũi tên trái phải để chuyển trang, phím cách để nhấc lên, Delete để xóa.", "Arrows to walk, Enter to edit, Alt with up and down to move, Alt with left and right to move to another page, space to lift, Delete to remove.")}
      </p>
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <div role="tree" aria-label={s("Các trang và câu hỏi", "Pages and questions")} className="outline">
          {rows.map((node) => {
            const { position, among } = standingOf(nodes, node, rows);
            return (
              <OutlineRow
                key={node.pointer}
                node={node}
                position={position}
                among={among}
                isSelected={node.pointer === selected?.pointer}
                isStop={node.pointer === stop}
                isFolded={folded.has(node.pointer)}
                errors={counts.get(node.pointer) ?? 0}
                dropDepth={node.pointer === dragged?.pointer ? dropDepth : undefined}
                isTarget={node.pointer === over}
                mayEdit={editor.mayEdit}
                onChoose={choose}
                onFold={fold}
                onKey={press}
              />
            );
          })}
        </div>
      </SortableContext>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is to be mended in a line itself, not in the lines below it. */
function ownErrors(findings: Editor["truth"]["findings"], node: FormNode): number {
  const errorsIn = ({ pointer }: FormNode): number => countNotes({ truth: { findings }, remarks: [] }, [pointer, uiPointer(pointer)]).errors;
  return node.children.reduce((left, child) => left - errorsIn(child), errorsIn(node));
}

function standingOf(nodes: readonly FormNode[], node: FormNode, rows: readonly FormNode[]): { readonly position: number; readonly among: number } {
  const siblings = node.parent === undefined ? nodes : (rows.find(({ pointer }) => pointer === node.parent)?.children ?? []);
  return { position: siblings.findIndex(({ pointer }) => pointer === node.pointer) + 1, among: siblings.length };
}
