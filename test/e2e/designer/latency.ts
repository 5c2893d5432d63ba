// How long it takes from a key or press to the next picture with the change on it, measured inside the browser.

import type { Page } from "playwright-core";

/** Milliseconds, in the order in which they were measured. */
export interface Latencies {
  readonly median: number;
  readonly worst: number;
  readonly all: readonly number[];
  /** What the page's thread itself worked for each, everything that followed included: on a busy machine the fairer number. */
  readonly worked: number;
}

/** What is to be seen: an element with these words in it. */
export interface Shown {
  readonly selector: string;
  readonly text: string;
}

/**
 * Does something several times. The clock starts with the trusted event and stops after the frame in which what is expected of
 * that round stands on the page, i.e. when it has been painted.
 */
export async function latencies(page: Page, expected: readonly Shown[], act: (round: number) => Promise<void>, event = "keydown"): Promise<Latencies> {
  const all: number[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async (): Promise<number> => ((await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  const before = await worked();
  for (const [round, shown] of expected.entries()) {
    // The page listens before anything is pressed: a key may reach it sooner than a question asked at the same time.
    const watching = await page.evaluateHandle(watch, { shown, event });
    await act(round);
    all.push(Math.round(await watching.evaluate(({ seen }) => seen)));
    await watching.dispose();
    await page.waitForTimeout(300);
  }
  const after = await worked();
  await session.detach();
  const sorted = [...all].sort((one, other) => one - other);
  return { all, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0, worked: Math.round((after - before) / Math.max(1, expected.length)) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Runs in the page. In an object, or the promise would be waited for. */
function watch({ shown, event }: { readonly shown: Shown; readonly event: string }): { readonly seen: Promise<number> } {
  const { document, performance, requestAnimationFrame, setTimeout } = globalThis as unknown as Window;
  const holds = (): boolean => [...document.querySelectorAll(shown.selector)].some((element) => element.textContent?.includes(shown.text) === true);
  const seen = new Promise<number>((resolve, reject) => {
    const listener = ({ key }: { readonly key?: string }): void => {
        if (key === "Alt" || key === "Control") return;
        document.removeEventListener(event, listener, { capture: true });
        const began = performance.now();
        const look = (): void => {
          if (performance.now() - began > 30_000) return reject(new Error(`Never shown: ${shown.selector} ${shown.text}`));
          if (!holds()) return void requestAnimationFrame(look);
          setTimeout(() => resolve(performance.now() - began), 0); // past the paint of this frame
        };
        requestAnimationFrame(look);
    };
    document.addEventListener(event, listener, { capture: true });
  });
  return { seen };
}

interface Window {
  readonly document: {
    querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
    addEventListener(event: string, listener: (event: { readonly key?: string }) => void, options: object): void;
    removeEventListener(event: string, listener: (event: { readonly key?: string }) => void, options: object): void;
  };
  readonly performance: { now(): number };
  requestAnimationFrame(callback: () => void): number;
  setTimeout(callback: () => void, after: number): void;
}
