// The workflow drawn, on a phone and on a wide screen, by keyboard and with a counter-example played on it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Definition, ProcedureFolder, Role } from "../../engine/model/index.ts";
import { verify } from "../../engine/verify/index.ts";
import { serveCanvas } from "../designer/canvas/canvas-server.ts";
import { proceduresUnderTest } from "../journeys/load-journeys.ts";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { enlarged } from "./designer/working-copies.ts";

const ROLES = JSON.parse(readFileSync(join(import.meta.dirname, "../../definitions/roles.json"), "utf8")) as readonly Role[];
const definitionOf = (name: string): Definition => {
  const found = proceduresUnderTest().find((procedure) => procedure.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found.compiled.definition;
};

describe.skipIf(hasNoChromium)("the canvas", { timeout: 120_000 }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveCanvas>>;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serveCanvas()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit(width: number): Promise<Page> {
    const opened = await newPage(browser, { width });
    complaints.push(opened.complaints);
    await opened.page.emulateMedia({ reducedMotion: "reduce" });
    await opened.page.goto(server.url);
    await opened.page.locator(".canvas").waitFor();
    return opened.page;
  }

  it.each(["deathRegistration", "birthBundle"])("draws %s with every state a button that says what it is, and no fault of access", async (name) => {
    server.shown = { definition: definitionOf(name), language: "vi", roles: ROLES };
    const page = await visit(1440);
    await page.locator(".canvas-card").first().waitFor();
    await screenshot(page, `canvas-${name}-1440`);
    expect(await axe(page)).toEqual([]);
    for (const label of await page.locator(".canvas-state").evaluateAll((all) => all.map((one) => one.textContent ?? ""))) expect(label).toMatch(/^(?:Bước|Giai đoạn|Giai đoạn song song|Kết thúc): \S/);
    await page.getByRole("button", { name: "Phóng to" }).click();
    await page.getByRole("button", { name: "Phóng to" }).click();
    await page.getByRole("button", { name: "Phóng to" }).click();
    await screenshot(page, `canvas-${name}-near`);
  });

  it("is a list at first on a phone, a picture when asked", async () => {
    server.shown = { definition: definitionOf("deathRegistration"), language: "vi", roles: ROLES };
    const page = await visit(390);
    await expect.poll(() => page.locator(".canvas-outline tbody tr").count()).toBeGreaterThan(15);
    await screenshot(page, "canvas-list-390");
    expect(await axe(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "Sơ đồ" }).click();
    await page.locator(".canvas-card").first().waitFor();
    await screenshot(page, "canvas-picture-390");
    expect(await axe(page)).toEqual([]);
  });

  it("begins anew when its frame becomes another one, as when a phone is turned", async () => {
    server.shown = { definition: definitionOf("deathRegistration"), language: "vi", roles: ROLES };
    const page = await visit(1440);
    const first = page.locator(".canvas-card:has(.canvas-first)").first();
    await first.waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    const isWithin = async (): Promise<boolean> => {
      const [card, frame] = await Promise.all([first.boundingBox(), page.locator(".canvas-picture").boundingBox()]);
      return card !== null && frame !== null && card.x >= frame.x && card.x + card.width <= frame.x + frame.width;
    };
    await expect.poll(isWithin).toBe(true);
  });

  it.each([390, 1440])("shows a procedure of thirty steps large enough to be read, all of it when asked, and where one is in it, at %i px", async (width) => {
    const { workflow } = enlarged(definitionOf("deathRegistration") as unknown as ProcedureFolder, { fields: 0, steps: 14 });
    server.shown = { definition: { ...definitionOf("deathRegistration"), workflow: workflow as unknown as Definition["workflow"] }, language: "vi", roles: ROLES };
    const page = await visit(width);
    await page.getByRole("button", { name: "Sơ đồ" }).click();
    const cards = page.locator(".canvas-card");
    await cards.first().waitFor();
    const overview = page.locator(".canvas-overview");
    await overview.waitFor();
    expect(await overview.locator("xpath=ancestor::*[@aria-hidden='true']").count()).toBe(1);
    await expect.poll(() => page.locator(".canvas-overview rect").count()).toBeGreaterThan(30);
    const isInFrame = async (card: Locator): Promise<boolean> => isWithin(await boxOf(card), await boxOf(page.locator(".canvas-picture")));
    const first = page.locator(".canvas-card:has(.canvas-first)").first();
    await expect.poll(() => isInFrame(first)).toBe(true);
    await expect.poll(() => lettersOf(first)).toBeGreaterThanOrEqual(11);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, `canvas-large-${width}`);
    await page.getByRole("button", { name: "Xem toàn bộ" }).click();
    await overview.waitFor({ state: "detached" });
    for (const card of await cards.all()) await expect.poll(() => isInFrame(card)).toBe(true);
    await page.keyboard.press("1");
    await expect.poll(() => lettersOf(first)).toBeGreaterThanOrEqual(11);
    await page.keyboard.press("+");
    await expect.poll(() => lettersOf(first)).toBeGreaterThan(13);
    await page.keyboard.press("0");
    await expect.poll(() => lettersOf(first)).toBeLessThan(6);
    // Whatever the keyboard reaches comes into view and can be read.
    const last = cards.last();
    await last.locator(".canvas-state").focus();
    await expect.poll(() => lettersOf(last)).toBeGreaterThanOrEqual(11);
    await expect.poll(() => isInFrame(last)).toBe(true);
  });

  it("is reached by keyboard and tells what was chosen", async () => {
    server.shown = { definition: definitionOf("deathRegistration"), language: "vi", roles: ROLES };
    const page = await visit(1440);
    await page.locator(".canvas-card").first().waitFor();
    await page.getByRole("button", { name: /^Danh sách$/ }).focus();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Bước: Hồ sơ vừa nộp/);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#chosen").innerText()).toBe("workflow.json#/states/filing");
    await page.getByRole("button", { name: /^Danh sách$/ }).click();
    await page.getByRole("button", { name: "Tiếp nhận hồ sơ ◆" }).click();
    await expect.poll(() => page.locator("#chosen").innerText()).toBe("workflow.json#/states/receiving/states/checking/on/ACCEPT");
  });

  it("plays a counter-example step by step, up to what is wrong", async () => {
    const definition = faulty(definitionOf("deathRegistration"));
    const finding = verify(definition).findings.find(({ way }) => way !== undefined && way.steps.length > 2);
    if (finding?.way === undefined || finding.sentence === undefined) throw new Error("The fault was not found");
    server.shown = { definition, language: "vi", roles: ROLES, way: finding.way, sentence: finding.sentence };
    const page = await visit(1440);
    const sentence = page.locator(".canvas-sentence");
    await page.locator(".canvas-card").first().waitFor();
    await expect.poll(() => sentence.innerText()).toContain("Bà An nộp hồ sơ");
    const first = finding.way.steps.findIndex(({ kind }) => kind !== "case") + 1;
    for (let step = 0; step < first; step++) await page.getByRole("button", { name: "Bước sau" }).click();
    await page.locator(".canvas-words [data-taken], .canvas-staying [data-taken]").first().waitFor();
    await expect.poll(() => page.locator(".canvas-card[data-lit]").count()).toBe(1);
    await screenshot(page, "canvas-playback");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => sentence.innerText()).toContain(`Bước ${first + 2} trong ${finding.way.steps.length + 2}`);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("End");
    await expect.poll(() => sentence.innerText()).toContain(finding.sentence.vi);
    await expect.poll(() => sentence.getAttribute("aria-live")).toBe("polite");
    expect(await axe(page)).toEqual([]);
    await screenshot(page, "canvas-finding");
    await page.getByRole("button", { name: /^Danh sách$/ }).click();
    await expect.poll(() => page.locator(".canvas-here").count()).toBeGreaterThan(0);
    await screenshot(page, "canvas-finding-list");
  });

  it("breaks no policy and throws nothing", () => {
    expect(complaints.flat()).toEqual([]);
  });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("Not drawn");
  return box;
}

/** To the pixel. */
function isWithin(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.width <= outer.x + outer.width + 1 && inner.y + inner.height <= outer.y + outer.height + 1;
}

/** How large the letters of a step's name come out on the screen, in pixels. */
async function lettersOf(card: Locator): Promise<number> {
  const scale = (await boxOf(card)).width / (await card.evaluate((element) => (element as unknown as { readonly offsetWidth: number }).offsetWidth));
  return scale * 14;
}

/** Whoever is asked to confirm the draft can do nothing, and no time runs out. */
function faulty(definition: Definition): Definition {
  const changed = structuredClone(definition) as unknown as { workflow: { states: { processing: { states: { confirmingDraft: { on: object; after?: object } } } } } };
  const { confirmingDraft } = changed.workflow.states.processing.states;
  confirmingDraft.on = {};
  delete confirmingDraft.after;
  return changed as unknown as Definition;
}
