// Days that pass in a test: the server's clock and each page's are moved together.

import type { Page } from "playwright-core";

const DAY_MS = 86_400_000;

export interface Days {
  /** How many have passed; sessions end with them. */
  passed: number;
  /** For the server. */
  now(): string;
  /** The date in Vietnam, today or so many days after. */
  date(after?: number): string;
  /** The page's clock, from its next address on. */
  tell(page: Page): Promise<void>;
}

export function days(): Days {
  const counted: Days = {
    passed: 0,
    now: () => new Date(Date.now() + counted.passed * DAY_MS).toISOString(),
    date: (after = 0) => new Date(Date.now() + (counted.passed + after) * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10),
    tell: async (page) =>
      void (await page.addInitScript((ahead) => {
        const { now } = Date;
        Date.now = () => now() + ahead;
      }, counted.passed * DAY_MS)),
  };
  return counted;
}

/** A date as people write it here. */
export function inWords(date: string): string {
  return date.split("-").toReversed().join("/");
}
