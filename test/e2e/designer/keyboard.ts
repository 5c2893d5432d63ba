// A person who has a keyboard and nothing else: goes by Tab to what is called so, and sees at each stop where the focus is.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { still } from "../chromium.ts";

export interface Keyboard {
  readonly page: Page;
  /** Tabs to the element whose name begins so; forwards, or backwards. */
  tabTo(name: string | RegExp, options?: { readonly back?: boolean; readonly role?: string }): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until the focus has been taken to what is called so, and looks whether it can be seen there. */
  isTakenTo(name: RegExp): Promise<void>;
  /** Stops at which the focus could not be seen. */
  readonly unseen: readonly string[];
  readonly pressed: number;
}

const MOST_STOPS = 160;

export function keyboard(page: Page): Keyboard {
  const unseen: string[] = [];
  let pressed = 0;
  const look = async (): Promise<Focused> => {
    const found = await page.evaluate(focusNow);
    if (!found.isSeen && !unseen.includes(found.name)) unseen.push(found.name);
    return found;
  };
  return {
    page,
    unseen,
    get pressed() {
      return pressed;
    },
    async tabTo(name, { back = false, role } = {}) {
      const stops: string[] = [];
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press(back ? "Shift+Tab" : "Tab");
        pressed += 1;
        const found = await look();
        stops.push(found.name);
        const isNamed = typeof name === "string" ? found.name.startsWith(name) : name.test(found.name);
        if (isNamed && (role === undefined || found.role === role)) return;
      }
      throw new Error(`Never came to “${String(name)}”; passed ${[...new Set(stops)].slice(0, 60).join(" · ")}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      pressed += keys.length;
      await still(page);
      await look();
    },
    async type(text) {
      await page.keyboard.type(text);
      pressed += text.length;
    },
    async isTakenTo(name) {
      await expect.poll(async () => (await page.evaluate(focusNow)).name, { timeout: 15_000 }).toMatch(name);
      await still(page);
      await look();
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Focused {
  readonly name: string;
  readonly role: string;
  readonly isSeen: boolean;
}

/** Runs in the page. */
function focusNow(): Focused {
  const { document, getComputedStyle, innerHeight } = globalThis as unknown as Window;
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: "", role: "", isSeen: true };
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const label = [...(element.labels ?? [])].map(({ textContent }) => textContent).join(" ");
  const name = (element.getAttribute("aria-label") ?? (labelled.trim() === "" ? (label === "" ? element.textContent : label) : labelled)).replace(/[▸▾⠿]/gu, "").replace(/\s+/g, " ").trim();
  // A tick or a switch shows its focus on the picture beside it.
  const shown = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null);
  const isMarked = shown.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
  const isInSight = shown.some((one) => {
    const { top, bottom, width, height } = one.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  });
  // What was made or told takes the focus to be read, not to be pressed.
  const isTold = element.getAttribute("tabindex") === "-1";
  const isInput = ["INPUT", "SELECT", "TEXTAREA"].includes(element.nodeName);
  return { name, role: element.getAttribute("role") ?? element.nodeName.toLowerCase(), isSeen: isTold || ((isMarked || isInput) && isInSight) };
}

interface Window {
  readonly innerHeight: number;
  readonly document: { readonly body: El; readonly activeElement: El | null; getElementById(id: string): El | null };
  getComputedStyle(element: El): { readonly outlineStyle: string; readonly outlineWidth: string; readonly boxShadow: string };
}

interface El {
  readonly nodeName: string;
  readonly textContent: string;
  readonly labels?: Iterable<El> | null;
  readonly nextElementSibling: El | null;
  readonly parentElement: El | null;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number; readonly width: number; readonly height: number };
}
