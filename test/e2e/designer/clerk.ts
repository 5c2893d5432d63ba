// A person at the designer whose every act is counted: a click, a key that does something, one input filled, one list pasted.
// Waiting and reading are not counted; going from one part to another is.

import type { Locator, Page } from "playwright-core";

/** How an element is found: by what a person reads, within what they look at. */
export interface Clerk {
  readonly page: Page;
  click(element: Locator): Promise<void>;
  /** A text typed into an input, or a list pasted. */
  fill(element: Locator, text: string): Promise<void>;
  choose(element: Locator, option: string | { readonly label: string }): Promise<void>;
  press(key: string): Promise<void>;
  /** Opens a part of the editor. */
  part(name: string): Promise<void>;
  /** Interactions so far, by part. */
  readonly counted: ReadonlyMap<string, number>;
  total(): number;
}

/** Somebody at a page; interactions count for the part they are in. */
export function clerk(page: Page, where = "Bắt đầu"): Clerk {
  const counted = new Map<string, number>();
  let part = where;
  const count = (): void => void counted.set(part, (counted.get(part) ?? 0) + 1);
  return {
    page,
    counted,
    total: () => [...counted.values()].reduce((sum, each) => sum + each, 0),
    async click(element) {
      await element.click();
      count();
    },
    async fill(element, text) {
      await element.fill(text);
      count();
    },
    async choose(element, option) {
      await element.selectOption(option);
      count();
    },
    async press(key) {
      await page.keyboard.press(key);
      count();
    },
    async part(name) {
      part = name;
      await page.locator(".editor-parts a", { hasText: name }).first().click();
      count();
      await page.locator(".editor-parts a[aria-current=page]", { hasText: name }).waitFor();
    },
  };
}

/** The count as a table. */
export function countText({ counted, total }: Clerk): string {
  return [...[...counted].map(([part, number]) => `${part.padEnd(16)} ${String(number).padStart(4)}`), `${"Tổng cộng".padEnd(16)} ${String(total()).padStart(4)}`].join("\n");
}
