// Whether somebody is at the page. What the page asks by itself while nobody is must not keep their session alive.

/** Milliseconds after the last sign of somebody. More than a minute: that is how often every page asks who is signed in. */
const ATTENDED_MS = 90_000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const;

/** Opening the page is a sign, too. */
let lastSign = performance.now();

/** Whether there was a sign of somebody lately. */
export function isAttended(): boolean {
  return performance.now() - lastSign < ATTENDED_MS;
}

/** Watches for signs from now on; the answer ends it. */
export function watchPresence(page: Pick<EventTarget, "addEventListener" | "removeEventListener">): () => void {
  const note = (): void => void (lastSign = performance.now());
  note();
  for (const sign of SIGNS) page.addEventListener(sign, note, { passive: true, capture: true });
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, note, { capture: true });
  };
}
