// + and − zoom, 0 shows the whole and 1 what can be read, from anywhere within the picture where nothing is being typed. With
// Ctrl the same keys remain the browser's.

import { type RefObject, useEffect } from "react";

/** What the keys do. */
export interface Zooming {
  nearer(): void;
  farther(): void;
  whole(): void;
  /** Back to where one can read. */
  readable(): void;
}

/** Listens within an element. */
export function useZoomKeys(within: RefObject<HTMLElement | null>, zooming: Zooming): void {
  useEffect(() => {
    const element = within.current;
    if (element === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = KEYS.get(event.key);
      if (act === undefined || event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      zooming[act]();
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [within, zooming]);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Plus is Shift and = on many keyboards. */
const KEYS: ReadonlyMap<string, keyof Zooming> = new Map([["+", "nearer"], ["=", "nearer"], ["-", "farther"], ["0", "whole"], ["1", "readable"]]);
