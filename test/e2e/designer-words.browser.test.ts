// The words of a form in both languages, and the names behind its questions: what lacks English is counted, found and written by
// keyboard alone; a question in use everywhere is renamed where one sees where it is used, and nothing comes out otherwise.

import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { readProcedureFolder } from "../../server/definitions/procedure-folder.ts";
import { hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { checked } from "./designer/checked.ts";
import { newCopy, savedFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const DEATH = join(import.meta.dirname, "../../definitions/ho-tich/dang-ky-khai-tu");

describe.skipIf(hasNoChromium)("the words and names of a form", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];
  let death: ProcedureFolder;

  beforeAll(async () => {
    const read = readProcedureFolder(DEATH);
    if ("findings" in read) throw new Error(JSON.stringify(read.findings));
    death = read.folder;
    server = await serve({ shipped: false });
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (folder: ProcedureFolder, slug: string): Promise<string> => {
    const id = await newCopy(page, folder);
    await page.goto(`${server.url}/thiet-ke/ban-soan/${id}/${slug}`);
    await checked(page);
    return id;
  };

  it.each([1440, 390])("lead from one missing text to the next by keyboard, at %d px", async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await open(untranslated(death), "bieu-mau");
    await page.locator(width === 390 ? ".form-views-narrow label" : ".form-views-wide label", { hasText: "Bản dịch" }).click();
    const count = page.locator(".form-translations [role=status]").first();
    await count.filter({ hasText: /thiếu 3\./ }).waitFor();
    await expect.poll(() => page.locator("tr[data-missing]").count()).toBe(3);
    await still(page);
    await screenshot(page, `translations-${width}`);
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);

    await page.getByRole("button", { name: "Đến chỗ thiếu tiếp theo" }).focus();
    await page.keyboard.press("Enter");
    for (const english of ["Place of death", "Paper", "Fee exemption"]) {
      await expect.poll(() => page.evaluate("document.activeElement.lang + document.activeElement.value")).toBe("en");
      await expect.poll(() => page.evaluate(isInSight)).toBe(true);
      await page.keyboard.type(english);
      await page.keyboard.press("Enter");
    }
    await screenshot(page, `translations-end-${width}`);
    await count.filter({ hasText: /^Đủ cả \d+ câu chữ/ }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Đến chỗ thiếu tiếp theo" }).isDisabled()).toBe(true);
    await page.keyboard.press("Control+z");
    await count.filter({ hasText: /thiếu 1\./ }).waitFor();
    await page.setViewportSize({ width: 1440, height: 844 });
  });

  it.each([
    ["a page that documents, derived facts, rules and stories read", "Sự kiện chết", "death", "suKienChet"],
    ["a question that conditions, papers and stories read", "Bạn nộp hồ sơ với tư cách", "capacity", "tuCach"],
    ["a question that exempts from a fee", "Bạn thuộc diện miễn lệ phí nào", "group", "dienMien"],
  ])("follow the new name of %s", async (_what, title, from, to) => {
    const id = await open(death, "bieu-mau");
    const verdict = await page.locator(".editor-verdict").innerText();
    await page.getByRole("treeitem", { name: new RegExp(`^${title}`) }).click();
    const properties = page.locator(".form-properties");
    await properties.locator("summary", { hasText: "Chi tiết kỹ thuật" }).click();
    const name = properties.getByLabel("Tên trong dữ liệu");
    await expect.poll(() => name.inputValue()).toBe(from);
    const uses = properties.locator(".uses li");
    await uses.nth(2).waitFor();
    const used = await uses.count();
    await name.fill(to);
    await screenshot(page, `rename-${from}`);
    await properties.getByRole("button", { name: `Đổi tên, sửa theo ở ${used} nơi` }).click();
    await expect.poll(() => uses.count()).toBe(used);
    await page.locator(".editor-message", { hasText: "Đổi tên" }).waitFor();

    await page.locator(".editor-parts a", { hasText: "Chạy thử" }).click();
    await page.getByRole("button", { name: "Chạy lại tất cả" }).click();
    await page.locator(".editor-message", { hasText: `Cả ${Object.keys(death.journeys).length} hồ sơ mẫu đều ra đúng như đã lưu.` }).waitFor({ timeout: 60_000 });
    // The check began a moment after the edit, and has ended when it says nothing of going on.
    await expect.poll(() => page.locator(".editor-verdict").innerText(), { timeout: 60_000 }).toBe(verdict);
    // Saved a moment after; by then nothing says the old name but words.
    await expect.poll(async () => JSON.stringify(await savedFolder(page, id)).includes(`"${to}"`)).toBe(true);
    const saved = await savedFolder(page, id);
    expect(JSON.stringify([saved.procedure, saved.documents])).not.toMatch(new RegExp(`/answers/${pathOf(death, from).join("/")}\\b`));
  });

  it("break no policy and throw nothing", () => {
    expect(complaints).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Three texts without English: a question's title, one of its choices' neighbours, a group's title. */
function untranslated(folder: ProcedureFolder): ProcedureFolder {
  const bare = [["death", "place"], ["death", "notice", "kind"], ["request", "feeExemption"]];
  const form = bare.reduce<JsonObject>((form, path) => withoutEnglish(form, path), folder.form as JsonObject);
  return { ...folder, form };
}

function withoutEnglish(field: JsonObject, [name = "", ...rest]: readonly string[]): JsonObject {
  const properties = field["properties"] as JsonObject;
  const inner = properties[name] as JsonObject;
  const { title: _, ...english } = (inner["x-en"] ?? {}) as JsonObject;
  return { ...field, properties: { ...properties, [name]: rest.length === 0 ? { ...inner, "x-en": english } : withoutEnglish(inner, rest) } };
}

/** Names from the answers to the first field of that name. */
function pathOf(folder: ProcedureFolder, name: string): readonly string[] {
  const find = (field: JsonObject, path: readonly string[]): readonly string[] | undefined =>
    Object.entries((field["properties"] ?? {}) as JsonObject).reduce<readonly string[] | undefined>((found, [key, inner]) => found ?? (key === name ? [...path, key] : find(inner as JsonObject, [...path, key])), undefined);
  return find(folder.form as JsonObject, []) ?? [];
}

/** Runs in the page: whether what has the focus can be seen. */
function isInSight(): boolean {
  const { document, innerHeight } = globalThis as unknown as { readonly innerHeight: number; readonly document: { readonly activeElement: { getBoundingClientRect(): { readonly top: number; readonly bottom: number } } } };
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
