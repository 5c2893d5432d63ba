// What can be put into the form: pressed, it comes after what is chosen; dragged, it comes where it is dropped.

import { useDraggable } from "@dnd-kit/core";
import { TextInput } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import { foldText, type LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { PALETTE, type PaletteItem, readyGroups } from "./palette.ts";

/** Ids of draggable items begin so; those of lines are pointers. */
export const PALETTE_ID = "palette:";

export function Palette({ onAdd }: { readonly onAdd: (item: PaletteItem) => void }) {
  const { s, t } = useStaff();
  const { surroundings } = useEditor();
  const [search, setSearch] = useState("");
  const sections = useMemo(() => [...PALETTE, readyGroups(surroundings.common)], [surroundings.common]);
  const found = sections.map((section) => ({ ...section, items: section.items.filter((item) => isMeant(item, search)) })).filter(({ items }) => items.length > 0);
  return (
    <>
      <TextInput aria-label={s("Tìm trong danh mục trường", "Search the palette")} placeholder={s("Tìm: ngày, địa chỉ, cam đoan …", "Search: date, address …")} value={search} onChange={({ currentTarget }) => setSearch(currentTarget.value)} mb="xs" />
      <div className="palette">
        {found.length === 0 ? <p className="muted">{s("Không có kiểu nào như vậy.", "There is no such kind.")}</p> : null}
        {found.map(({ title, items }) => (
          <section key={title.vi}>
            <h3>{t(title)}</h3>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <PaletteButton item={item} onAdd={onAdd} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const PaletteButton = memo(function PaletteButton({ item, onAdd }: { readonly item: PaletteItem; readonly onAdd: (item: PaletteItem) => void }) {
  const { t } = useStaff();
  const { mayEdit } = useEditor();
  const { setNodeRef, listeners } = useDraggable({ id: `${PALETTE_ID}${item.id}`, disabled: !mayEdit });
  return (
    <button type="button" className="palette-item" disabled={!mayEdit} ref={setNodeRef} onPointerDown={listeners?.["onPointerDown"] as React.PointerEventHandler | undefined} onClick={() => onAdd(item)}>
      <span className="palette-title">{t(item.title)}</span>
      <span className="palette-about">{t(item.about)}</span>
    </button>
  );
});

function isMeant({ title, about }: PaletteItem, search: string): boolean {
  const words = foldText(search).trim();
  const texts: readonly LocalizedText[] = [title, about];
  return words === "" || texts.some((text) => foldText(`${text.vi} ${text.en ?? ""}`).includes(words));
}
