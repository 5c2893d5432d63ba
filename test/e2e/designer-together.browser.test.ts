// Work that is not lost: two people on one working copy, a server that does not answer, a reload; and work taken along as files
// and brought back the same.

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { newCopy, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("work on a procedure that is not lost", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let first: Page;
  let second: Page;
  let id = "";
  const watched: string[][] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    first = await seat("soanthutuc");
    second = await seat("soanthutuc2");
    id = await newCopy(first, await templateFolder(first, "civil-status-registration"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seat(login: string): Promise<Page> {
    const { page, complaints } = await newPage(browser, { width: 1440 });
    watched.push(complaints);
    await signIn(page, server.url, login);
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    await page.waitForSelector("h1");
    return page;
  }

  const open = async (page: Page, part = ""): Promise<void> => {
    await page.goto(`${server.url}/thiet-ke/ban-soan/${id}${part}`);
    await page.waitForSelector(".editor-parts");
  };
  const box = (page: Page, label: string) => page.getByLabel(new RegExp(String.raw`^${label}\s*\*?$`)).first();
  const saved = (page: Page): Promise<void> => page.locator(".editor-saved").waitFor({ timeout: 30_000 });
  const facts = async (): Promise<Facts> => (await savedFolder(first, id)).procedure as unknown as Facts;

  it("shows a colleague whose working copy it is", async () => {
    await second.goto(`${server.url}/thiet-ke/ban-soan`);
    const row = second.locator("tr", { hasText: "Mai Thị Hạnh" });
    await row.waitFor();
    await second.getByLabel("Chỉ bản tôi tạo").check();
    await second.getByText("Chưa có bản soạn nào").waitFor();
    await second.getByLabel("Chỉ bản tôi tạo").uncheck();
    await row.getByRole("link").click();
    await second.locator(".editor-people", { hasText: "Mai Thị Hạnh tạo" }).waitFor();
  });

  it("tells the second of two whose change came first, and keeps both", async () => {
    await open(first);
    await open(second);
    await box(first, "Tên thủ tục").fill("Đăng ký giám hộ");
    await box(first, "Từ khóa tìm kiếm").fill("giám hộ\ncử người giám hộ");
    await expect.poll(async () => (await facts()).keywords).toContain("giám hộ");
    await box(second, "Tên thủ tục").fill("Đăng ký giám sát việc giám hộ");
    await box(second, "Tóm tắt").fill("Ghi việc giám sát giám hộ vào Sổ hộ tịch");
    const dialog = second.locator("[role=dialog]");
    await dialog.waitFor({ timeout: 30_000 });
    for (const words of ["Mai Thị Hạnh lưu lúc", "Mai Thị Hạnh đã đổi", "Đăng ký giám hộ"]) await expect.poll(() => dialog.innerText()).toContain(words);
    await screenshot(second, "designer-conflict-1440");
    expect(await axe(second)).toEqual([]);
    await second.setViewportSize({ width: 390, height: 844 });
    await screenshot(second, "designer-conflict-390");
    await second.setViewportSize({ width: 1440, height: 844 });
    await dialog.getByRole("radio", { name: /^Của tôi/ }).first().check();
    await dialog.getByRole("button", { name: "Gộp hai bản" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(async () => (await facts()).summary.vi).toContain("giám sát");
    expect((await facts()).name.vi).toBe("Đăng ký giám sát việc giám hộ");
    expect((await facts()).keywords).toContain("cử người giám hộ");
  });

  it("takes nothing of the first's away when the second undoes, and offers the first what the second saved", async () => {
    const undo = second.getByRole("button", { name: "Hoàn tác" });
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await box(second, "Tóm tắt").fill("Gõ thử rồi thôi");
    await undo.click();
    // Inputs nobody is in follow when there is time.
    await expect.poll(() => box(second, "Tóm tắt").inputValue()).toContain("giám sát");
    await expect.poll(() => box(second, "Từ khóa tìm kiếm").inputValue()).toContain("cử người giám hộ");
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await saved(second);

    await first.bringToFront();
    const later = first.locator(".editor-later", { hasText: "Lường Văn Khoa đã lưu bản mới hơn" });
    await later.waitFor({ timeout: 30_000 });
    expect(await axe(first)).toEqual([]);
    await screenshot(first, "designer-later-1440");
    await first.setViewportSize({ width: 390, height: 844 });
    await screenshot(first, "designer-later-390");
    await first.setViewportSize({ width: 1440, height: 844 });
    await later.getByRole("button", { name: "Lấy bản mới" }).click();
    await later.waitFor({ state: "detached" });
    for (const label of ["Tên thủ tục", "Tóm tắt", "Từ khóa tìm kiếm"]) await expect.poll(() => box(first, label).inputValue()).toBe(await box(second, label).inputValue());
    await expect.poll(() => first.locator(".editor-people").innerText()).toBe("Mai Thị Hạnh tạo; cùng soạn: Lường Văn Khoa");
  });

  it("asks in whose order the questions are to stand when both moved them across each other", async () => {
    const order = async (): Promise<readonly string[]> => Object.keys(((await savedFolder(first, id)).form as unknown as Form).properties.requester.properties);
    const before = await order();
    for (const page of [first, second]) await open(page, "/bieu-mau");
    const up = async (page: Page, name: string): Promise<void> => {
      await page.locator(`[role=treeitem][id$="-${name}"]`).first().focus();
      await page.keyboard.press("Alt+ArrowUp");
    };
    await up(first, before[1] ?? "");
    await expect.poll(order).toEqual([before[1], before[0], ...before.slice(2)]);
    await up(second, before[2] ?? "");
    const dialog = second.locator("[role=dialog]");
    await dialog.waitFor({ timeout: 30_000 });
    await screenshot(second, "designer-order-1440");
    await expect.poll(() => dialog.innerText()).toContain("thứ tự");
    await dialog.getByRole("radio", { name: /^Của Mai Thị Hạnh: .+ → / }).check();
    await dialog.getByRole("button", { name: "Gộp hai bản" }).click();
    await dialog.waitFor({ state: "detached" });
    await saved(second);
    await expect.poll(() => order()).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  it("keeps what could not be saved through a reload", async () => {
    await second.goto(`${server.url}/thiet-ke/ban-soan`);
    await open(first);
    await first.route(`**/api/working-copies/${id}`, (route) => (route.request().method() === "PUT" ? route.abort() : route.continue()));
    await box(first, "Tóm tắt").fill("Gõ trong lúc mất mạng");
    await first.locator("[role=alert]", { hasText: "Chưa lưu được" }).waitFor({ timeout: 30_000 });
    first.once("dialog", (dialog) => void dialog.accept());
    await first.reload();
    await first.waitForSelector(".editor-parts");
    await expect.poll(() => box(first, "Tóm tắt").inputValue()).toBe("Gõ trong lúc mất mạng");
    expect((await facts()).summary.vi).not.toBe("Gõ trong lúc mất mạng");
    await first.unroute(`**/api/working-copies/${id}`);
    await expect.poll(async () => (await facts()).summary.vi, { timeout: 40_000 }).toBe("Gõ trong lúc mất mạng");
    watched[0]?.splice(0, Infinity, ...(watched[0] ?? []).filter((line) => !line.includes("ERR_FAILED")));
  });

  it("comes back the same from its .zip", async () => {
    await open(first, "/du-lieu");
    const file = await download(first, "Cả thủ tục (.zip)");
    await first.goto(`${server.url}/thiet-ke/ban-soan/moi`);
    await first.locator("input[type=file][accept*='.zip']").setInputFiles(file);
    await first.waitForURL((address) => /ban-soan\/(?!moi)[^/]+$/.test(address.pathname));
    await first.waitForSelector(".editor-parts");
    const copy: ProcedureFolder = await savedFolder(first, new URL(first.url()).pathname.split("/").at(-1) ?? "");
    expect(copy).toEqual(await savedFolder(first, id));
  });

  it.each(["Excel (.xlsx)", "Word (.docx)", "CSV"])("finds nothing to change in its own process table: %s", async (form) => {
    await open(first, "/du-lieu");
    const file = await download(first, form);
    await first.locator("input[type=file][accept*='.xlsx']").first().setInputFiles(file);
    await first.locator("[role=status]", { hasText: /không có gì để đổi|Sẽ lấy nguyên quy trình/ }).waitFor();
  });

  it("takes over what was changed in the table", async () => {
    await open(first, "/du-lieu");
    const file = await download(first, "CSV");
    const table = readFileSync(file, "utf8").replace(";Trình ký;", ";Lãnh đạo ký duyệt;");
    await first.getByLabel("Dán bảng vào đây").first().fill(table.replace(/^\ufeff/, ""));
    await first.locator("[role=status]", { hasText: /Sẽ sửa \d+ bước/ }).waitFor();
    await first.getByRole("button", { name: "Đưa vào quy trình" }).click();
    await saved(first);
    await expect.poll(async () => JSON.stringify((await savedFolder(first, id)).workflow)).toContain("Lãnh đạo ký duyệt");
  });

  it("breaks no policy and throws nothing", () => {
    expect(watched.flat().filter((line) => !/status of 412/.test(line))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()]);
  const path = `${await file.path()}-${file.suggestedFilename()}`;
  await file.saveAs(path);
  return path;
}

/** What is looked at of procedure.json. */
interface Facts {
  readonly name: { readonly vi: string };
  readonly summary: { readonly vi: string };
  readonly keywords: readonly string[];
}

/** What is looked at of the form. */
interface Form {
  readonly properties: { readonly requester: { readonly properties: object } };
}
