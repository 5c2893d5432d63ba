// Marriage registration with a supplement round: filed online, asked for a paper, supplemented by the citizen, corrected in
// draft, and both present at the ceremony.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { answersOf, fillApplication, signIn, startApplication, uploadPaper } from "./citizen.ts";
import { officer } from "./officers.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const inDays = (days: number): string => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(hasNoChromium)("marriage registration", () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    ({ page, complaints } = await newPage(browser));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("is supplemented once and ends with the certificate", async () => {
    await signIn(page, server.url, "hung");
    await startApplication(page, server.url, "kết hôn", "Đăng ký kết hôn");
    const passport = { kind: "passport", personalId: null, number: "C1234567" };
    const residence = { kind: "permanent", address: { province: "38", commune: "Xã Như Thanh", detail: "Khu phố Xuân Điền" } };
    await fillApplication(page, answersOf("ho-tich/dang-ky-ket-hon", "duc-hoa", { groom: { person: { identityDocument: passport, residence } } }));
    await page.click("main a.button-primary");
    await page.locator("input[name=returnBy][value=counter]").check();
    await page.click("main .button-primary");
    await page.click("form[action$='/gui'] button");
    await page.waitForURL(/\/ho-so\/.*moi=1/);
    const dossier = new URL(page.url()).pathname.split("/")[2] ?? "";

    const [counter, civilStatus, chairman, clerk] = await Promise.all(["motcua", "hotich", "chutich", "vanthu"].map((login) => officer(server.url, login)));
    await counter?.act(dossier, "REQUEST_SUPPLEMENT", { items: [{ component: "groomIdentity", reason: "Chụp trang ảnh của hộ chiếu" }], reason: "Không có số định danh cá nhân để tra cứu" });
    await page.goto(`${server.url}/ho-so/${dossier}`);
    await expect.poll(() => page.locator("main").innerText()).toContain("Chụp trang ảnh của hộ chiếu");
    await screenshot(page, "marriage-asked");
    expect(await axe(page)).toEqual([]);
    await page.click("a[href$='/viec/SUPPLEMENT']");
    await page.waitForURL(/\/giay-to/);
    await uploadPaper(page, "groomIdentity", 1);
    await screenshot(page, "marriage-supplement");
    expect(await axe(page)).toEqual([]);
    await page.click("main a.button-primary");
    await page.click("form[action$='/gui'] button");
    await page.waitForURL(/bao=da-thuc-hien/);

    await counter?.act(dossier, "ACCEPT");
    await civilStatus?.act(dossier, "RECORD_MARITAL_STATUS", { groom: "widowed", groomResidence: "Khu phố Xuân Điền, xã Như Thanh", bride: "neverMarried", brideResidence: "Thôn Đồng Mười, xã Như Thanh", source: "both", checkedOn: inDays(0) });
    await civilStatus?.act(dossier, "PREPARE_DRAFT");

    await page.reload();
    await page.click("a[href$='/viec/CORRECT_DRAFT']");
    await page.waitForURL(/\/nhap\//);
    await page.goto(page.url().replace(/\/[^/]+$/, "/kiem-tra"));
    await page.fill("[name=correction]", "Sai dân tộc của bên nữ");
    await screenshot(page, "marriage-correct");
    expect(await axe(page)).toEqual([]);
    await page.click("form[action$='/gui'] button");
    await page.waitForURL(/bao=da-thuc-hien/);
    await civilStatus?.act(dossier, "PREPARE_DRAFT");
    await page.reload();
    await page.click("a[href$='/viec/CONFIRM_DRAFT']");
    await page.click("main form.panel button[type=submit]");
    await page.waitForURL(/bao=da-thuc-hien/);
    await civilStatus?.act(dossier, "SCHEDULE_CEREMONY", { ceremonyDate: inDays(0), ceremonyTime: "09:00", place: "Trung tâm Phục vụ hành chính công xã Như Thanh" });
    await civilStatus?.act(dossier, "CONFIRM_PRESENCE", { groomPresent: true, bridePresent: true, identityChecked: true, voluntary: true, registerSigned: true });
    await civilStatus?.act(dossier, "SUBMIT_FOR_SIGNATURE", { book: "01/2026", number: "52", page: 26, date: inDays(0) });
    await chairman?.act(dossier, "SIGN", { position: "chairman" });
    await clerk?.act(dossier, "ISSUE", { number: "52", date: inDays(0) });
    await civilStatus?.act(dossier, "RETURN_RESULT", { groomReceived: true, brideReceived: true });
    await page.reload();
    await screenshot(page, "marriage-done");
    expect(await axe(page)).toEqual([]);
    await expect.poll(() => page.locator("main").innerText()).toContain("Đã trả kết quả");
  }, 120_000);

  it("breaks no policy and throws nothing", () => {
    expect(complaints).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
