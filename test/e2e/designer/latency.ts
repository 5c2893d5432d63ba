// How long it takes from a key or press to the next picture with the change on it, measured inside the browser.

import type { Page } from "playwright-core";

/** Milliseconds, in the order in which they were measured. */
export interface Latencies {
  readonly median: number;
  readonly worst: number;
  readonly all: readonly number[];
}

/**
 * Does something several times. The clock starts with the trusted event and stops in the frame after the one in which `isShown`
 * holds (a function of the page's own, told the number of the round), i.e. when the change has been painted.
 */
export async function latencies(page: Page, rounds: number, act: (round: number) => Promise<void>, isShown: string, event = "keydown"): Promise<Latencies> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = page.evaluate(watch, { isShown, round, event });
    await act(round);
    all.push(Math.round(await measured));
    await page.waitForTimeout(250);
  }
  const sorted = [...all].sort((one, other) => one - other);
  return { all, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Runs in the page. */
function watch({ isShown, round, event }: { readonly isShown: string; readonly round: number; readonly event: string }): Promise<number> {
  const { document, performance, requestAnimationFrame, setTimeout } = globalThis as unknown as Window;
  const [kind, selector = "", text = ""] = isShown.replaceAll("{round}", String(round)).split("|");
  const holds = (): boolean => {
    const found = [...document.querySelectorAll(selector)];
    return kind === "text" ? found.some((element) => element.textContent?.includes(text) === true) : found.length > 0;
  };
  return new Promise((resolve, reject) => {
    document.addEventListener(
      event,
      () => {
        const began = performance.now();
        const look = (): void => {
          if (performance.now() - began > 5_000) return reject(new Error(`Never shown: ${isShown}`));
          if (!holds()) return void requestAnimationFrame(look);
          // Past the paint of this frame.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

interface Window {
  readonly document: {
    querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
    addEventListener(event: string, listener: () => void, options: object): void;
  };
  readonly performance: { now(): number };
  requestAnimationFrame(callback: () => void): number;
  setTimeout(callback: () => void, after: number): void;
}
