// Death registration from search to rating, once with script and once without, with the officers in between.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { answersOf, fillApplication, startApplication, uploadPaper } from "./citizen.ts";
import { officer } from "./officers.ts";
import { serve, type ServerUnderTest } from "./server.ts";

/** Yesterday and today in Vietnam, so that the death is in the past and registered on time. */
const daysAgo = (days: number): string => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(hasNoChromium).each([["with script", true], ["without script", false]] as const)("death registration %s", (_name, hasScript) => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];
  const faults = new Map<string, readonly string[]>();
  const check = async (where: string): Promise<void> => {
    await screenshot(page, `death-${hasScript ? "script" : "plain"}-${where.replaceAll(" ", "-")}`);
    if (hasScript) faults.set(where, await axe(page));
  };

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { script: hasScript }));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("goes from search over form, papers, payment and tracking to the result and the rating", async () => {
    await page.goto(server.url);
    await check("home");
    await startApplication(page, server.url, "khai tu", "Đăng ký khai tử");
    const answers = answersOf("ho-tich/dang-ky-khai-tu", "le-van-hung", {
      death: { time: `${daysAgo(1)}T03:20`, notice: { issuedOn: daysAgo(1) } },
      request: { copies: { requested: true, count: 2 } },
    });
    await fillApplication(page, answers, check);
    expect(new URL(page.url()).pathname).toMatch(/\/giay-to$/);
    await uploadPaper(page, "deathNotice", 2);
    await check("papers");
    await page.click("main a.button-primary");
    await page.locator("input[name=returnBy][value=online]").check();
    await check("return");
    await page.click("main .button-primary");
    await check("check");
    await expect.poll(() => page.locator("main").innerText()).toContain("Lê Văn Bình");

    // Sign-in is asked for only now, and the draft comes along.
    await page.click("main a.button-primary");
    await page.fill("#login", "lan");
    await page.fill("#password", "motcua");
    await check("sign-in");
    await page.click("main button[type=submit]");
    await page.click("form[action$='/gui'] button");
    await page.waitForURL(/\/ho-so\/.*moi=1/);
    const code = await page.locator(".dossier-code").innerText();
    expect(code).toMatch(/^H56\.120-\d{6}-0001$/);
    const dossier = new URL(page.url()).pathname.split("/")[2] ?? "";

    await page.click("form[action$='/thanh-toan'] button");
    await expect.poll(() => page.locator("body").innerText()).toContain("MÔI TRƯỜNG THỬ NGHIỆM");
    await page.click("button[value=success]");
    await page.waitForURL(/\/ho-so\//);
    await expect.poll(() => page.locator("main").innerText()).toContain("Đã nhận thanh toán");

    const [counter, civilStatus, chairman, clerk] = await Promise.all(["motcua", "hotich", "chutich", "vanthu"].map((login) => officer(server.url, login)));
    await counter?.act(dossier, "ACCEPT");
    await civilStatus?.act(dossier, "PREPARE_DRAFT");
    await page.reload();
    await check("dossier");
    await expect.poll(() => page.locator("main").innerText()).toContain("đồng hồ đang tạm dừng");
    await page.click("a:has-text('Vì sao là ngày này?'), summary:has-text('Vì sao là ngày này?')");
    await expect.poll(() => page.locator(".explanation").innerText()).toContain("Luật Hộ tịch");
    await page.locator(`a[href$='/viec/CONFIRM_DRAFT']`).click();
    await check("act");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/bao=da-thuc-hien/);
    await civilStatus?.act(dossier, "SUBMIT_FOR_SIGNATURE", { book: "01/2026", number: "87", page: 44, date: daysAgo(0) });
    await chairman?.act(dossier, "SIGN", { position: "chairman" });
    await clerk?.act(dossier, "ISSUE", { number: "87/TLKT", date: daysAgo(0) });

    await page.goto(`${server.url}/tra-cuu?ma=${code}`);
    await expect.poll(() => page.locator("main").innerText()).toContain("Đã trả kết quả");
    await check("tracking");

    await page.goto(`${server.url}/ho-so`);
    await check("my dossiers");
    await page.click(".card-title");
    const download = page.waitForEvent("download");
    await page.click("a:has-text('Tải bản điện tử')");
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await page.locator("input[name=score][value=satisfied]").check();
    await page.click("form[action$='/danh-gia'] button");
    await expect.poll(() => page.locator("main").innerText()).toContain("Cảm ơn bạn đã đánh giá: Hài lòng");
    await check("rated");
  }, 120_000);

  it("has no accessibility fault on any page", () => {
    expect(Object.fromEntries([...faults].filter(([, found]) => found.length > 0))).toEqual({});
    if (hasScript) expect(faults.size).toBeGreaterThan(10);
  });

  it("breaks no policy and throws nothing", () => {
    // Without script a page that asks again answers 422, which browsers note.
    expect(complaints.filter((text) => hasScript || !text.includes("status of 422"))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
