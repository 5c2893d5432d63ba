// Every citizens' page that needs no dossier, on a phone and on a desk, in both languages: no accessibility fault, nothing
// wider than the screen, little script.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const PAGES = ["/", "/thu-tuc", "/thu-tuc?q=ket%20hon", "/thu-tuc?q=khongcogi", "/thu-tuc/1.000656", "/thu-tuc/1.000894", "/thu-tuc/2.000751", "/thu-tuc/1.001653", "/tra-cuu", "/tra-cuu?ma=H56-0", "/dang-nhap", "/ho-so", "/khong-co-trang-nay", "/sandbox/thanh-toan/pay/none"];
const MOST_SCRIPT = 20 * 1024;

describe.skipIf(hasNoChromium)("citizens' pages", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function look(page: Page, name: string): Promise<readonly string[]> {
    await screenshot(page, name);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return [...(await axe(page)), ...(overflow > 0 ? [`${overflow}px wider than the screen`] : [])];
  }

  it.each([[390, "vi"], [1440, "vi"], [390, "en"]] as const)("are sound at %i px in %s", async (width, language) => {
    const { page, complaints } = await newPage(browser, { width });
    if (language === "en") await page.goto(`${server.url}/ngon-ngu?l=en&tiep=/`);
    const faults: Record<string, readonly string[]> = {};
    for (const path of PAGES) {
      await page.goto(`${server.url}${path}`);
      const found = await look(page, `page-${width}-${language}${path.replaceAll(/[^a-z0-9]+/gi, "-")}`);
      if (found.length > 0) faults[path] = found;
    }
    expect(faults).toEqual({});
    expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
  });

  it("lead from the first page to a form in two clicks, and take a language along", async () => {
    const { page } = await newPage(browser);
    await page.goto(server.url);
    await page.click(".card-title:has-text('Đăng ký khai tử')");
    await page.click("button:has-text('Bắt đầu nộp hồ sơ')");
    expect(new URL(page.url()).pathname).toMatch(/^\/nhap\//);
    await page.click("footer a[hreflang=en]");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await expect.poll(() => page.locator("h1").innerText()).toBe("The applicant");
  });

  it("keep what was typed: saved by itself, found again on another device after signing in", async () => {
    const phone = (await newPage(browser)).page;
    await phone.goto(`${server.url}/thu-tuc/1.000656`);
    await phone.click("button:has-text('Bắt đầu nộp hồ sơ')");
    await phone.fill("[name='requester.person.fullName']", "Nguyễn Thị Đặng Lan");
    await phone.locator(".save-state", { hasText: "Đã lưu" }).waitFor();
    await phone.goto(`${server.url}/dang-nhap`);
    await phone.fill("#login", "hung");
    await phone.fill("#password", "motcua");
    await phone.click("main button[type=submit]");
    const desk = (await newPage(browser, { width: 1440 })).page;
    await desk.goto(`${server.url}/dang-nhap`);
    await desk.fill("#login", "hung");
    await desk.fill("#password", "motcua");
    await desk.click("main button[type=submit]");
    await desk.click(".card-title");
    await expect.poll(() => desk.inputValue("[name='requester.person.fullName']")).toBe("Nguyễn Thị Đặng Lan");
  });

  it("load at most 20 KiB of script, the form page aside", async () => {
    const html = await (await fetch(server.url)).text();
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = ""]) => src);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(import.meta.dirname, "../../portal/dist", src)), { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });
});
