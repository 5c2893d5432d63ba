// Arrow keys, Home and End from anywhere within an element walk through what is played there.

import { type RefObject, useEffect } from "react";

/** Moves among `count` moments; does nothing when there are none. */
export function useStepKeys(within: RefObject<HTMLElement | null>, { at, count, go }: { readonly at: number; readonly count: number; go(to: number): void }): void {
  useEffect(() => {
    const element = within.current;
    if (element === null || count === 0) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const to = stepByKey(event, at, count - 1);
      if (to === undefined) return;
      event.preventDefault();
      if (to !== at) go(to);
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [within, at, count, go]);
}

/** Where a key leads, if it is one of ours. */
export function stepByKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">, at: number, last: number): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "ArrowRight":
      return Math.min(last, at + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
