// The core tasks of the designer by keyboard alone: a procedure begun and named, a question added and moved, a step and an act
// added, undone and done again, a finding followed to its place, a dossier played one act on, and submitted for review.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, launch, newPage } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { checked } from "./designer/checked.ts";
import { keyboard, type Keyboard } from "./designer/keyboard.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("the designer by keyboard alone", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let hands: Keyboard;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    server = await serve({ shipped: false });
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    await page.waitForSelector("h1");
    hands = keyboard(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** From wherever the focus is to a part of the editor. */
  async function part(name: string, address: RegExp): Promise<void> {
    await hands.tabTo(name, { role: "a", back: true });
    await hands.press("Enter");
    await page.waitForURL(address);
  }

  it("begins a procedure from a template and names it", async () => {
    await hands.tabTo("Soạn thủ tục mới");
    await hands.press("Enter");
    await page.locator(".copies-gallery button").first().waitFor();
    await hands.tabTo(/^Đăng ký hộ tịch$/);
    await hands.press("Enter");
    await page.waitForSelector(".editor-parts");
    await page.getByLabel(/^Tên thủ tục/).first().waitFor();
    await hands.tabTo("Mã thủ tục", { role: "input" });
    await hands.press("Control+a");
    await hands.type("1.234567");
    await hands.tabTo("Tên thủ tục");
    await hands.press("Control+a");
    await hands.type("Đăng ký nuôi con nuôi");
    await expect.poll(() => page.locator("h1").innerText()).toBe("Đăng ký nuôi con nuôi");
  });

  it("adds a question to a page, names it and moves it, and the focus stays with it", async () => {
    await part("Biểu mẫu", /bieu-mau$/);
    await page.locator("[role=treeitem]").first().waitFor();
    await hands.tabTo("Người yêu cầu", { role: "treeitem" });
    await hands.press("End", "Enter");
    await hands.tabTo(/^Ngày, tháng, nămMột/, { role: "button", back: true });
    await hands.press("Enter");
    await hands.isTakenTo(/^Tiêu đề/);
    await hands.type("Ngày nhận con nuôi");
    await hands.tabTo("Ngày nhận con nuôi", { role: "treeitem", back: true });
    const rows = page.locator("[role=treeitem]", { hasText: "Ngày nhận con nuôi" });
    const before = await rows.first().getAttribute("aria-posinset");
    await hands.press("Alt+ArrowUp");
    await expect.poll(async () => Number(await rows.first().getAttribute("aria-posinset"))).toBe(Number(before) - 1);
    await hands.isTakenTo(/Ngày nhận con nuôi/);
  });

  it("undoes and does again from anywhere", async () => {
    const row = page.locator("[role=treeitem]", { hasText: "Ngày nhận con nuôi" }).first();
    const place = Number(await row.getAttribute("aria-posinset"));
    await hands.press("Control+z");
    await expect.poll(async () => Number(await row.getAttribute("aria-posinset"))).toBe(place + 1);
    await hands.press("Control+y");
    await expect.poll(async () => Number(await row.getAttribute("aria-posinset"))).toBe(place);
    await expect.poll(() => page.locator(".editor-message").innerText()).toContain("Đã làm lại");
  });

  it("adds a step and an act to it", async () => {
    await part("Quy trình", /quy-trinh$/);
    await page.locator(".flow-outline [data-step]").first().waitFor();
    await hands.tabTo(/^1(?!\d)/);
    await hands.press("ArrowDown", "ArrowDown", "Insert");
    await page.locator("[role=dialog]").waitFor();
    await hands.isTakenTo(/^Tên bước/);
    await hands.type("Kiểm tra thực địa");
    await hands.press("Enter");
    await page.locator("[role=dialog]").waitFor({ state: "detached" });
    await hands.isTakenTo(/Kiểm tra thực địa/);
    await hands.tabTo("+ Thêm việc");
    await hands.press("Enter");
    await page.locator("[role=dialog]").waitFor();
    await hands.isTakenTo(/^Việc của riêng/);
    await hands.type("Lập biên bản");
    await hands.press("Enter");
    await page.locator("[role=dialog]").waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".flow-panel").innerText()).toContain("Lập biên bản");
  });

  it("follows a finding to its place", async () => {
    await part("Kiểm tra", /kiem-tra$/);
    await checked(page);
    await hands.tabTo("Đến chỗ cần sửa");
    await hands.press("Enter");
    await page.waitForURL(/ban-soan\/[^/]+(?:\/(?!kiem-tra)[a-z-]+)?$/);
    await hands.isTakenTo(/./);
  });

  it("takes the step back and plays a dossier one act on", async () => {
    for (let undone = 0; undone < 4 && (await page.locator(".editor-tools button:has-text('Hoàn tác')").getAttribute("title"))?.includes("Thêm bước") !== true; undone += 1) await hands.press("Control+z");
    await hands.press("Control+z");
    await part("Chạy thử", /chay-thu$/);
    await page.getByRole("button", { name: "Nộp hồ sơ" }).waitFor({ timeout: 60_000 });
    await hands.tabTo("Nộp hồ sơ", { role: "button" });
    await hands.press("Enter");
    await page.locator(".simulator-doings").waitFor();
    await hands.tabTo("Báo đã trả đủ");
    await hands.press("Enter");
    await page.locator(".simulator-doings button", { hasText: /^Tiếp nhận/ }).waitFor();
    await hands.tabTo(/^Tiếp nhận/, { back: true });
    await hands.press("Enter");
    await page.locator("main", { hasText: "Công chức tư pháp – hộ tịch" }).waitFor();
  });

  it("submits, and is told how it went where the focus is", async () => {
    await part("Nộp duyệt", /nop-duyet$/);
    await hands.tabTo(/^Nộp duyệt$/, { role: "button" });
    await hands.press("Enter");
    await page.locator(".staff-problem:not(:empty)").waitFor({ timeout: 60_000 });
    await expect.poll(() => page.evaluate("document.activeElement.className")).toContain("staff-problem");
  });

  it("always shows where the focus is, and breaks nothing", () => {
    console.log(`${hands.pressed} keys pressed`);
    expect(hands.unseen).toEqual([]);
    expect(complaints.filter((line) => !/status of 4(?:09|22)/.test(line))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
