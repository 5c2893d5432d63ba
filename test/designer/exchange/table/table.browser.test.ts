// Tables in a real browser under the staff apps' policy: the libraries read and write there, the screen is usable at 390 px and
// by whoever does not see it, and hostile cells are words on it.

import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "../../../e2e/chromium.ts";
import { COMMON, ROLES, shipped } from "../../../engine/process-table/shipped.ts";
import { COMMUNE_ROWS } from "../../../engine/process-table/tables.ts";
import { serveTablePage } from "./page-server.ts";

const folder = shipped("ho-tich/dang-ky-khai-tu");

describe.skipIf(hasNoChromium)("the table of an internal process", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveTablePage>>;

  beforeAll(async () => {
    served = await serveTablePage({ folder, surroundings: { common: COMMON, roles: ROLES, agencies: [], calendar: {}, slips: {} } });
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(width: number): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const opened = await newPage(browser, { width });
    await opened.page.goto(served.url);
    await opened.page.getByRole("heading", { name: "Nhập bảng" }).waitFor();
    return opened;
  }

  it.each(["Word (.docx)", "Excel (.xlsx)", "CSV"])("is saved as %s and brought back the same", async (form) => {
    const { page, complaints } = await open(1440);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: form, exact: true }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^dang-ky-khai-tu-quy-trinh-noi-bo\.(docx|xlsx|csv)$/);
    await page.locator("input[type=file]").setInputFiles({ name: "bảng.bin", mimeType: "", buffer: await readFile(await saved.path()) });
    await page.getByText("Bảng giống quy trình đang soạn: không có gì để đổi.").waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([390, 1440])("is pasted, answered and taken over at %i px", async (width) => {
    const { page, complaints } = await open(width);
    const rows: string[][] = COMMUNE_ROWS.map((row) => [...row]);
    rows[5] = ["Bước 2", "<img src=x onerror=alert(1)>", "Ông A", "vài ngày"];
    await page.getByLabel("Dán bảng vào đây").fill(rows.map((row) => row.join("\t")).join("\n"));
    await page.getByRole("heading", { name: "Cần xem lại (2)" }).waitFor();
    await page.getByRole("button", { name: /Dòng 6, cột 4: Không hiểu thời gian/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("vài ngày");
    await page.getByLabel(/Dòng 6: Bước .* do ai làm\?/).selectOption("civilStatusOfficer");
    await page.getByLabel(/Dòng 6: Bước .* được bao nhiêu thời gian\?/).selectOption("2h");
    await page.getByLabel(/Hết hạn bổ sung/).selectOption("goOn");
    await page.getByText("Đã trả lời hết.").waitFor();
    expect(await axe(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await screenshot(page, `process-table-${width}`);
    await page.getByRole("button", { name: "Đưa vào quy trình" }).click();
    await page.getByText("Đã đưa bảng vào quy trình.").waitFor();
    const workflow = JSON.parse((await page.locator("#workflow").textContent()) ?? "") as { readonly states: { readonly processing: { readonly states: object } } };
    expect(Object.values(workflow.states.processing.states)[0]).toMatchObject({ meta: { label: { vi: "<img src=x onerror=alert(1)>" }, owner: { role: "civilStatusOfficer" } } });
    expect(complaints).toEqual([]);
  });

  it("is pasted from Word with its merged cells", async () => {
    const { page, complaints } = await open(1440);
    await page.getByLabel("Dán bảng vào đây").evaluate((box) => {
      const data = new DataTransfer();
      data.setData("text/html", "<table><tr><td>TT</td><td>Nội dung</td><td>Người thực hiện</td></tr><tr><td>1</td><td><p>Tiếp nhận</p><p>chuyển</p></td><td rowspan=2>Một cửa</td></tr><tr><td>2</td><td>Ký<script>alert(1)</script></td></tr></table>");
      data.setData("text/plain", "TT Nội dung");
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole("cell", { name: "Tiếp nhận chuyển" }).waitFor();
    await expect.poll(() => page.getByLabel("Dán bảng vào đây").inputValue()).toContain("Tiếp nhận");
    expect(complaints).toEqual([]);
  });

  it("says why a file is not read", async () => {
    const { page } = await open(390);
    await page.locator("input[type=file]").setInputFiles({ name: "bảng.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7") });
    await page.getByRole("alert").getByText("Tệp PDF không đọc được thành bảng.").waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
