// Death registration configured from nothing but the designer, until a citizen files it and an officer accepts it; and what was
// made tells every shipped story as it is told. Interactions are counted and printed.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../engine/machine/index.ts";
import type { Definition } from "../../engine/model/index.ts";
import { play } from "../../engine/journeys/index.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "../journeys/load-journeys.ts";
import { hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { answersOf, comeIn, fillApplication, startApplication, uploadPaper } from "./citizen.ts";
import { clerk, type Clerk, countText } from "./designer/clerk.ts";
import { configureDeath } from "./designer/configure-death.ts";
import { officer } from "./officers.ts";
import { serve, type ServerUnderTest } from "./server.ts";

/** Days ago in Vietnam. */
const daysAgo = (days: number): string => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(hasNoChromium)("a procedure from the designer to the citizen", { timeout: 180_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let author: Clerk;
  let reviewer: Clerk;
  const watched: string[][] = [];
  let hash = "";

  beforeAll(async () => {
    server = await serve();
    browser = await launch();
    author = await seat("soanthutuc", "/thiet-ke/ban-soan", "Bắt đầu");
    reviewer = await seat("kstthc", "/thiet-ke", "Duyệt");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seat(login: string, path: string, part: string): Promise<Clerk> {
    const { page, complaints } = await newPage(browser, { width: 1440 });
    watched.push(complaints);
    await comeIn(page, server.url, login);
    await page.goto(`${server.url}${path}`);
    await page.waitForSelector("h1");
    return clerk(page, part);
  }

  it("is configured and submitted by a clerk in few interactions, with nothing left to mend", async () => {
    const { page, part, click } = author;
    const began = performance.now();
    await configureDeath(author);
    await part("Kiểm tra");
    await page.locator(".editor-verdict[aria-busy=false]", { hasText: /^Không có lỗi$/ }).waitFor({ timeout: 60_000 });
    await screenshot(page, "designer-check");
    await part("Nộp duyệt");
    await click(page.getByRole("button", { name: "Nộp duyệt", exact: true }));
    await page.getByRole("link", { name: "Mở phiên bản vừa nộp" }).waitFor({ timeout: 60_000 });
    await screenshot(page, "designer-submitted");
    hash = ((await page.getByRole("link", { name: "Mở phiên bản vừa nộp" }).getAttribute("href")) ?? "").split("/").at(-1) ?? "";
    console.log(`Interactions from the template to the submission:\n${countText(author)}\nin ${Math.round((performance.now() - began) / 1000)} s without reading or thinking`);
    expect(author.total()).toBeLessThanOrEqual(150);
  });

  it("tells every shipped story of death registration as it is told", async () => {
    const stored = await server.running.services.stores.definitions.byHash(hash);
    const definition = JSON.parse(stored?.body ?? "{}") as Definition;
    const journeys = proceduresUnderTest().find(({ compiled }) => compiled.procedure.code === "1.000656")?.journeys ?? [];
    const compiled = compile(definition);
    const told = journeys.map(({ name, journey, answers }) => [name, play(journey, { compiled, definitionHash: hash, agencies: AGENCIES, calendar: CALENDAR, answers }).mismatches] as const);
    expect(told.length).toBeGreaterThanOrEqual(14);
    expect(told.filter(([, mismatches]) => mismatches.length > 0)).toEqual([]);
  });

  it("is approved and published by somebody else", async () => {
    const { page, click, fill } = reviewer;
    await page.goto(`${server.url}/thiet-ke/phien-ban/${hash}`);
    await click(page.getByRole("button", { name: "Duyệt nội dung này" }));
    await click(page.locator("[role=dialog] button[type=submit]"));
    await page.locator(".staff-done", { hasText: "Đã duyệt" }).waitFor();
    await click(page.getByRole("button", { name: "Công bố", exact: true }));
    await fill(page.getByLabel("Số quyết định công bố"), "3924/QĐ-UBND");
    await click(page.locator("[role=dialog] button[type=submit]"));
    await page.locator(".staff-done", { hasText: "Đã công bố" }).waitFor();
    console.log(`The reviewer:\n${countText(reviewer)}`);
  });

  it("is found and filed by a citizen, and accepted at the counter", async () => {
    const { page, complaints } = await newPage(browser);
    watched.push(complaints);
    await startApplication(page, server.url, "khai tu", "Đăng ký khai tử");
    const answers = answersOf("ho-tich/dang-ky-khai-tu", "le-van-hung", { death: { time: `${daysAgo(1)}T03:20`, notice: { issuedOn: daysAgo(1) } } });
    await fillApplication(page, answers);
    await uploadPaper(page, "deathNotice", 1);
    await page.click("main a.button-primary");
    await page.locator("input[name=returnBy][value=online]").check();
    await page.click("main .button-primary");
    await page.click("main a.button-primary");
    await page.fill("#login", "lan");
    await page.fill("#password", "motcua");
    await page.click("main button[type=submit]");
    await page.click("form[action$='/gui'] button");
    await page.waitForURL(/\/ho-so\/.*moi=1/);
    const dossier = new URL(page.url()).pathname.split("/")[2] ?? "";
    await (await officer(server.url, "motcua")).act(dossier, "ACCEPT");
    await page.reload();
    await expect.poll(() => page.locator("main").innerText()).toContain("Công chức tư pháp – hộ tịch");
    expect(server.running.services.catalogue.versions("1.000656").some((version) => version.hash === hash)).toBe(true);
  });

  it("breaks no policy and throws nothing", () => {
    expect(watched.flat()).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
