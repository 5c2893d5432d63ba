// Death registration configured from nothing but the designer, until a citizen files it. Interactions are counted and printed.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { clerk, type Clerk, countText } from "./designer/clerk.ts";
import { configureDeath } from "./designer/configure-death.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("a procedure from the designer to the citizen", { timeout: 180_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let author: Clerk;
  let page: Page;
  const watched: string[][] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    const seat = await newPage(browser, { width: 1440 });
    page = seat.page;
    page.setDefaultTimeout(10_000);
    watched.push(seat.complaints);
    await signIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    author = clerk(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("is configured by a clerk in few interactions", async () => {
    const began = performance.now();
    try {
      await configureDeath(author);
    } finally {
      await screenshot(page, "designer-last");
    }
    await author.part("Kiểm tra");
    await page.waitForTimeout(4000);
    console.log(await page.locator("main").innerText());
    console.log(`${countText(author)}\n${Math.round((performance.now() - began) / 1000)} s of a machine's time`);
    expect(author.total()).toBeLessThanOrEqual(150);
  });
});
