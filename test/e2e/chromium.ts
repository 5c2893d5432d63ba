// The browser of the tests. Found by the environment variable CHROMIUM or where Debian installs it. Without one the tests are
// skipped, loudly; in CI that is a failure. CPU_SLOWDOWN=6 makes every page as slow as on an old office PC: what passes only on
// a fast machine is found so.

import { readFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** The executable, if there is one. */
export const CHROMIUM: string | undefined = [process.env["CHROMIUM"], "/usr/bin/chromium"].find((path) => path !== undefined && path !== "" && existsSync(path));

if (CHROMIUM === undefined) {
  const advice = "No Chromium: set CHROMIUM to its path or install the package `chromium`.";
  if (process.env["CI"] === "true") throw new Error(`${advice} In CI browser tests may not be skipped.`);
  console.warn(`\n!!! ${advice} Browser tests are SKIPPED.\n`);
}

/** For `describe.skipIf`. */
export const hasNoChromium = CHROMIUM === undefined;

/** How many times slower than this machine pages run. */
export const SLOWDOWN = Number(process.env["CPU_SLOWDOWN"] ?? "1");

/** Starts the browser; close it when done. */
export async function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("Only start a browser where there is one (`describe.skipIf(hasNoChromium)`)");
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** How a page is visited. */
export interface Visit {
  /** CSS pixels; 390 is a phone. */
  readonly width?: number;
  readonly script?: boolean;
}

/** A page in a browser profile of its own, and everything that went wrong on it so far. */
export async function newPage(browser: Browser, { width = 390, script = true }: Visit = {}): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: script, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  const page = await context.newPage();
  await slowDown(page);
  const complaints: string[] = [];
  // Breaches of the content security policy and failed hydrations come as console errors.
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** What axe-core finds wrong once the page is at rest, as readable lines; WCAG 2.2 AA and best practice. */
export async function axe(page: Page): Promise<readonly string[]> {
  await still(page);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as AxeWindow).axe.run(document, { resultTypes: ["violations"] });
    return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`);
  });
  return violations;
}

/** Waits until the page is at rest: nothing is being loaded on it or moves to its place, and what follows when there is time has followed. */
export async function still(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.waitForFunction(async () => {
    const { document, requestAnimationFrame, scheduler } = globalThis as unknown as Moving;
    // The picture of a workflow moves by steps of its own.
    const drawn = (): string | undefined => document.querySelector(".react-flow__viewport")?.getAttribute("style") ?? undefined;
    const before = drawn();
    // A frame for what was just done to begin, one for what it made to stand; then what is done last of all. (Idle callbacks
    // would say the same, but some never come while the machine is busy.)
    await new Promise<void>((resolve) => void requestAnimationFrame(() => void requestAnimationFrame(() => resolve())));
    await scheduler.postTask(() => undefined, { priority: "background" });
    const moves = document.getAnimations().some(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
    return !moves && drawn() === before && document.querySelector("main .mantine-Loader-root:not([aria-hidden])") === null;
  }, undefined, { timeout: 60_000 });
}

/** Keeps a picture of the whole page in the folder SCREENSHOTS names, if it does. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(200); // a change of width has been drawn by then
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

// ---------------------------------------------------------------------------------------------------------------------

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Stays in force wherever the page goes, for as long as the session is there. */
async function slowDown(page: Page): Promise<void> {
  if (SLOWDOWN === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

interface Moving {
  requestAnimationFrame(callback: () => void): number;
  readonly scheduler: { postTask(task: () => void, options: { readonly priority: "background" }): Promise<void> };
  readonly document: Pick<Document, "querySelector"> & { getAnimations(): readonly { readonly playState: string; readonly effect: { getComputedTiming(): { readonly endTime: unknown } } | null }[] };
}

interface AxeWindow {
  readonly axe: { run(root: Document, options: object): Promise<{ readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[] }> };
}
