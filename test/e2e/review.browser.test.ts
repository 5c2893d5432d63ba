// The life of a version by two people at their own screens: submitted, refused its author, returned with remarks, submitted
// changed, approved, published by a decision. Each page is looked at on a phone and on a desk.

import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Definition } from "../../engine/model/index.ts";
import { begin } from "../../server/definitions/life.ts";
import { axe, hasNoChromium, launch, newPage, screenshot, still } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const CODE = "1.000656";

describe.skipIf(hasNoChromium)("the review of a version", { timeout: 180_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let author: Page;
  let reviewer: Page;
  const watched: string[][] = [];
  const faults: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    author = await seat("soanthutuc");
    reviewer = await seat("kstthc");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seat(login: string): Promise<Page> {
    const { page, complaints } = await newPage(browser, { width: 1440 });
    await signIn(page, server.url, login);
    await page.goto(`${server.url}/thiet-ke`);
    await page.waitForSelector("h1");
    watched.push(complaints);
    return page;
  }

  /** The page on a desk and on a phone. */
  async function look(page: Page, name: string): Promise<void> {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await still(page);
      await screenshot(page, `review-${name}-${width}`);
      const found = await axe(page);
      if (found.length > 0) faults[`${name} at ${width}`] = found;
    }
    await page.setViewportSize({ width: 1440, height: 844 });
  }

  /** The shipped death registration with another summary, so that it is other content. */
  async function another(summary: string, change: (definition: Mutable) => void = () => undefined): Promise<string> {
    const { catalogue, stores } = server.running.services;
    const stored = await stores.definitions.byHash(catalogue.versions(CODE)[0]?.hash ?? "");
    const definition = JSON.parse(stored?.body ?? "{}") as Mutable;
    definition.procedure.summary = { vi: summary, en: summary };
    change(definition);
    return JSON.stringify(definition);
  }

  async function submit(text: string): Promise<void> {
    await author.goto(`${server.url}/thiet-ke/nop-phien-ban`);
    await author.fill("textarea", text);
    await author.click("button:has-text('Nộp để duyệt')");
  }

  const tab = (page: Page, name: string): Promise<void> => page.click(`nav.review-tabs a:has-text('${name}')`);
  const decide = (page: Page, name: string): Promise<void> => page.click(`.review-decisions button:has-text('${name}')`);
  const confirm = async (page: Page): Promise<void> => {
    await page.click("[role=dialog] button[type=submit]");
    await page.locator("[role=dialog]").waitFor({ state: "detached" });
  };

  it("lists what waits for review first, and says so when nothing does", async () => {
    await expect.poll(() => reviewer.locator("h2").first().innerText()).toContain("Chờ duyệt");
    await expect.poll(() => reviewer.locator("main").innerText()).toContain("Không có phiên bản nào chờ duyệt");
    await look(reviewer, "list");
  });

  it("tells an author what keeps a definition from being taken, with the story, and loses nothing", async () => {
    const text = await another("Bản quên điều kiện người ký", (definition) => {
      delete definition.workflow.states.processing.states.signing.on.SIGN.guard;
    });
    await submit(text);
    await author.locator(".review-story ol").first().waitFor();
    for (const words of ["Sửa các lỗi nêu dưới đây", "Bà An nộp hồ sơ", "Công chức tư pháp – hộ tịch"]) await expect.poll(() => author.locator(".staff-problem").innerText()).toContain(words);
    await author.locator("button:has-text('Xem từng bước trên sơ đồ')").first().click();
    const story = author.locator(".review-story").first();
    await story.locator(".canvas").waitFor();
    await story.locator("button[aria-label='Bước sau']").click();
    await author.keyboard.press("ArrowRight");
    await expect.poll(() => story.locator("> ol > li").evaluateAll(currentOf)).toEqual([2]);
    await look(author, "refused");
    await author.reload();
    await expect.poll(() => author.locator("textarea").inputValue()).toBe(text);
    await author.fill("textarea", "{ procedure");
    await author.click("button:has-text('Nộp để duyệt')");
    await expect.poll(() => author.locator("main").innerText()).toContain("Không phải JSON hợp lệ");
  });

  it("refuses the author's own approval, on the screen and behind it", async () => {
    await submit(await another("Bản thứ nhất"));
    await author.waitForURL(/\/phien-ban\/[0-9a-f]{64}$/);
    await author.locator(".review-head").waitFor();
    await expect.poll(() => author.locator(".review-head").innerText()).toContain("không tự duyệt");
    expect(await author.locator(".review-decisions button").count()).toBe(0);
    const hash = new URL(author.url()).pathname.split("/").at(-1) ?? "";
    const status = await author.evaluate(
      async ({ hash: version, key }) => {
        const session = (await (await fetch("/api/session")).json()) as { readonly csrf: string };
        const headers = { "Content-Type": "application/json", "X-CSRF-Token": session.csrf, "Idempotency-Key": key, "If-Match": '"1"' };
        return (await fetch(`/api/definitions/${version}/approve`, { method: "POST", headers, body: "{}" })).status;
      },
      { hash, key: randomUUID() },
    );
    expect(status).toBe(403);
    // The refusal above is in the browser's console too; it is not a breach.
    expect(watched[0]?.splice(0).filter((line) => !line.includes("status of 4"))).toEqual([]);
  });

  it("lets the reviewer read everything: card, findings and what was covered, picture, history", async () => {
    await reviewer.goto(`${server.url}/thiet-ke?state=inReview`);
    await reviewer.click("a.review-name");
    await reviewer.waitForSelector(".card-section");
    for (const words of ["Bản thứ nhất", "Cán bộ tiếp nhận và trả kết quả", "Điều 4 khoản 2, Nghị định 123/2015/NĐ-CP", "Khi thỏa điều kiện “Nộp qua bưu chính”", "2.1. Kiểm tra hồ sơ"]) await expect.poll(() => reviewer.locator("main").innerText()).toContain(words);
    await look(reviewer, "card");
    await tab(reviewer, "Kết quả kiểm tra");
    await reviewer.locator(".review-covered", { hasText: "mọi tình huống hồ sơ có thể gặp" }).waitFor({ timeout: 60_000 });
    await expect.poll(() => reviewer.locator("main").innerText()).toContain("cho cùng kết quả với máy chủ");
    await look(reviewer, "findings");
    await tab(reviewer, "So sánh");
    await reviewer.locator(".review-change").first().waitFor();
    await expect.poll(() => reviewer.locator(".review-changes").first().innerText()).toContain("Với người dân");
    await reviewer.locator(".review-change summary").first().click();
    await expect.poll(() => reviewer.locator(".review-values").first().innerText()).toContain("Bản thứ nhất");
    await look(reviewer, "compare");
    await tab(reviewer, "Sơ đồ");
    await reviewer.locator(".canvas").waitFor();
    await look(reviewer, "picture");
    await tab(reviewer, "Lịch sử");
    await expect.poll(() => reviewer.locator("main").innerText()).toContain("Lịch sử nguyên vẹn");
    await look(reviewer, "life");
    await tab(reviewer, "Phiếu thủ tục");
  });

  it("returns with remarks on the whole and on a place; what is typed survives closing and reloading", async () => {
    await reviewer.locator("#giay-to .review-remark-button").first().click();
    await reviewer.locator("[role=dialog] textarea:focus").waitFor();
    await reviewer.keyboard.type("Thiếu trường hợp chết ở nước ngoài");
    await reviewer.click("[role=dialog] button:has-text('Để sau')");
    await reviewer.reload();
    await decide(reviewer, "Trả lại kèm nhận xét (1)");
    await reviewer.getByLabel("Nhận xét chung").fill("Viết lại phần tóm tắt cho dễ hiểu");
    await look(reviewer, "returning");
    await confirm(reviewer);
    await reviewer.locator(".staff-done", { hasText: "Đã trả lại" }).waitFor();
    await expect.poll(() => reviewer.locator(".review-decisions").count()).toBe(0);
  });

  it("shows the author the remarks, each where it belongs", async () => {
    await author.reload();
    const remarks = author.locator(".staff-panel", { hasText: "Nhận xét của người duyệt (2)" });
    await remarks.waitFor();
    await expect.poll(() => remarks.innerText()).toContain("Giấy báo tử hoặc giấy tờ thay thế: Thiếu trường hợp chết ở nước ngoài");
    await expect.poll(() => author.locator("#giay-to .review-remark").innerText()).toContain("Thiếu trường hợp chết ở nước ngoài");
    await remarks.locator("a", { hasText: "Giấy báo tử" }).click();
    await expect.poll(async () => isInSight(await author.locator("#giay-to .review-remark").boundingBox())).toBe(true);
    await look(author, "returned");
  });

  it("takes the changed content as another version; it is approved and published by a decision, each once however often pressed", async () => {
    await submit(await another("Bản thứ hai, dễ hiểu hơn"));
    await author.waitForURL(/\/phien-ban\/[0-9a-f]{64}$/);
    await reviewer.goto(author.url());
    await decide(reviewer, "Duyệt nội dung này");
    await look(reviewer, "approving");
    await reviewer.locator("[role=dialog] button[type=submit]").dblclick();
    await reviewer.locator(".staff-done", { hasText: "Đã duyệt" }).waitFor();
    await decide(reviewer, "Công bố");
    await reviewer.click("[role=dialog] button[type=submit]");
    await expect.poll(() => reviewer.locator("[role=dialog]").innerText()).toContain("Nhập số quyết định");
    await reviewer.getByLabel("Số quyết định công bố").fill("3924/QĐ-UBND");
    await look(reviewer, "publishing");
    await confirm(reviewer);
    await reviewer.locator(".staff-done", { hasText: "Đã công bố" }).waitFor();
    await expect.poll(() => reviewer.locator(".review-head").innerText()).toContain("Đang áp dụng");
    await expect.poll(() => reviewer.locator(".review-head").innerText()).toContain("3924/QĐ-UBND");
    await tab(reviewer, "Lịch sử");
    await expect.poll(() => reviewer.locator(".review-life > li strong").allInnerTexts()).toEqual(["Nộp để duyệt", "Duyệt", "Công bố"]);
  });

  it("tells two reviewers who decide at once, in words, and keeps what the second one wrote", async () => {
    await submit(await another("Bản thứ ba"));
    await author.waitForURL(/\/phien-ban\/[0-9a-f]{64}$/);
    const second = await seat("kstthc");
    for (const page of [reviewer, second]) await page.goto(author.url());
    await decide(second, "Trả lại kèm nhận xét");
    await second.getByLabel("Nhận xét chung").fill("Chưa nêu căn cứ");
    await decide(reviewer, "Duyệt nội dung này");
    await confirm(reviewer);
    await second.click("[role=dialog] button[type=submit]");
    await second.locator("[role=dialog] [role=alert]", { hasText: "vừa được người khác xử lý" }).waitFor();
    expect(await second.getByLabel("Nhận xét chung").inputValue()).toBe("Chưa nêu căn cứ");
    await confirm(second);
    await second.locator(".staff-done", { hasText: "Đã trả lại" }).waitFor();
    watched.at(-1)?.splice(0); // the console's line about the refusal
  });

  it("tells the story of a fault in a version older than the rule that finds it, step by step on the picture", async () => {
    const body = await another("Bản cũ", (definition) => {
      delete definition.workflow.states.processing.states.signing.on.SIGN.guard;
    });
    const hash = "f".repeat(64);
    const { stores, now } = server.running.services;
    await stores.definitions.commit(begin({ hash, procedureCode: CODE, name: { vi: "Đăng ký khai tử" }, origin: "submitted", body }, { step: "submitted" }, { by: { id: "old", name: "Người soạn cũ" }, at: now() }));
    await reviewer.goto(`${server.url}/thiet-ke/phien-ban/${hash}/kiem-tra`);
    const finding = reviewer.locator(".review-finding").first();
    await finding.locator("button:has-text('Xem từng bước trên sơ đồ')").click();
    await finding.locator(".canvas").waitFor();
    await finding.locator("button[aria-label='Đến cuối']").click();
    const steps = finding.locator(".review-story > ol > li");
    await expect.poll(() => steps.evaluateAll(currentOf)).toEqual([(await steps.count()) - 1]);
    await look(reviewer, "story");
  });

  it("says the same in English", async () => {
    await reviewer.goto(`${server.url}/ngon-ngu?l=en&tiep=${encodeURIComponent("/thiet-ke")}`);
    await reviewer.waitForSelector(".staff-table");
    await expect.poll(() => reviewer.locator("h1").innerText()).toBe("Versions of procedures");
    await look(reviewer, "list-english");
  });

  it("has no accessibility fault on any page", () => {
    expect(faults).toEqual({});
  });

  it("breaks no policy and throws nothing", () => {
    expect(watched.flat().filter((line) => !/status of 4(?:12|22)/.test(line))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});

const isInSight = (box: { readonly y: number } | null): boolean => box !== null && box.y >= 0 && box.y < 844;

/** Runs in the page: which steps of a story are the current one. */
function currentOf(steps: readonly { getAttribute(name: string): string | null }[]): readonly number[] {
  return steps.flatMap((step, index) => (step.getAttribute("aria-current") === "step" ? [index] : []));
}

/** A definition to be spoilt. */
type Mutable = { procedure: { summary: object }; workflow: { states: { processing: { states: { signing: { on: { SIGN: { guard?: object } } } } } } } } & Omit<Definition, "procedure" | "workflow">;
