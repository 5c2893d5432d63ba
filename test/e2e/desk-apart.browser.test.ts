// The desk when things come between: somebody else is first, the answer gets lost on the way. Nothing typed is lost, nothing
// is done twice.

import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { answersOf, fillFields, signIn } from "./citizen.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

describe.skipIf(hasNoChromium)("the desk when things come between", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let mine: Page;
  let colleague: Page;

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    [mine, colleague] = [await seat(), await seat()];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seat(): Promise<Page> {
    const { page } = await newPage(browser, { width: 1440 });
    await signIn(page, server.url, "motcua");
    await page.waitForSelector("h1");
    return page;
  }

  /** The next matching request reaches the server, its answer nobody. */
  async function loseNextAnswer(page: Page, address: string): Promise<void> {
    const lose = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort();
    };
    await page.route(address, lose, { times: 1 });
  }

  it("files once when the answer to the filing was lost and the officer presses again", async () => {
    await mine.goto(`${server.url}/can-bo/nop-ho`);
    await mine.click("input[placeholder='Chọn thủ tục']");
    await mine.click("[role=option]:has-text('Đăng ký khai tử')");
    await mine.fill("form input[required]", "Lê Văn Hùng");
    await fillFields(mine, answersOf("ho-tich/dang-ky-khai-tu", "le-van-hung", { death: { time: `${yesterday}T03:20`, notice: { issuedOn: yesterday } } }));
    await mine.locator(".desk-paper", { hasText: "Giấy báo tử" }).first().locator("input[type=checkbox]").check();
    await loseNextAnswer(mine, "**/api/dossiers");
    await mine.click("button[type=submit]");
    await mine.locator(".staff-problem", { hasText: "Không kết nối được máy chủ" }).waitFor();
    await mine.click("button[type=submit]");
    await mine.locator("a:has-text('Mở hồ sơ')").click();
    await mine.waitForSelector(".desk-acts");
    await colleague.goto(`${server.url}/can-bo/ho-so`);
    await colleague.waitForSelector(".staff-table tbody tr");
    expect(await colleague.locator(".staff-table tbody tr").count()).toBe(1);
  });

  it("keeps what was typed when somebody else was first, shows what they did, and acts on the next press", async () => {
    await mine.click(".desk-acts button:has-text('Yêu cầu bổ sung')");
    const dialog = mine.locator("[role=dialog]");
    await dialog.locator("label", { hasText: "Giấy báo tử" }).click();
    await dialog.locator("textarea[name=reason]").fill("Ảnh mờ, không đọc được số giấy");
    await dialog.locator("input[name$=reason], textarea[name$='0.reason']").first().fill("Chụp lại giấy báo tử");
    await colleague.goto(mine.url());
    await colleague.click("button:has-text('Nhận việc')");
    await colleague.locator("button:has-text('Trả việc')").waitFor();

    await dialog.locator("button[type=submit]").last().click();
    await dialog.locator("[role=alert]", { hasText: "Nhận việc" }).waitFor();
    expect(await dialog.locator("textarea[name=reason]").inputValue()).toBe("Ảnh mờ, không đọc được số giấy");
    await screenshot(mine, "desk-stale");
    expect(await axe(mine)).toEqual([]);

    await dialog.locator("button[type=submit]").last().click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => mine.locator(".staff-done").innerText()).toContain("Đã thực hiện: Yêu cầu bổ sung");
    await mine.locator(".desk-side", { hasText: "Yêu cầu bổ sung giấy tờ" }).waitFor();
  });

  it("gives the focus back to the act when its dialogue is closed without acting", async () => {
    await mine.click(".desk-acts button:has-text('Rút hồ sơ')");
    await mine.locator("[role=dialog]").waitFor();
    await mine.keyboard.press("Escape");
    await mine.locator("[role=dialog]").waitFor({ state: "detached" });
    await expect.poll(() => mine.evaluate(() => document.activeElement?.textContent)).toBe("Rút hồ sơ");
  });

  it("takes in the applicant's supplement at the counter, and says which paper is still missing", async () => {
    await mine.click(".desk-acts button:has-text('Nộp bổ sung')");
    const dialog = mine.locator("[role=dialog]");
    await dialog.waitFor();
    await screenshot(mine, "desk-supplement");
    expect(await axe(mine)).toEqual([]);
    await dialog.locator("button[type=submit]").last().click();
    await dialog.locator("[role=alert]", { hasText: "Thiếu giấy tờ: Giấy báo tử" }).waitFor();
    await dialog.locator(".desk-paper", { hasText: "Giấy báo tử" }).locator("input[type=checkbox]").check();
    await dialog.locator("button[type=submit]").last().click();
    await dialog.waitFor({ state: "detached" });
    await mine.locator(".desk-side", { hasText: "Mới đăng ký" }).waitFor();
    expect(server.bugs).toEqual([]);
  });
});
