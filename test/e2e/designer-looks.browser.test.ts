// Every part of the designer on a desk and on a phone: no accessibility fault, nothing wider than the screen, no breach of policy.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { checked } from "./designer/checked.ts";
import { newCopy, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

/** What is done on a part before it is looked at, so that everything it has is there. */
const PARTS: readonly { readonly slug: string; readonly opens: readonly string[] }[] = [
  { slug: "", opens: ["button:text-is('Mở tất cả')", ".facts-section .entry-title >> nth=0"] },
  { slug: "/bieu-mau", opens: ["[role=treeitem] >> nth=4", "button:has-text('Dán danh sách trường')"] },
  { slug: "/quy-trinh", opens: [".flow-outline .flow-name >> nth=2"] },
  { slug: "/mau-ket-qua", opens: [".entry-title >> nth=0", ".entry-title:has-text('Bảng thông tin') >> nth=0"] },
  { slug: "/kiem-tra", opens: [] },
  { slug: "/chay-thu", opens: [] },
  { slug: "/du-lieu", opens: [] },
  { slug: "/nop-duyet", opens: [] },
];

describe.skipIf(hasNoChromium)("how the designer looks", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];
  let copy = "";
  const faults: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    copy = `${server.url}/thiet-ke/ban-soan/${await newCopy(page, await templateFolder(page, "civil-status-registration"))}`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function look(name: string): Promise<void> {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await still(page);
      await screenshot(page, `designer-${name}-${width}`);
      const found = await axe(page);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      const all = [...found, ...(Number(over) > 0 ? [`${String(over)} px wider than the screen`] : [])];
      if (all.length > 0) faults[`${name} at ${width}`] = all;
    }
    await page.setViewportSize({ width: 1440, height: 844 });
  }

  it.each([["list", "", ".review-name"], ["new", "/moi", ".copies-sources button"]])("looks right: %s", async (name, path, what) => {
    await page.goto(`${server.url}/thiet-ke/ban-soan${path}`);
    await page.locator(what).first().waitFor();
    await look(name);
  });

  it.each(PARTS)("looks right: part “$slug”", async ({ slug, opens }) => {
    await page.goto(`${copy}${slug}`);
    await page.waitForSelector(".editor-parts");
    await checked(page);
    for (const selector of opens) await page.locator(selector).first().click();
    await look(`part${slug.replace("/", "-")}`);
  });

  it("has no accessibility fault and fits the screen", () => {
    expect(faults).toEqual({});
  });

  it("breaks no policy and throws nothing", () => {
    expect(complaints).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
