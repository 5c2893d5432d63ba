// A clerk with the decision's table: it becomes a procedure, its stories are told again, a dossier is played through it from filing
// to handing over, and what is wrong with a draft is seen happening on the drawing.

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { decisionDocx, decisionXlsx } from "../designer/exchange/table/decision-files.ts";
import { CERTIFICATE_DECISION, cellsOfDecision, PERMIT_DECISION } from "../engine/process-table/decisions.ts";
import { axe, hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { checked } from "./designer/checked.ts";
import { newCopy, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

describe.skipIf(hasNoChromium)("a table and a dossier in the designer", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await signIn(page, server.url, "soanthutuc");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const said = (): Promise<string> => page.locator(".editor-message").innerText();
  const copyOf = (): string => /ban-soan\/([^/]+)/.exec(page.url())?.[1] ?? "";

  async function openPart(folder: ProcedureFolder, part: string): Promise<void> {
    if (!page.url().startsWith(server.url)) await page.goto(`${server.url}/thiet-ke/ban-soan`);
    const id = await newCopy(page, folder);
    await page.goto(`${server.url}/thiet-ke/ban-soan/${id}/${part}`);
    await checked(page);
  }

  async function looksRight(name: string): Promise<void> {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await still(page);
      await screenshot(page, `simulator-${name}-${width}`);
      expect({ name, width, found: await axe(page) }).toEqual({ name, width, found: [] });
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
  }

  describe("the table of a decision", () => {
    it("becomes a procedure that works, its stories told again", async () => {
      await page.goto(`${server.url}/thiet-ke/ban-soan/moi`);
      await page.getByLabel("Biểu mẫu, giấy tờ lấy theo mẫu").selectOption({ label: "Cấp giấy xác nhận, chứng nhận" });
      await page.locator("input[type=file][accept*=docx]").setInputFiles({ name: "phụ lục.docx", mimeType: "", buffer: await decisionDocx(CERTIFICATE_DECISION) });
      const outline = page.locator(".table-outline tbody tr");
      await outline.first().waitFor();
      await expect.poll(() => outline.allInnerTexts()).toEqual([
        "Tiếp nhận\tCán bộ tiếp nhận và trả kết quả\t4",
        "Giải quyết hồ sơ › Lãnh đạo phòng phân công công chức xử lý\tLãnh đạo phòng chuyên môn\t4",
        "Giải quyết hồ sơ › Chuyên viên thẩm định hồ sơ, xác minh, dự thảo giấy xác nhận\tCông chức chuyên môn\t8",
        "Giải quyết hồ sơ › Lãnh đạo phòng xem xét, ký nháy, trình lãnh đạo UBND xã\tLãnh đạo phòng chuyên môn\t2",
        "Xem xét, ký phê duyệt kết quả\tLãnh đạo ký duyệt\t4",
        "Vào sổ, đóng dấu, chuyển kết quả cho Bộ phận TN&TKQ\tVăn thư\t2",
        "Trả kết quả cho tổ chức, cá nhân; thu phí, lệ phí (nếu có)\tCán bộ tiếp nhận và trả kết quả\t–",
      ]);
      await expect.poll(() => page.locator(".table-outline tfoot").innerText()).toMatch(/24 giờ \(3 ngày\)[^]*Thời hạn của thủ tục: 03 ngày làm việc/);
      await page.getByLabel(/Dòng 11: Bước .* được bao nhiêu thời gian\? Bảng ghi: Trong ngày/).selectOption("none");
      await page.getByLabel(/Hết hạn bổ sung/).selectOption("close");
      await page.getByText("Đã trả lời hết.").waitFor();
      await page.getByRole("heading", { name: "Hồ sơ mẫu không còn ra như đã lưu (4)" }).waitFor();
      await expect.poll(() => page.getByLabel("Không có căn cứ để xác nhận: lãnh đạo từ chối theo đề xuất của công chức").inputValue()).toBe("retell");
      await looksRight("import");
      await page.getByRole("button", { name: "Tạo bản soạn từ bảng" }).click();
      await page.waitForURL(/ban-soan\/[0-9a-f-]{36}$/);
      await page.goto(`${page.url()}/chay-thu`);
      await checked(page);
      await expect.poll(() => page.locator(".editor-verdict").innerText()).toContain("Không có lỗi");
      await page.getByRole("button", { name: "Chạy lại tất cả" }).click();
      await expect.poll(() => page.locator(".simulator-stories > li").allInnerTexts()).toSatisfy((stories: readonly string[]) => stories.length === 7 && stories.every((story) => story.startsWith("Đúng")));
    });

    it("replaces the workflow of a copy with its stories, and one undo brings both back", async () => {
      const folder = await templateFolder(page, "approval-request");
      await openPart(folder, "du-lieu");
      await page.getByLabel("Dán bảng vào đây").fill(cellsOfDecision(PERMIT_DECISION).map((line) => line.join("\t")).join("\n"));
      await page.getByLabel(/Dòng 9: Bước “Kiểm tra thực địa”: bảng ghi nhiều bên/).selectOption("together");
      await page.getByText(/cùng lúc với bước trên/).nth(1).waitFor();
      // What somebody wrote is not taken out unasked.
      await expect.poll(() => page.locator(".table-questions select:has(option[value=remove]):not(:has(option[value=retell]))").first().inputValue()).toBe("keep");
      await page.getByRole("button", { name: "Đưa vào quy trình" }).click();
      await page.getByText("Đã đưa bảng vào quy trình. Có thể hoàn tác.").waitFor();
      await page.getByRole("button", { name: "Hoàn tác" }).click();
      await page.getByText(/Đã hoàn tác: Nhập bảng/).waitFor();
      await expect.poll(async () => JSON.stringify(await savedFolder(page, copyOf()))).toBe(JSON.stringify(folder));
    });

    it("is read from a workbook too, and rubbish is refused in words", async () => {
      await page.locator("input[type=file][accept*=xlsx]").setInputFiles({ name: "a.xlsx", mimeType: "", buffer: await decisionXlsx(PERMIT_DECISION) });
      await page.locator(".table-outline").waitFor();
      await page.getByRole("button", { name: "Bỏ bảng này" }).click();
      await page.getByLabel("Dán bảng vào đây").fill("a\tb\nc\td");
      await page.getByText(/Không tìm thấy dòng tiêu đề/).first().waitFor();
    });
  });

  describe("a dossier played through a draft", () => {
    const doing = (name: string | RegExp): Locator => page.locator(".simulator-doings").getByRole("button", { name }).first();
    const now = (term: string): Promise<string> => page.locator(".simulator-dossier dl > div").filter({ hasText: term }).first().locator("dd").innerText();
    const told = (): Promise<readonly string[]> => page.locator(".simulator-told > li > strong").allInnerTexts();
    async function does(name: string | RegExp, form = true): Promise<void> {
      const before = (await told()).length;
      await doing(name).click();
      if (form) await page.getByRole("dialog").getByRole("button", { name, exact: false }).last().click();
      await expect.poll(async () => (await told()).length).toBe(before + 1);
    }

    it("is filed, paid for at the third try, supplemented and accepted, and its due date is explained", async () => {
      await openPart(await templateFolder(page, "certificate"), "chay-thu");
      await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
      await page.getByRole("heading", { name: "Ai làm được gì lúc này" }).waitFor();
      await expect.poll(() => now("Việc của")).toBe("Người nộp hồ sơ");
      await does("Báo không thu được", false);
      await does("Báo trả thiếu 1.000 đ", false);
      expect((await told()).at(-1)).toMatch(/báo đã thu 1\.000.đ: không khớp số còn phải nộp/);
      await does(/Báo đã trả đủ/, false);
      await expect.poll(() => now("Phí, lệ phí")).toMatch(/Đã trả 2\.000.đ, còn 0.đ\. Tiền đến không khớp, chờ hoàn lại hoặc xử lý: 1\.000.đ/);
      await does("Yêu cầu bổ sung");
      await does("Nộp bổ sung");
      await page.getByRole("button", { name: "+3 ngày làm việc" }).click();
      await does("Tiếp nhận hồ sơ", false);
      await page.getByText("Vì sao là ngày đó").click();
      await expect.poll(() => now("Đồng hồ")).toMatch(/hẹn trả 17:30 ngày 02\/12\/2026[^]*Hồ sơ được tiếp nhận lúc[^]*Thời hạn: 3 ngày làm việc[^]*Vì vậy hẹn trả/);
    });

    it("is signed, issued and handed over; papers name people as they are called", async () => {
      await page.getByRole("button", { name: "+1 ngày làm việc" }).click();
      await does("Trình ký dự thảo");
      await does("Ký giấy xác nhận");
      await does("Phát hành");
      await page.getByText("Giấy xác nhận", { exact: true }).click();
      await expect.poll(() => page.locator(".simulator-panes details[open]").last().innerText()).toMatch(/GIẤY XÁC NHẬN[^]*Lãnh đạo ký duyệt/);
      await does("Trả kết quả");
      await expect.poll(() => page.locator(".simulator-doings").innerText()).toContain("Hồ sơ đã kết thúc.");
      await page.getByText("Cổng thanh toán báo muộn").click();
      await does(/Báo muộn/, false);
      await looksRight("played");
    });

    it("is kept as a story, all are run, and a way none takes is one press away", async () => {
      await page.getByRole("button", { name: "Lưu hồ sơ mẫu" }).click();
      await page.getByText("Đặt tên cho hồ sơ mẫu.").waitFor();
      await page.getByLabel(/Lưu thành hồ sơ mẫu/).fill("Trả phí ba lần");
      await page.getByRole("button", { name: "Lưu hồ sơ mẫu" }).click();
      await page.getByRole("heading", { name: "Hồ sơ mẫu (8)" }).waitFor();
      await checked(page);
      await page.getByRole("button", { name: "Chạy lại tất cả" }).click();
      await page.getByText(/^\d+ trong \d+ lối đi của quy trình/).waitFor();
      await expect.poll(() => page.locator(".simulator-stories > li").filter({ hasText: "Trả phí ba lần" }).innerText()).toMatch(/^Đúng/);
      await page.getByText("Lối chưa có hồ sơ mẫu nào đi").click();
      await page.locator(".simulator details[open] li .editor-link").first().waitFor();
      const ways = await page.locator(".simulator details li .editor-link").allInnerTexts();
      expect(new Set(ways).size).toBe(ways.length);
      await page.getByRole("button", { name: /Trình ký › Xin lỗi và hẹn lại/ }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-place"))).toBe("/workflow/states/processing/states/signing/on/EXTEND");
    });

    it("differs after an edit, which is said in words, and is told again", async () => {
      const folder = await templateFolder(page, "certificate");
      const workflow = JSON.parse(JSON.stringify(folder.workflow).replace('"SUBMIT_FOR_SIGNATURE":', '"PREPARE":{"target":"prepared","meta":{"label":{"vi":"Soạn xong","en":"Prepared"},"by":[{"role":"caseOfficer"}],"tone":"primary"}},"SUBMIT_UNUSED":')) as JsonObject;
      const { states } = (workflow["states"] as unknown as { readonly processing: { readonly states: { [name: string]: unknown } } }).processing;
      const examining = states["examining"] as { on: { [act: string]: JsonObject } };
      const { SUBMIT_UNUSED: submit, ...on } = examining.on;
      states["examining"] = { ...examining, on };
      states["prepared"] = { meta: { label: { vi: "Rà soát", en: "Looked over" }, owner: { role: "caseOfficer" }, citizenText: { vi: "Hồ sơ đang được rà soát.", en: "The dossier is being looked over." } }, on: { SUBMIT_FOR_SIGNATURE: submit ?? {} } };
      await openPart({ ...folder, workflow }, "chay-thu");
      await page.getByRole("button", { name: "Chạy lại tất cả" }).click();
      const story = page.locator(".simulator-stories > li").filter({ hasText: "Nộp trực tuyến, không mất phí" });
      await expect.poll(() => story.innerText()).toMatch(/^Khác[^]*Việc thứ 3 \(Trình ký dự thảo\): nay không làm được\./);
      await story.getByRole("button", { name: /Làm lại theo quy trình hiện nay/ }).click();
      await expect.poll(said).toContain("Đã làm lại theo quy trình hiện nay");
      await page.getByRole("button", { name: "Chạy lại tất cả" }).click();
      await expect.poll(() => story.innerText()).toMatch(/^Đúng/);
    });
  });

  describe("what is wrong with a draft", () => {
    it("is played on the drawing, by buttons and by keys, without motion for who wants none", async () => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await openPart(wrongInThreeWays(await templateFolder(page, "certificate")), "kiem-tra");
      for (const [sentence, until] of [["Hồ sơ kẹt ở “Để lại”", "Để lại"], ["chờ người dân mà không có thời hạn", "Chờ công dân bổ sung"], ["có thể trả kết quả khi phí, lệ phí chưa nộp đủ", ""]] as const) {
        const finding = page.locator(".review-finding").filter({ hasText: sentence }).first();
        await finding.getByRole("button", { name: "Xem câu chuyện của một hồ sơ" }).click();
        await finding.getByRole("button", { name: "Xem từng bước trên sơ đồ" }).click();
        const count = finding.locator(".canvas-count");
        await count.waitFor();
        const last = Number((await count.innerText()).split("/")[1]);
        await finding.getByRole("button", { name: "Bước sau" }).click();
        await expect.poll(() => count.innerText()).toBe(`2/${last}`);
        await page.keyboard.press("ArrowLeft");
        await expect.poll(() => count.innerText()).toBe(`1/${last}`);
        await page.keyboard.press("End");
        await expect.poll(() => finding.locator(".canvas-sentence").innerText()).toContain(sentence);
        await expect.poll(() => finding.locator("li[aria-current=step]").innerText()).toContain(sentence);
        if (until !== "") await expect.poll(() => finding.locator(".canvas").innerText()).toContain(until);
        await expect.poll(() => page.locator(".review-story").count()).toBe(1);
      }
      await looksRight("story");
    });

    it("breaks no policy and throws nothing", () => {
      expect(complaints).toEqual([]);
      expect(server.bugs).toEqual([]);
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** A step nobody leaves, a wait without limit, and a result for which nobody paid. */
function wrongInThreeWays(template: ProcedureFolder): ProcedureFolder {
  interface Loose {
    states: { [name: string]: Loose };
    on: { [act: string]: unknown };
    after?: unknown;
    always?: unknown;
  }
  const folder = structuredClone(template) as unknown as { readonly workflow: Loose } & Omit<ProcedureFolder, "workflow">;
  const { processing, receiving, filing } = folder.workflow.states as { processing: Loose; receiving: Loose; filing: Loose };
  const { examining, issuing } = processing.states as { examining: Loose; issuing: Loose };
  processing.on = {};
  examining.on["SET_ASIDE"] = { target: "aside", meta: { label: { vi: "Để lại xem sau" }, by: [{ role: "caseOfficer" }] } };
  processing.states["aside"] = { meta: { label: { vi: "Để lại" }, owner: { role: "caseOfficer" } } } as unknown as Loose;
  delete (receiving.states["supplementing"] as Loose).after;
  filing.always = { target: "receiving" };
  (receiving.states["checking"] as Loose & { on: { ACCEPT: { guard: unknown } } }).on.ACCEPT.guard = { type: "componentsComplete" };
  const [issue] = [issuing.on["ISSUE"]].flat() as readonly { guard?: unknown }[];
  const { guard: _, ...unguarded } = issue ?? {};
  issuing.on["ISSUE"] = unguarded;
  return folder as unknown as ProcedureFolder;
}
