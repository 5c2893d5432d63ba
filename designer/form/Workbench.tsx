// The left of the form builder: the outline and, below it, the palette, with dragging between them. Dragging is a second way
// to do what keys and buttons do as well; what happens is told aloud in Vietnamese.

import { type Announcements, DndContext, type DragEndEvent, type DragMoveEvent, DragOverlay, KeyboardSensor, closestCenter, PointerSensor, type UniqueIdentifier, useSensor, useSensors } from "@dnd-kit/core";
import { Button } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { dragKeys, LEVEL } from "./drag-keys.ts";
import { eachNode, type FormNode } from "./form-tree.ts";
import { Outline } from "./Outline.tsx";
import { dropPlace, rowsWhileDragging, visibleRows } from "./outline-moves.ts";
import { Palette, PALETTE_ID } from "./Palette.tsx";
import { paletteItem, type PaletteItem } from "./palette.ts";
import { Following } from "../parts/Following.tsx";
import { FieldPaste } from "./paste/FieldPaste.tsx";
import type { FormActions } from "./use-form-actions.ts";

export interface WorkbenchProps {
  readonly nodes: readonly FormNode[];
  readonly selected: FormNode | undefined;
  readonly actions: FormActions;
  readonly onChoose: (node: FormNode) => void;
  readonly onOpen: (node: FormNode) => void;
}

/** What is being dragged, over what, and how far to the side. */
interface Drag {
  readonly id: string;
  readonly over: string | undefined;
  readonly levels: number;
}

export function Workbench({ nodes, selected, actions, onChoose, onOpen }: WorkbenchProps) {
  const { s, t } = useStaff();
  const { surroundings, mayEdit } = useEditor();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [drag, setDrag] = useState<Drag>();
  const palette = useRef<HTMLElement>(null);
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYS));
  const nodeOf = (id: UniqueIdentifier | undefined): FormNode | undefined => eachNode(nodes).find(({ pointer }) => pointer === id);
  const itemOf = (id: UniqueIdentifier | undefined): PaletteItem | undefined => (typeof id === "string" && id.startsWith(PALETTE_ID) ? paletteItem(id.slice(PALETTE_ID.length), surroundings.common) : undefined);
  const dragged = nodeOf(drag?.id);
  const placeOf = ({ id, over, levels }: Drag) => {
    const node = nodeOf(id);
    return node === undefined || over === undefined ? undefined : dropPlace(rowsWhileDragging(visibleRows(nodes, folded), node), node, over, levels);
  };
  const place = drag === undefined ? undefined : placeOf(drag);
  const at = ({ active, over, delta }: DragMoveEvent | DragEndEvent): Drag => ({ id: String(active.id), over: over === null ? undefined : String(over.id), levels: Math.round(delta.x / LEVEL) });
  const end = (event: DragEndEvent): void => {
    const last = at(event);
    const node = nodeOf(last.id);
    const item = itemOf(last.id);
    setDrag(undefined);
    const target = placeOf(last);
    if (node !== undefined && target !== undefined && (last.over !== last.id || last.levels !== 0)) actions.move(node, target);
    const over = nodeOf(last.over);
    if (item !== undefined && over !== undefined) actions.add(item, over);
  };
  const add = useCallback((item: PaletteItem) => actions.add(item), [actions]);

  const announcements = useMemo<Announcements>(() => {
    const named = (id: UniqueIdentifier | undefined): string => {
      const item = itemOf(id);
      return item === undefined ? (nodeOf(id)?.label ?? "") : t(item.title);
    };
    return {
      onDragStart: ({ active }) => s(`Đã nhấc “${named(active.id)}”. Mũi tên lên xuống để chọn chỗ, trái phải để vào hoặc ra khỏi nhóm, phím cách để đặt, Esc để thôi.`, `Lifted “${named(active.id)}”. Up and down choose a place, left and right lead out of and into groups, space drops it, Escape leaves it.`),
      onDragOver: ({ over }) => (over === null ? s("Không đặt được ở đây.", "It cannot be put here.") : s(`Ở chỗ của “${named(over.id)}”.`, `At the place of “${named(over.id)}”.`)),
      onDragEnd: ({ active, over }) => (over === null ? s(`“${named(active.id)}” ở yên chỗ cũ.`, `“${named(active.id)}” stays where it was.`) : s(`Đã đặt “${named(active.id)}”.`, `Dropped “${named(active.id)}”.`)),
      onDragCancel: ({ active }) => s(`Thôi; “${named(active.id)}” ở yên chỗ cũ.`, `Left; “${named(active.id)}” stays where it was.`),
    };
  }, [nodes, surroundings.common, s, t]);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: s("Phím cách để nhấc lên.", "Space lifts it.") } }}
      onDragStart={({ active }) => setDrag({ id: String(active.id), over: String(active.id), levels: 0 })}
      onDragMove={(event) => setDrag((before) => sameDrag(before, at(event)))}
      onDragOver={(event) => setDrag((before) => sameDrag(before, at(event)))}
      onDragEnd={end}
      onDragCancel={() => setDrag(undefined)}
    >
      <section className="form-outline" aria-labelledby="form-outline-title">
        <div className="form-outline-head">
          <h2 id="form-outline-title">{s("Cấu trúc", "Outline")}</h2>
          <div className="form-outline-buttons">
            <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={() => palette.current?.querySelector("input")?.focus()}>
              {s("Thêm trường", "Add a question")}
            </Button>
            <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={actions.addPage}>
              {s("Thêm trang", "Add a page")}
            </Button>
          </div>
        </div>
        <FieldPaste selected={selected} />
        {nodes.length === 0 ? <p className="muted">{s("Biểu mẫu chưa có trang nào. Thêm một trang, hoặc chọn ngay một kiểu trường bên dưới.", "The form has no page yet. Add one, or take a kind of question below.")}</p> : null}
        <Outline nodes={nodes} folded={folded} setFolded={setFolded} selected={selected} actions={actions} onChoose={onChoose} onOpen={onOpen} dragged={dragged} dropDepth={place?.depth} over={dragged === undefined ? drag?.over : undefined} />
      </section>
      <section className="form-palette" aria-labelledby="form-palette-title" ref={palette}>
        <h2 id="form-palette-title">{s("Các kiểu trường", "Kinds of questions")}</h2>
        <Following part={Palette} told={{ onAdd: add }} />
      </section>
      <DragOverlay dropAnimation={null}>{drag === undefined ? null : <div className="outline-dragged">{dragged?.label ?? t(itemOf(drag.id)?.title ?? { vi: "" })}</div>}</DragOverlay>
    </DndContext>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The same objects each time: new ones would be a new way of dragging, and every line drawn for it. */
const BY_POINTER = { activationConstraint: { distance: 6 } };
const BY_KEYS = { coordinateGetter: dragKeys };

/** The same object while nothing that is shown has changed: the pointer moves far more often. */
function sameDrag(before: Drag | undefined, now: Drag): Drag {
  return before !== undefined && before.id === now.id && before.over === now.over && before.levels === now.levels ? before : now;
}
