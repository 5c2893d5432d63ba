// Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z take back and redo whole steps anywhere in the editor; a code editor keeps its own.

import { useEffect } from "react";
import type { Editor } from "./editor-context.ts";

export function useUndoKeys({ undo, redo }: Pick<Editor, "undo" | "redo">): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      if (event.target instanceof Element && event.target.closest(".cm-editor") !== null) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo, redo]);
}
