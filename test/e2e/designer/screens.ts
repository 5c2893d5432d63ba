// A page as it is seen: opened until what is looked for is there, and fitting a desk and a phone.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axe, screenshot } from "../chromium.ts";

/** Goes to an address and waits for what is to be seen there. */
export async function open(page: Page, address: string, seen: string): Promise<void> {
  await page.goto(address);
  await page.locator(seen).first().waitFor();
}

/** The page on a desk and on a phone: nothing is wider than the screen. */
export async function look(page: Page, name: string): Promise<void> {
  const { width: before = 1440 } = page.viewportSize() ?? {};
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await screenshot(page, `${name}-${width}`);
    await expect.poll(() => page.evaluate(widthOfPage), { message: `${name} at ${width}` }).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: before, height: 844 });
}

/** The same by somebody who cannot see it, too: what is wrong is kept under the name. */
export async function inspect(page: Page, name: string, faults: Record<string, readonly string[]>): Promise<void> {
  await look(page, name);
  const found = await axe(page);
  if (found.length > 0) faults[name] = found;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Runs in the page. */
function widthOfPage(): number {
  const { document } = globalThis as unknown as { readonly document: { readonly documentElement: { readonly scrollWidth: number } } };
  return document.documentElement.scrollWidth;
}
