// A session that ends while work is on the screen: the page is covered, nobody reads on, and whoever signs in again finds all of it and has
// it saved; somebody else finds none of it.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { newCopy, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("a session that ends while somebody works", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let id = "";

  beforeAll(async () => {
    server = await serve({ shipped: false });
    browser = await launch();
    ({ page } = await newPage(browser, { width: 1280 }));
    page.setDefaultTimeout(30_000);
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    await page.waitForSelector("h1");
    id = await newCopy(page, await templateFolder(page, "civil-status-registration"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const cover = () => page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
  const nameOf = async (): Promise<unknown> => ((await savedFolder(page, id)).procedure as { readonly name?: { readonly vi?: string } }).name?.vi;
  const endAll = (): Promise<number> => server.running.services.stores.sessions.removeOlderThan("9999");

  async function signInAgain(login: string): Promise<void> {
    await cover().getByLabel("Tên đăng nhập").fill(login);
    await cover().getByRole("textbox", { name: "Mật khẩu" }).fill("motcua");
    await cover().getByRole("button", { name: "Đăng nhập lại" }).click();
  }

  it("what the author went on writing is kept, and saved once they have signed in again", async () => {
    await page.goto(`${server.url}/thiet-ke/ban-soan/${id}`);
    const name = page.getByLabel(/^Tên thủ tục\s*\*?$/).first();
    await name.waitFor();
    await endAll();
    await name.fill("Thủ tục viết dở");
    await cover().waitFor();
    expect(await name.isVisible()).toBe(false);
    await screenshot(page, "session-ended");
    expect(await axe(page)).toEqual([]);
    // A second Escape closes a modal whatever its page says; whoever comes by reads nothing on, nor undoes anything.
    for (const key of ["Escape", "Escape", "Escape", "Control+z", "Control+z"]) await page.keyboard.press(key);
    await expect.poll(() => cover().isVisible()).toBe(true);
    await expect.poll(() => name.isVisible()).toBe(false);

    await signInAgain("soanthutuc");
    await cover().waitFor({ state: "detached" });
    await expect.poll(() => page.locator("input:focus").inputValue()).toBe("Thủ tục viết dở");
    await expect.poll(nameOf, { timeout: 30_000 }).toBe("Thủ tục viết dở");
  });

  it("a wrong password is told on the cover; a colleague finds the copy as it was saved and nothing that was not", async () => {
    const name = page.getByLabel(/^Tên thủ tục\s*\*?$/).first();
    await endAll();
    await name.fill("Chưa ai được thấy");
    await cover().waitFor();
    await cover().getByLabel("Tên đăng nhập").fill("soanthutuc2");
    await cover().getByRole("textbox", { name: "Mật khẩu" }).fill("sai");
    await cover().getByRole("button", { name: "Đăng nhập lại" }).click();
    await cover().getByText("Tên đăng nhập hoặc mật khẩu chưa đúng").waitFor();

    // The browser asks whether to leave what is not saved. Whoever stays gains nothing: no save is taken from them.
    const refused: number[] = [];
    page.on("response", (response) => void (response.request().method() === "PUT" && refused.push(response.status())));
    let stays = true;
    page.on("dialog", (question) => void (stays ? question.dismiss() : question.accept()));
    await signInAgain("soanthutuc2");
    await expect.poll(() => refused.length, { timeout: 30_000 }).toBeGreaterThan(1);
    expect(new Set(refused)).toEqual(new Set([403]));
    await expect.poll(() => cover().isVisible()).toBe(true);
    stays = false;
    await signInAgain("soanthutuc2");
    await page.locator("header", { hasText: "Lường Văn Khoa" }).waitFor();
    await expect.poll(() => name.inputValue()).toBe("Thủ tục viết dở");
    expect(await nameOf()).toBe("Thủ tục viết dở");
  });
});
