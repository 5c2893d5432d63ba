// Auditors look into a dossier's history in a real browser: the chain is checked there, tampering is told, nothing personal
// is on the page.

import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newClient, type Client } from "../server/client.ts";
import { act, aFilingOfToday, type Receipt } from "../server/filings.ts";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("auditors' histories", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let dossier: Receipt;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
    const [lan, counter] = await Promise.all(["lan", "motcua"].map(signedIn));
    if (lan === undefined || counter === undefined) throw new Error("Nobody is signed in");
    dossier = (await lan.api<Receipt>("POST", "/api/dossiers", await aFilingOfToday(lan))).body;
    expect((await act(counter, dossier.id, { kind: "act", name: "ACCEPT" })).status).toBe(200);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function signedIn(login: string): Promise<Client> {
    const client = newClient(server.url, () => undefined);
    expect((await client.signIn(login)).status).toBe(200);
    return client;
  }

  async function seat(login: string, width: number): Promise<Page> {
    const opened = await newPage(browser, { width });
    complaints.push(opened.complaints);
    await signIn(opened.page, server.url, login);
    return opened.page;
  }

  it("finds a dossier by its number, on a phone as on a wide screen, and says that its history is intact", async () => {
    for (const width of [390, 1440]) {
      const page = await seat("thanhtra", width);
      await page.goto(`${server.url}/thiet-ke/ho-so`);
      await page.getByRole("textbox", { name: "Mã hồ sơ" }).fill(dossier.code.toLowerCase());
      await screenshot(page, `history-search-${width}`);
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "Xem lịch sử" }).click();
      await page.getByText("Lịch sử nguyên vẹn, 2 bước").waitFor();
      const text = await page.locator("main").innerText();
      expect(text).toContain("Tiếp nhận hồ sơ");
      expect(text).toContain("Lê Thị Hoa, Cán bộ tiếp nhận và trả kết quả");
      expect(text).toContain("tên được che");
      for (const secret of ["Nguyễn Thị Lan", "038190001234"]) expect(await page.content()).not.toContain(secret);
      await page.getByText("Vì sao hẹn ngày này").click();
      await page.getByText("Quy định áp dụng và niêm phong").last().click();
      await page.getByText("✓ khớp, máy chủ kiểm tra").last().waitFor();
      await screenshot(page, `history-${width}`);
      expect(await axe(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it("lets an officer taking part check the whole content in the browser", async () => {
    const page = await seat("motcua", 1440);
    await page.goto(`${server.url}/thiet-ke/ho-so/${dossier.id}`);
    await page.getByText("nội dung từng bước được kiểm tra ngay trên trình duyệt này").waitFor();
    await page.getByText("Quy định áp dụng và niêm phong").first().click();
    await page.getByText("✓ khớp, kiểm tra tại đây").first().waitFor();
    await page.getByText("Nội dung đầy đủ").first().click();
    await expect.poll(() => page.locator("pre").first().innerText()).toContain("Nguyễn Thị Lan");
    expect(await axe(page)).toEqual([]);
  });

  it("names the first step that was tampered with", async () => {
    tamper();
    const page = await seat("thanhtra", 1440);
    await page.goto(`${server.url}/thiet-ke/ho-so/${dossier.code}`);
    const verdict = page.getByRole("alert");
    await verdict.waitFor();
    await expect.poll(() => verdict.innerText()).toContain("sai đầu tiên ở bước 2");
    await expect.poll(() => verdict.innerText()).toContain("Việc đã làm hoặc người làm đã bị sửa");
    await screenshot(page, "history-tampered-1440");
    expect(await axe(page)).toEqual([]);
    await page.goto(`${server.url}/thiet-ke/ho-so/H56.0-000000-0000`);
    await page.getByText(/^Không có hồ sơ .*Xem lại mã/).waitFor();
    expect(await page.getByRole("textbox", { name: "Mã hồ sơ" }).inputValue()).toBe("H56.0-000000-0000");
  });

  it("breaks no policy and throws nothing but for the dossier that is not there", () => {
    expect(complaints.flat().filter((complaint) => !complaint.includes("404"))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });

  /** The officer's name in the second step, as somebody with the file in their hands would change it. */
  function tamper(): void {
    const database = new Database(join(server.dataDirectory, readdirSync(server.dataDirectory).find((name) => /\.(?:sqlite|db)$/.test(name)) ?? "missing"));
    for (const trigger of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'log_body'").pluck().all() as string[]) database.exec(`DROP TRIGGER ${trigger}`);
    const { changes } = database.prepare("UPDATE log_body SET body = replace(body, 'Lê Thị Hoa', 'Ai khác') WHERE seq = 2").run();
    database.close();
    expect(changes).toBe(1);
  }
});
