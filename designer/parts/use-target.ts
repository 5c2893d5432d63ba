// Pointing out a place: the element that shows it most closely is brought into view and focused, once each time it is asked for.

import { type RefObject, useEffect } from "react";
import { type Editor, useEditor } from "../editor/editor-context.ts";

/** Whether the place pointed out now is this one or lies in it: what is folded up then opens. */
export function useIsTarget(...pointers: readonly string[]): boolean {
  const { target } = useEditor();
  return target !== undefined && pointers.some((pointer) => covers(pointer, target.pointer));
}

/** Brings the element into view and focuses what is in it when the place, or what only it shows, is pointed out. */
export function useTarget(pointer: string, ref: RefObject<HTMLElement | null>): void {
  const { target } = useEditor();
  useEffect(() => {
    const element = ref.current;
    if (element === null || target === undefined || !covers(pointer, target.pointer) || !isCloser(target, pointer)) return;
    element.scrollIntoView({ block: "center" });
    focusable(element)?.focus({ preventScroll: true });
  }, [target, pointer, ref]);
}

/** Whether a place is another one or contains it. */
export function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

// ---------------------------------------------------------------------------------------------------------------------

type Target = NonNullable<Editor["target"]>;

/** What answered a target so far. What is opened for it appears later, on a slow machine seconds later, and lies closer. */
const answered = new WeakMap<Target, { length: number; readonly goneOn: AbortController }>();
/** Whoever does one of these goes on by themselves: what they open has no say, and nothing is taken out of their hands. */
const GOING_ON = ["pointerdown", "keydown", "wheel", "click"] as const;
/** Milliseconds. What has not come by then is not part of the answer. */
const NEVER = 20_000;

function isCloser(target: Target, pointer: string): boolean {
  const before = answered.get(target);
  if (before === undefined) {
    const goneOn = new AbortController();
    answered.set(target, { length: pointer.length, goneOn });
    for (const act of GOING_ON) document.addEventListener(act, () => goneOn.abort(), { capture: true, passive: true, signal: goneOn.signal });
    setTimeout(() => goneOn.abort(), NEVER);
    return true;
  }
  if (before.goneOn.signal.aborted || pointer.length <= before.length) return false;
  before.length = pointer.length;
  return true;
}

function focusable(element: HTMLElement): HTMLElement | undefined {
  const candidates = "input:not([type=hidden]), select, textarea, button, a[href], summary, [tabindex]";
  return element.matches(candidates) ? element : (element.querySelector<HTMLElement>(candidates) ?? undefined);
}
