// What no clerk should do and some will: broken drafts, markup in titles, names that reach for prototypes, rubbish pasted, archives
// that point outside. Every part opens, what is wrong is told at its place, nothing is lost and nothing is executed (E05, E10, S05, I03).

import { strToU8, zipSync } from "fflate";
import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { hasNoChromium, launch, newPage, still } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { newCopy, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const MARKUP = "<img src=x onerror=alert(1)>";
const PARTS = ["Biểu mẫu", "Quy trình", "Mẫu kết quả", "Kiểm tra", "Chạy thử", "Dữ liệu", "Nộp duyệt", "Thông tin"] as const;
/** What the frame says when a part breaks. */
const BROKEN = "Không mở được phần này";

/** Every value that a condition holds for, replaced. */
function replaced(value: Json, by: (value: Json, key: string) => Json | undefined, key = ""): Json {
  const other = by(value, key);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((entry: Json) => replaced(entry, by, key));
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner as Json, by, name)])) : value;
}

const whole = (value: Json): Json => ({ procedure: value, form: value, formUi: value, workflow: value, documents: { a: value }, journeys: { a: value }, answers: { a: value } });
const ODD: Json = { a: null, b: 1, c: [], d: { on: [], after: 5, invoke: [null], meta: null, states: { e: null }, properties: { f: null }, oneOf: [null], items: null, label: 5, blocks: [null, "x", {}], steps: [null, {}] } };

/** Working copies nobody could have made by hand, and how each comes to be out of a sound one. */
const HOSTILE: { readonly [name: string]: (sound: Json) => Json } = {
  nothing: () => whole(null),
  lists: () => whole([null, {}]),
  texts: () => whole("x"),
  "odd objects": () => whole({ states: ODD, properties: ODD, fees: [null, "x", {}], components: ODD, notices: [], limits: "x", timeLimit: [], predicates: ODD, blocks: [null], steps: 5 }),
  "lists of anything": (sound) => replaced(sound, (value) => (Array.isArray(value) ? [null, 1, "x", {}] : undefined)),
  "objects for texts": (sound) => replaced(sound, (value) => (typeof value === "string" ? {} : undefined)),
  "nothing for texts": (sound) => replaced(sound, (value) => (typeof value === "string" ? null : undefined)),
};

describe.skipIf(hasNoChromium)("bad input in the designer", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let sound: ProcedureFolder;
  const alerts: string[] = [];

  /** By a link within the app, as people go from one to the next: what a broken one leaves behind would break the next. */
  const open = async (id: string, slug = ""): Promise<void> => {
    await page.evaluate(followLink, `/thiet-ke/ban-soan/${id}/${slug}`);
    await page.locator(`.editor-parts a[href*="${id}"]`).first().waitFor();
  };
  /** Parts that break, with whatever stands on them opened as far as it can be. Events alone: where a pointer would have to go is looked at elsewhere. */
  const brokenParts = async (): Promise<readonly string[]> => {
    const broken: string[] = [];
    for (const part of PARTS) {
      await page.locator(".editor-parts a", { hasText: part }).dispatchEvent("click");
      await page.locator(".editor-parts a[aria-current=page]", { hasText: part }).waitFor();
      await page.locator("main .mantine-Loader-root").first().waitFor({ state: "detached" });
      await still(page);
      for (const button of ["Mở tất cả", "Sơ đồ"]) if (await page.getByText(button, { exact: true }).first().isVisible()) await page.getByText(button, { exact: true }).first().dispatchEvent("click");
      // A part that is drawn when there is time breaks then.
      await still(page);
      if ((await page.locator("main").innerText()).includes(BROKEN)) broken.push(part);
    }
    return broken;
  };

  /** Had anything been taken over, it would be on its way to the server, or there. */
  const nothingUnsaved = (): Promise<void> => page.locator(".editor-saved").waitFor();

  beforeAll(async () => {
    server = await serve({ shipped: false });
    browser = await launch();
    ({ page, complaints } = await listened({ width: 1440 }));
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    sound = await templateFolder(page, "civil-status-registration");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(Object.entries(HOSTILE))("every part opens on a copy made of %s", async (_name, make) => {
    await open(await newCopy(page, make(sound as unknown as Json) as unknown as ProcedureFolder));
    expect(await brokenParts()).toEqual([]);
  });

  it("takes markup as text on every part, in the simulator and on the citizens' page", async () => {
    const words = new Set(["vi", "title", "text", "label"]);
    const marked = replaced(sound as unknown as Json, (value, key) => (words.has(key) && typeof value === "string" ? `${value} ${MARKUP}` : undefined)) as unknown as ProcedureFolder;
    await open(await newCopy(page, marked));
    await expect.poll(() => page.locator("h1").innerText()).toContain(MARKUP);
    expect(await brokenParts()).toEqual([]);
    await page.locator(".editor-parts a", { hasText: "Chạy thử" }).click();
    await page.getByRole("button", { name: "Nộp hồ sơ", exact: true }).click();
    await page.getByText("Hồ sơ lúc này").waitFor();
    await expect.poll(() => page.locator("main").innerText()).toContain(MARKUP);
    await still(page);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await publish({ ...marked, procedure: { ...(marked.procedure as JsonObject), code: "1.234567" } });
    const { page: citizen } = await listened();
    await citizen.goto(`${server.url}/?q=${encodeURIComponent("hộ tịch")}`);
    await citizen.locator(".card-title", { hasText: MARKUP }).first().click();
    await expect.poll(() => citizen.locator("main").innerText()).toContain(MARKUP);
    expect(await citizen.locator('img[src="x"]').count()).toBe(0);
    expect(alerts).toEqual([]);
  });

  it("refuses names that reach for prototypes, in the JSON and over the API, and keeps what it had", async () => {
    const id = await newCopy(page, sound);
    await open(id, "du-lieu");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText('{ "__proto__": { "polluted": true }, "name": { "vi": "A" } }');
    await page.getByText("không được dùng tên '__proto__' làm khóa").waitFor();
    await nothingUnsaved();
    expect(await savedFolder(page, id)).toEqual(sound);
    const named = (name: string): string => `{ "folder": { "procedure": { "${name}": {} }, "form": {}, "formUi": {}, "workflow": {}, "documents": {}, "journeys": {}, "answers": {} } }`;
    for (const name of ["__proto__", "constructor"]) expect((await post("/api/working-copies", named(name))).status).toBe(422);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  });

  it("keeps unread JSON beside the last that could be read, and tells cycles as findings", async () => {
    const id = await newCopy(page, { ...sound, form: { type: "object", properties: { a: { $ref: "#/properties/a" } } } });
    await open(id, "du-lieu");
    await page.getByText(/[1-9]\d* lỗi/).first().waitFor();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("nửa chừng ");
    await page.getByText("chưa phải JSON hợp lệ").waitFor();
    expect(await brokenParts()).toEqual([]);
    await page.locator(".editor-parts a", { hasText: "Dữ liệu" }).click();
    await page.getByText("chưa phải JSON hợp lệ").waitFor();
    await expect.poll(() => page.locator(".cm-content").innerText()).toContain("nửa chừng");
    await nothingUnsaved();
    expect((await savedFolder(page, id)).procedure).toEqual(sound.procedure);
  });

  it("tells what is wrong with rubbish, huge tables and archives that point outside, and stays as it was", async () => {
    const heard = complaints.length;
    const id = await newCopy(page, sound);
    await open(id, "du-lieu");
    const table = page.getByLabel("Dán bảng vào đây");
    await table.fill("xin chào\u0000 <b>không phải bảng</b>\n;;;\n\t\t");
    await page.getByText("Không tìm thấy dòng tiêu đề").first().waitFor();
    await paste(table, `TT\tNội dung công việc\tNgười thực hiện\tThời gian\n${Array.from({ length: 3_000 }, (_, row) => `${row}\tBước\tVăn thư\t1 giờ`).join("\n")}`);
    await page.getByText(/Bảng có \d+ dòng, nhiều hơn/).first().waitFor();
    const outside = zipSync({ "../../etc/passwd": strToU8("x"), "procedure.json": strToU8("{}") });
    await page.locator('input[type=file][accept*="zip"]').first().setInputFiles({ name: "thủ tục.zip", mimeType: "application/zip", buffer: Buffer.from(outside) });
    await page.getByText("trỏ ra ngoài thư mục").waitFor();
    await nothingUnsaved();
    expect(await savedFolder(page, id)).toEqual(sound);
    expect(complaints.slice(heard)).toEqual([]);
  });

  it("points out that a step of this name is there already", async () => {
    await open(await newCopy(page, sound), "quy-trinh");
    await page.getByRole("button", { name: "+ Thêm bước" }).click();
    await page.getByRole("dialog").getByLabel(/^Tên bước/).fill("thẩm tra HỒ SƠ");
    await page.getByText("cũng tên như vậy").waitFor();
  });

  // -------------------------------------------------------------------------------------------------------------------

  /** A page on which markup that runs would be heard. */
  async function listened(visit: Parameters<typeof newPage>[1] = {}): ReturnType<typeof newPage> {
    const made = await newPage(browser, visit);
    made.page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    return made;
  }

  function paste(into: Locator, text: string): Promise<void> {
    return into.evaluate((element, plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async function post(path: string, body: string, who: Page = page, revision = 1): Promise<{ readonly status: number; readonly code?: string; readonly answer: JsonObject }> {
    return who.evaluate(
      async ({ path: address, body: text, key, match }) => {
        const session = (await (await fetch("/api/session")).json()) as { readonly csrf: string };
        const headers = { "Content-Type": "application/json", "X-CSRF-Token": session.csrf, "Idempotency-Key": key, "If-Match": `"${match}"` };
        const response = await fetch(address, { method: "POST", headers, body: text });
        const answer = (await response.json()) as { readonly code?: string };
        return { status: response.status, answer, ...(answer.code === undefined ? {} : { code: answer.code }) };
      },
      { path, body, key: randomUUID(), match: revision },
    ) as Promise<{ readonly status: number; readonly code?: string; readonly answer: JsonObject }>;
  }

  async function publish(folder: ProcedureFolder): Promise<void> {
    const submitted = await post(`/api/working-copies/${await newCopy(page, folder)}/submit`, "{}");
    expect(submitted.status, JSON.stringify(submitted.answer)).toBe(201);
    const { hash } = submitted.answer["version"] as { readonly hash: string };
    const { page: reviewer } = await newPage(browser);
    await comeIn(reviewer, server.url, "kstthc");
    await reviewer.goto(`${server.url}/thiet-ke`);
    expect((await post(`/api/definitions/${hash}/approve`, "{}", reviewer)).status).toBe(200);
    const decision = JSON.stringify({ effectiveFrom: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), decision: { number: MARKUP } });
    expect((await post(`/api/definitions/${hash}/publish`, decision, reviewer, 2)).status).toBe(200);
  }
});

// ---------------------------------------------------------------------------------------------------------------------

/** Runs in the page. The app's router follows the address. */
function followLink(path: string): void {
  const { history, PopStateEvent, dispatchEvent } = globalThis as unknown as Window;
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

interface Window {
  readonly history: { pushState(state: object, title: string, path: string): void };
  readonly PopStateEvent: new (type: string, init: { readonly state: object }) => object;
  dispatchEvent(event: object): void;
}
