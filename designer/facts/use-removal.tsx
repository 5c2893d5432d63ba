// Takes a named thing of the procedure away: at once when nothing refers to it, else after showing what does.

import { type ReactNode, useState } from "react";
import { type NameKind, removeName, type Use, usesOf } from "../../engine/edit/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import type { Entry } from "../parts/entries.ts";
import { UsesDialog } from "../parts/UsesDialog.tsx";

export interface Removal {
  /** Whether it is gone at once. */
  remove(entry: Entry, title: string): boolean;
  readonly dialog: ReactNode;
}

/** `nameOf` an entry is its key in a table, its id in a list. */
export function useRemoval(kind: NameKind, nameOf: (entry: Entry) => string = idOf): Removal {
  const { s } = useStaff();
  const { folder, surroundings, edit, goTo, announce } = useEditor();
  const [asked, setAsked] = useState<{ readonly entry: Entry; readonly title: string; readonly uses: readonly Use[] }>();
  const stepFor = (title: string) => ({ vi: `Xóa “${title}”`, en: `Remove “${title}”` });
  const resolve = (): void => {
    if (asked === undefined) return;
    const worked = removeName(folder, surroundings.common, kind, nameOf(asked.entry), { resolve: true });
    const isDone = "edits" in worked && edit(stepFor(asked.title), worked.edits);
    announce(isDone ? s(`Đã xóa “${asked.title}” và những chỗ dùng đến`, `Removed “${asked.title}” and its uses`) : s("Chưa xóa được; hãy sửa từng chỗ đang dùng trước.", "It could not be removed; change the places that use it first."));
    setAsked(undefined);
  };
  return {
    remove(entry, title) {
      const uses = usesOf(folder, surroundings.common, entry.pointer);
      if (uses.length === 0) return edit(stepFor(title), [{ op: "remove", at: entry.pointer }]);
      setAsked({ entry, title, uses });
      return false;
    },
    dialog:
      asked === undefined ? null : (
        <UsesDialog
          title={s(`Xóa “${asked.title}”?`, `Remove “${asked.title}”?`)}
          uses={asked.uses}
          consequence={s("Nếu vẫn xóa, những chỗ này thôi nhắc đến nó: việc thôi gửi thông báo đó, mẫu giấy bỏ dòng đó… Có thể hoàn tác.", "If it is removed all the same, these places no longer speak of it: acts no longer send that notice, documents lose that line … This can be undone.")}
          resolve={s("Xóa cả những chỗ dùng", "Remove it and its uses")}
          isDangerous
          onResolve={resolve}
          onCancel={() => setAsked(undefined)}
          goTo={goTo}
        />
      ),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function idOf({ value, key }: Entry): string {
  const { id, name } = Object(value) as { readonly id?: unknown; readonly name?: unknown };
  return typeof id === "string" ? id : typeof name === "string" ? name : key;
}
