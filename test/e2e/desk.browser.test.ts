// The desk: a death registration filed at the counter and carried to its result by officers on their own screens.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { answersOf, fillFields, signIn } from "./citizen.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const daysAgo = (days: number): string => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(hasNoChromium)("the officers' desk", () => {
  let server: ServerUnderTest;
  let browser: Browser;
  const complaints: string[] = [];
  const faults: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** An officer's own browser. */
  async function seat(login: string, width = 1440): Promise<Page> {
    const opened = await newPage(browser, { width });
    await signIn(opened.page, server.url, login);
    await opened.page.waitForSelector("h1");
    watched.push(opened.complaints);
    return opened.page;
  }
  const watched: string[][] = [];

  async function look(page: Page, name: string): Promise<void> {
    await still(page);
    await screenshot(page, `desk-${name}`);
    const found = await axe(page);
    if (found.length > 0) faults[name] = found;
  }

  async function act(page: Page, label: string, data: Record<string, string> = {}): Promise<void> {
    await page.locator(".desk-acts button", { hasText: new RegExp(`^${label}`) }).click();
    const dialog = page.locator("[role=dialog]");
    await dialog.waitFor();
    await fillFields(page, data);
    await dialog.locator("button[type=submit]").click();
    await dialog.waitFor({ state: "detached" });
  }

  it("carries a dossier from the counter to the result, each officer at their own desk", async () => {
    const counter = await seat("motcua");
    await look(counter, "empty-inbox");
    await expect.poll(() => counter.locator("main").innerText()).toContain("Không có việc nào đang chờ");
    await counter.goto(`${server.url}/can-bo/nop-ho`);
    await counter.click("input[placeholder='Chọn thủ tục']");
    await counter.click("[role=option]:has-text('Đăng ký khai tử')");
    await counter.fill("form input[required]", "Lê Văn Hùng");
    const answers = answersOf("ho-tich/dang-ky-khai-tu", "le-van-hung", { death: { time: `${daysAgo(1)}T03:20`, notice: { issuedOn: daysAgo(1) } } });
    await fillFields(counter, answers);
    await counter.locator(".desk-paper", { hasText: "Giấy báo tử" }).first().locator("input[type=checkbox]").check();
    await look(counter, "filing");
    await counter.click("button[type=submit]");
    await counter.locator("a:has-text('Mở hồ sơ')").click();
    await counter.waitForSelector(".desk-acts");
    await look(counter, "dossier");
    const address = counter.url();
    await act(counter, "Tiếp nhận");
    await counter.locator(".desk-side:has-text('Đang xử lý')").waitFor();

    const civilStatus = await seat("hotich");
    await look(civilStatus, "inbox");
    await civilStatus.click("button:has-text('Nhận việc')");
    await civilStatus.locator("button:has-text('Trả việc')").waitFor();
    await civilStatus.locator("td a").first().click();
    await civilStatus.waitForSelector(".desk-acts");
    const labels = await civilStatus.locator(".desk-acts button").allInnerTexts();
    expect(labels.length).toBeGreaterThan(1);
    await act(civilStatus, "Lập dự thảo");
    // The applicant has no account here: the counter enters their word.
    await counter.reload();
    await counter.waitForSelector(".desk-acts");
    if ((await counter.locator(".desk-acts button", { hasText: "Đồng ý với dự thảo" }).count()) > 0) await act(counter, "Đồng ý với dự thảo");
    await civilStatus.reload();
    await civilStatus.waitForSelector(".desk-acts");
    await civilStatus.locator(".desk-acts button", { hasText: "trình ký" }).click();
    await civilStatus.locator("[role=dialog] button[type=submit]").click();
    await expect.poll(() => civilStatus.locator("[role=dialog] .error-summary").innerText()).toContain("cần sửa");
    await look(civilStatus, "act-refused");
    await fillFields(civilStatus, { book: "01/2026", number: "87", page: "44", date: daysAgo(0) });
    await civilStatus.locator("[role=dialog] button[type=submit]").click();
    await civilStatus.locator("[role=dialog]").waitFor({ state: "detached" });

    const chairman = await seat("chutich");
    await chairman.goto(address);
    await act(chairman, "Ký", { position: "chairman" });
    const clerk = await seat("vanthu");
    await clerk.goto(address);
    await act(clerk, "Phát hành", { number: "87/TLKT", date: daysAgo(0) });
    await counter.reload();
    await counter.waitForSelector(".desk-acts");
    await act(counter, "Trả kết quả", { receivedBy: "owner" });
    await counter.locator(".desk-side:has-text('Đã trả kết quả')").waitFor();
    await look(counter, "closed");

    const phone = await seat("hotich", 390);
    await look(phone, "phone-inbox");
    await phone.goto(`${server.url}/can-bo/ho-so`);
    await phone.waitForSelector(".staff-table");
    await look(phone, "phone-all");
    await phone.fill("input[type=search]", "le van hung khong co");
    await phone.click("form[role=search] button[type=submit]");
    await phone.getByText("Không có hồ sơ nào khớp").waitFor();
    await phone.fill("input[type=search]", "le van hung");
    await phone.click("form[role=search] button[type=submit]");
    await expect.poll(() => phone.locator(".staff-table tbody tr").count()).toBe(1);
    await phone.getByLabel("Nộp từ ngày").fill(daysAgo(0));
    await phone.waitForURL(/filedFrom=/);
    await phone.locator(".staff-table tbody tr").waitFor();
    await phone.getByLabel("Nộp đến hết ngày").fill(daysAgo(3));
    await phone.getByText("Ngày này trước ngày bắt đầu").waitFor();
    await phone.getByText("Không có hồ sơ nào khớp").waitFor();
    await look(phone, "phone-period");
    await phone.getByLabel("Nộp từ ngày").fill("0026-11-30");
    await phone.getByLabel("Nộp từ ngày").blur();
    await phone.getByText("Năm phải từ 2000").waitFor();
    expect(phone.url()).toContain(`filedFrom=${daysAgo(0)}`);
    await phone.getByRole("button", { name: "Bỏ tất cả điều kiện lọc" }).click();
    await expect.poll(() => phone.getByLabel("Nộp từ ngày").inputValue()).toBe("");
    await phone.getByLabel("Nộp đến hết ngày").fill(daysAgo(1));
    await phone.getByText("Không có hồ sơ nào khớp").waitFor();
    await phone.setViewportSize({ width: 1440, height: 844 });
    await look(phone, "period");
  }, 180_000);

  it("has no accessibility fault on any screen", () => {
    expect(faults).toEqual({});
  });

  it("breaks no policy and throws nothing", () => {
    complaints.push(...watched.flat());
    expect(complaints).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
