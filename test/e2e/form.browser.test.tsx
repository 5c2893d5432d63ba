// The form in a real browser, at 390 px, under the strict content security policy.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GALLERY_LAW, GALLERY_TOPIC, galleryForm } from "../../portal/form/gallery-form.ts";
import { serveForm, type FormServer } from "../portal/form/form-server.tsx";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";

const FIELD = (name: string) => `[name="${GALLERY_TOPIC}.${name}"]`;

describe.skipIf(hasNoChromium)("the gallery of questions", { timeout: 120_000 }, () => {
  let browser: Browser;
  let empty: FormServer;
  let filled: FormServer;

  beforeAll(async () => {
    const { form, formUi, filled: answers } = galleryForm();
    const topicForm = { form, formUi, topic: GALLERY_TOPIC, ...GALLERY_LAW, areas: { "38": ["Xã Như Thanh", "Xã Xuân Du"] } };
    [browser, empty, filled] = await Promise.all([launch(), serveForm({ ...topicForm, answers: {} }), serveForm({ ...topicForm, answers })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), empty?.close(), filled?.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  beforeEach(() => {
    for (const server of [empty, filled]) {
      server.accepted.length = 0;
      server.saved.length = 0;
      server.refuseSaveWith = undefined;
    }
  });

  describe("with script", () => {
    test.each([390, 1440])("has nothing for axe and breaks no policy before and after a refused submission (%i px)", async (width) => {
      const { page, complaints } = await newPage(browser, { width });
      await visit(page, empty);
      await screenshot(page, `gallery-empty-${width}`);
      expect(await axe(page)).toStrictEqual([]);
      await page.getByRole("button", { name: "Tiếp tục" }).click();
      const summary = page.getByRole("alert");
      await summary.waitFor();
      await expect.poll(() => summary.getByRole("link").count()).toBeGreaterThan(15);
      await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
      await screenshot(page, `gallery-refused-${width}`);
      expect(await axe(page)).toStrictEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(empty.accepted).toStrictEqual([]);
      expect(complaints).toStrictEqual([]);
    });

    test("would be caught breaking the policy", async () => {
      const { page, complaints } = await newPage(browser);
      await visit(page, empty);
      await page.evaluate(() => document.body.setAttribute("style", "color: red"));
      await expect.poll(() => complaints.join()).toContain("Content Security Policy");
    });

    test("is sent as it was filled in, without a change by the script", async () => {
      const { page, complaints } = await newPage(browser);
      await visit(page, filled);
      await screenshot(page, "gallery-filled-390");
      expect(await axe(page)).toStrictEqual([]);
      await send(page);
      expect(filled.accepted).toMatchObject([{ [GALLERY_TOPIC]: { money0: 40_000_000, number1: 1234.5, checkboxes0: ["male", "female"], address0: { commune: "16228" }, dateTime0: "2026-11-20T09:30:00+07:00", members: [{}, { need: "Xe lăn" }] } }]);
      expect(complaints).toStrictEqual([]);
    });

    test("leads from the summary into the question, and drops a fault once it is mended", async () => {
      const { page } = await newPage(browser);
      await visit(page, empty);
      await page.getByRole("button", { name: "Tiếp tục" }).click();
      const link = page.getByRole("alert").getByRole("link", { name: "Nhập số bản sao" });
      await link.click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(`${GALLERY_TOPIC}.number0`);
      await page.keyboard.type("không");
      await expect.poll(() => link.count()).toBe(0);
      await expect.poll(() => page.getByText("Số bản sao phải là số nguyên").count()).toBe(0); // nothing new is told while typing
      await page.getByRole("button", { name: "Tiếp tục" }).click();
      await page.getByRole("alert").getByRole("link", { name: "Số bản sao phải là số nguyên" }).waitFor();
    });

    test("asks a question as soon as it becomes relevant, in its own row, and asks it no more when it is not", async () => {
      const { page } = await newPage(browser);
      await visit(page, empty);
      await page.getByRole("button", { name: "Thêm thành viên" }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(`${GALLERY_TOPIC}.members.1.name`);
      expect(await page.locator(FIELD("members.1.need")).count()).toBe(0);
      await page.locator(`#f-${GALLERY_TOPIC}-members-1-helped`).check();
      await page.locator(FIELD("members.1.need")).fill("Xe lăn");
      expect(await page.locator(FIELD("members.0.need")).count()).toBe(0);
      await page.locator(`#f-${GALLERY_TOPIC}-members-1-helped-1`).check();
      await expect.poll(() => page.locator(FIELD("members.1.need")).count()).toBe(0);
      await page.getByRole("button", { name: "Xóa thành viên 1" }).click();
      await expect.poll(() => page.locator(FIELD("members.1.name")).count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`f-${GALLERY_TOPIC}-members`);
    });

    test("writes dates in parts and money as they are typed", async () => {
      const { page } = await newPage(browser);
      await visit(page, empty);
      const typed = { "partialDate0.day": "20", "partialDate0.month": "1", "partialDate0.year": "1950", money0: "40000000", text0: "An" };
      for (const [name, text] of Object.entries(typed)) await page.locator(FIELD(name)).pressSequentially(text);
      const shown = (): Promise<readonly string[]> => Promise.all(Object.keys(typed).map(async (name) => page.locator(FIELD(name)).inputValue()));
      await expect.poll(shown).toStrictEqual(["20", "1", "1950", "40.000.000", "An"]);
    });

    test("saves by itself, says when, and says when another device was first", async () => {
      const { page } = await newPage(browser);
      await visit(page, empty);
      const status = page.getByRole("status");
      expect(await status.textContent()).toBe("");
      await page.locator(FIELD("text0")).pressSequentially("An");
      await expect.poll(() => status.textContent()).toBe("Đã lưu lúc 09:12");
      expect(empty.saved).toMatchObject([{ revision: 7, answers: { [GALLERY_TOPIC]: { text0: "An" } } }]);
      await page.locator(FIELD("text0")).pressSequentially("h");
      await expect.poll(() => empty.saved.length).toBe(2);
      expect(empty.saved[1]).toMatchObject({ revision: 8, answers: { [GALLERY_TOPIC]: { text0: "Anh" } } });
      empty.refuseSaveWith = 412;
      await page.locator(FIELD("text0")).pressSequentially("!");
      await expect.poll(() => status.textContent()).toContain("thiết bị khác");
    });

    test("keeps what was typed before the script arrived", async () => {
      const { page, complaints } = await newPage(browser);
      let release = (): void => undefined;
      const held = new Promise<void>((done) => (release = done));
      await page.route("**/assets/hydrate-*.js", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(empty.url, { waitUntil: "commit" });
      await page.locator(FIELD("text0")).fill("Nguyễn Văn An");
      await page.locator(`#f-${GALLERY_TOPIC}-members-0-helped`).check();
      release();
      await page.locator(FIELD("members.0.need")).waitFor();
      expect(await page.locator(FIELD("text0")).inputValue()).toBe("Nguyễn Văn An");
      expect(complaints).toStrictEqual([]);
    });
  });

  describe("without script", () => {
    test("is filled in, refused with sentences, and sent", async () => {
      const { page } = await newPage(browser, { script: false });
      await page.goto(filled.url);
      await page.locator(FIELD("phone0")).fill("0912 345 678");
      await page.locator(FIELD("email0")).fill("");
      await page.getByRole("button", { name: "Tiếp tục" }).click();
      const link = page.getByRole("alert").getByRole("link", { name: "Nhập thư điện tử" });
      await expect.poll(() => link.getAttribute("href")).toBe(`#f-${GALLERY_TOPIC}-email0`);
      await screenshot(page, "gallery-no-script-390");
      await page.locator(FIELD("email0")).fill("an@example.vn");
      await page.getByRole("button", { name: "Tiếp tục" }).click();
      await page.getByText("Đã nhận").waitFor();
      expect(filled.accepted).toMatchObject([{ [GALLERY_TOPIC]: { phone0: "0912345678", email0: "an@example.vn", textarea0: "Nhà bị sập\ndo bão", partialDate0: "1950-03-01" } }]);
    });

    test("adds and removes rows by buttons, and asks what became relevant on the next round trip", async () => {
      const { page } = await newPage(browser, { script: false });
      await page.goto(empty.url);
      await page.locator(FIELD("members.0.name")).fill("An");
      await page.locator(`#f-${GALLERY_TOPIC}-members-0-helped`).check();
      await page.getByRole("button", { name: "Thêm thành viên" }).click();
      await expect.poll(() => page.locator(FIELD("members.0.name")).inputValue()).toBe("An");
      await page.locator(FIELD("members.0.need")).waitFor();
      await page.locator(FIELD("members.1.name")).fill("Bình");
      await page.getByRole("button", { name: "Xóa thành viên 1" }).click();
      await expect.poll(() => page.locator(FIELD("members.0.name")).inputValue()).toBe("Bình");
      expect(await page.locator(FIELD("members.1.name")).count()).toBe(0);
      expect(await page.getByRole("alert").count()).toBe(0);
    });

    test("sends the page when somebody presses Enter, and removes no row", async () => {
      const { page } = await newPage(browser, { script: false });
      await page.goto(empty.url);
      await page.locator(FIELD("members.0.name")).fill("An");
      await page.locator(FIELD("members.0.name")).press("Enter");
      await page.getByRole("alert").waitFor();
      await expect.poll(() => page.locator(FIELD("members.0.name")).inputValue()).toBe("An");
    });
  });
});

/** Opens a page and waits until the script has taken the form over. */
async function visit(page: Page, server: FormServer): Promise<void> {
  await page.goto(server.url);
  await page.waitForFunction(() => Object.keys(document.querySelector("form") ?? {}).some((key) => key.startsWith("__react")));
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Đã nhận").waitFor();
}
