// One line of the outline. It can be chosen, folded, moved with the keyboard, and dragged by its handle.

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { type KeyboardEvent, memo } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { FormNode } from "./form-tree.ts";
import { isConditional, kindWords } from "./node-words.ts";

export interface OutlineRowProps {
  readonly node: FormNode;
  readonly position: number;
  readonly among: number;
  readonly isSelected: boolean;
  /** The one line the Tab key leads to. */
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly errors: number;
  /** Level it would be dropped at, while it is dragged. */
  readonly dropDepth: number | undefined;
  /** Something new would be put below it. */
  readonly isTarget: boolean;
  readonly mayEdit: boolean;
  readonly onChoose: (node: FormNode) => void;
  readonly onFold: (node: FormNode) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, node: FormNode) => void;
}

export const OutlineRow = memo(function OutlineRow({ node, position, among, isSelected, isStop, isFolded, errors, dropDepth, isTarget, mayEdit, onChoose, onFold, onKey }: OutlineRowProps) {
  const { s, t } = useStaff();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: node.pointer, disabled: !mayEdit });
  const hasLines = node.children.length > 0;
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === " " && event.target === event.currentTarget) listeners?.["onKeyDown"]?.(event);
    else onKey(event, node);
  };
  return (
    <div
      role="treeitem"
      id={rowId(node.pointer)}
      className="outline-row"
      data-kind={node.kind}
      data-dragging={isDragging || undefined}
      data-target={isTarget || undefined}
      style={{ paddingInlineStart: `${0.25 + (dropDepth ?? node.depth) * 1.125}rem`, transform: CSS.Translate.toString(transform), transition }}
      ref={(element) => {
        setNodeRef(element);
        setActivatorNodeRef(element);
      }}
      tabIndex={isStop ? 0 : -1}
      aria-level={node.depth + 1}
      aria-posinset={position}
      aria-setsize={among}
      aria-selected={isSelected}
      {...(hasLines ? { "aria-expanded": !isFolded } : {})}
      aria-describedby="outline-keys"
      onKeyDown={key}
      onClick={() => onChoose(node)}
    >
      <span className="outline-fold" aria-hidden="true" onClick={(event) => (event.stopPropagation(), onFold(node))}>
        {hasLines ? (isFolded ? "▸" : "▾") : ""}
      </span>
      <span className="outline-words">
        <span className="outline-label">
          {node.label}
          {node.isRequired && node.depth > 0 ? (
            <span className="required-mark">
              <span aria-hidden="true">{"\u00a0*"}</span>
              <span className="visually-hidden">{s(", bắt buộc", ", required")}</span>
            </span>
          ) : null}
        </span>
        <span className="outline-kind">
          <span className="visually-hidden">, </span>
          {t(kindWords(node))}
          {isConditional(node) ? s(" · có điều kiện", " · conditional") : ""}
        </span>
      </span>
      {errors > 0 ? (
        <span className="outline-errors">
          {errors}
          <span className="visually-hidden">{s(" điều cần sửa", " to be mended")}</span>
        </span>
      ) : null}
      {mayEdit ? (
        <span className="outline-handle" aria-hidden="true" title={s("Kéo để chuyển", "Drag to move")} onPointerDown={listeners?.["onPointerDown"] as React.PointerEventHandler | undefined} onClick={(event) => event.stopPropagation()}>
          ⠿
        </span>
      ) : null}
    </div>
  );
});

/** An id for the line of a pointer. */
export function rowId(pointer: string): string {
  return `outline${pointer.replaceAll("/", "-")}`;
}
