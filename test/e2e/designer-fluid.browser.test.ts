// A definition of more than 40 questions and 20 steps: how long an edit takes to be seen. Printed, not judged by the clock of
// whatever machine this runs on. Judged is how much the page's own thread works for each: others on the machine do not add to it.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, launch, newPage, SLOWDOWN } from "./chromium.ts";
import { comeIn } from "./citizen.ts";
import { checked } from "./designer/checked.ts";
import { latencies, type Latencies } from "./designer/latency.ts";
import { enlarged, newCopy, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

/** Milliseconds of work for one key, drawing what follows included, that nobody would call fluid on any machine. */
const STANDSTILL = 1_500 * SLOWDOWN;

describe.skipIf(hasNoChromium)("a large procedure in the designer", { timeout: 120_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[] = [];
  let address = "";

  beforeAll(async () => {
    server = await serve({ shipped: false });
    browser = await launch();
    ({ page, complaints } = await newPage(browser, { width: 1440 }));
    await comeIn(page, server.url, "soanthutuc");
    await page.goto(`${server.url}/thiet-ke/ban-soan`);
    const id = await newCopy(page, enlarged(await templateFolder(page, "civil-status-registration"), { fields: 40, steps: 20 }));
    address = `${server.url}/thiet-ke/ban-soan/${id}`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  function tell(what: string, { median, worst, all, worked }: Latencies): void {
    console.log(`${what}: seen after ${median} ms (median), ${worst} ms (worst); the page's thread worked ${worked} ms for each (${all.join(", ")})`);
    expect(worked).toBeLessThan(STANDSTILL);
  }

  it("shows a title in the outline as it is typed, and in the preview soon after", async () => {
    await page.goto(`${address}/bieu-mau`);
    await page.getByRole("treeitem", { name: /^Câu hỏi 2\.5/ }).click();
    const title = page.locator('.form-properties [data-place$="/title"] input').first();
    await title.fill("Tên ");
    await checked(page);
    const letters = [..."mottruongdai"];
    const shown = letters.map((_, index) => ({ selector: "[role=treeitem][aria-selected=true]", text: `Tên ${letters.slice(0, index + 1).join("")}` }));
    tell("Typing in the title of a question", await latencies(page, shown, (round) => title.press(letters[round] ?? "a")));
  });

  it("moves a question at once", async () => {
    const rows = page.locator("[role=treeitem]");
    const names = await rows.evaluateAll((elements) => elements.map((element) => element.id));
    const from = names.findIndex((id) => id.endsWith("-q2x8"));
    const row = page.locator(`[id="${names[from] ?? ""}"]`);
    await row.focus();
    await checked(page);
    const shown = [7, 6, 5, 4, 3].map((place) => ({ selector: `[id="${names[from] ?? ""}"][aria-posinset="${place + 1}"]`, text: "" }));
    tell("Moving a question", await latencies(page, shown, () => page.keyboard.press("Alt+ArrowUp")));
  });

  it("shows the name of a step in the outline and on the canvas as it is typed", async () => {
    await page.goto(`${address}/quy-trinh`);
    await page.locator(".flow-outline .flow-name", { hasText: "Xem xét lần 9" }).dblclick();
    const name = page.getByLabel(/^Tên bước/).first();
    await name.fill("Tên ");
    await checked(page);
    const letters = [..."motbuocdai"];
    const shown = letters.map((_, index) => ({ selector: "main", text: `Tên ${letters.slice(0, index + 1).join("")}` }));
    tell("Typing in the name of a step", await latencies(page, shown, (round) => name.press(letters[round] ?? "a")));
  });

  it("types in the facts as fluently", async () => {
    await page.goto(address);
    const name = page.getByLabel(/^Tên thủ tục\s*\*?$/);
    await name.fill("Tên ");
    await checked(page);
    const letters = [..."motthutucdai"];
    const shown = letters.map((_, index) => ({ selector: "h1", text: `Tên ${letters.slice(0, index + 1).join("")}` }));
    tell("Typing in the name of the procedure", await latencies(page, shown, (round) => name.press(letters[round] ?? "a")));
    expect(complaints).toEqual([]);
  });
});
