// The form builder on screen: what a clerk types as the titles of new choices is what the data, the conditions and the samples say.

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at as valueAt } from "../../engine/facts/index.ts";
import { shipped } from "../designer/workflow/a-workflow.ts";
import { axe, hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { newCopy, savedFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const DEATH = "/form/properties/death";

describe.skipIf(hasNoChromium)("the form in the designer", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let copy: string;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await signIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    copy = await newCopy(page, shipped("ho-tich/dang-ky-khai-tu"));
    await page.goto(`${server.url}/thiet-ke/ban-soan/${copy}/bieu-mau`);
    await row(DEATH).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const row = (at: string): Locator => page.locator(`#outline${at.replaceAll("/", "-")}`);
  const properties = (): Locator => page.locator(".form-properties");

  /** For a poll: what the server has at a place. Saving follows a moment after the edit. */
  const savedAt = (place: string) => async (): Promise<unknown> => valueAt(await savedFolder(page, copy), place);
  /** What was just put in is typed over: its title has the focus, and is marked. */
  const isEntered = (title: Locator): Promise<void> => title.and(page.locator("input:focus")).waitFor();

  async function looksRight(name: string): Promise<void> {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await still(page);
      await screenshot(page, `form-${name}-${width}`);
      expect({ name, width, found: await axe(page) }).toEqual({ name, width, found: [] });
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
  }

  it("new choices are known by what their author called them, and one step back takes title and value", async () => {
    await row(DEATH).click();
    await page.getByRole("button", { name: /^Chọn một, thấy hết/ }).click();
    await isEntered(properties().locator('[data-place$="/title"] input').first());
    await page.keyboard.type("Nơi chết");
    const titles = properties().locator(".choice-title input");
    await titles.nth(0).fill("Tại nhà");
    await titles.nth(1).fill("Tại cơ sở y tế");
    await properties().getByRole("button", { name: "Thêm lựa chọn" }).click();
    await isEntered(titles.nth(2));
    await page.keyboard.type("Nơi khác");
    await properties().getByRole("button", { name: "Giá trị cho máy" }).click();
    const values = properties().getByLabel(/^Lựa chọn \d, giá trị$/);
    await expect.poll(() => values.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual(["taiNha", "taiCoSoYTe", "noiKhac"]);
    await looksRight("choices");
    await expect.poll(savedAt(`${DEATH}/properties/noiChet/oneOf`)).toEqual([{ const: "taiNha", title: "Tại nhà" }, { const: "taiCoSoYTe", title: "Tại cơ sở y tế" }, { const: "noiKhac", title: "Nơi khác" }]);

    // A title written over later leaves the value: by then it may be known elsewhere.
    await titles.nth(0).fill("Tại nơi ở");
    await titles.nth(0).blur();
    await expect.poll(() => values.nth(0).inputValue()).toBe("taiNha");
    await page.getByRole("button", { name: /^Hoàn tác/ }).click();
    await page.getByRole("button", { name: /^Hoàn tác/ }).click();
    await expect.poll(() => Promise.all([titles.nth(2).inputValue(), values.nth(2).inputValue()])).toEqual(["Lựa chọn 3", "luaChon3"]);
    expect(complaints).toEqual([]);
  });
});
