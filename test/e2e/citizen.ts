// A citizen at the browser: fills whatever the form asks by the names of its fields, with script or without.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Json, JsonObject } from "../../engine/model/index.ts";
import { mergePatch } from "../../engine/journeys/merge-patch.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The answers of a journey's file, changed where the test needs it. */
export function answersOf(procedure: string, file: string, patch: JsonObject = {}): JsonObject {
  const path = join(ROOT, "definitions", procedure, "journeys/answers", `${file}.json`);
  return mergePatch(JSON.parse(readFileSync(path, "utf8")) as JsonObject, patch);
}

/** Signs in on the page it is sent to. */
export async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/dang-nhap`);
  await page.fill("#login", login);
  await page.fill("#password", "motcua");
  await page.click("main button[type=submit]");
  await page.waitForURL((address) => !address.pathname.startsWith("/dang-nhap"));
}

/** The same without the page for it: for tests that are about what comes after. */
export async function comeIn(page: Page, url: string, login: string): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, { data: { login, password: "motcua" }, headers: { Origin: url } });
  if (!answer.ok()) throw new Error(`${login} cannot come in: ${answer.status()} ${await answer.text()}`);
}

/** From the first page by search to the first page of the form: three clicks at most. */
export async function startApplication(page: Page, url: string, query: string, name: string): Promise<void> {
  await page.goto(url);
  await page.fill("#q", query);
  await page.click(".search-form button");
  await page.click(`.card-title:has-text("${name}")`);
  await page.click("button:has-text('Bắt đầu nộp hồ sơ')");
  await page.waitForURL(/\/nhap\//);
}

/** Fills every topic. Without script a question that has just become relevant is asked on the next round trip. */
export async function fillApplication(page: Page, answers: JsonObject, each: (topic: string) => Promise<void> = async () => undefined): Promise<void> {
  for (const [topic, value] of Object.entries(answers)) {
    for (let round = 0; new URL(page.url()).pathname.endsWith(`/${topic}`); round += 1) {
      if (round === 5) throw new Error(`Stuck on ${topic}: ${await page.locator(".error-summary").innerText()}`);
      await fillTopic(page, topic, value);
      if (round === 0) await each(topic);
      const before = page.url();
      await page.locator(".form-actions .button-primary").click();
      await page.waitForLoadState();
      if (page.url() === before) await page.waitForTimeout(150);
    }
  }
}

/** Fills whatever of these answers the page asks, by the names of its fields. */
export async function fillFields(page: Page, answers: JsonObject): Promise<void> {
  for (const [topic, value] of Object.entries(answers)) await fillTopic(page, topic, value);
}

/** Uploads files for a component on the papers page. */
export async function uploadPaper(page: Page, component: string, files: number): Promise<void> {
  const photos = Array.from({ length: files }, (_, index) => ({ name: `ảnh ${index + 1}.png`, mimeType: "image/png", buffer: PNG }));
  await page.setInputFiles(`#tep-${component}`, photos);
  await page.locator(`#giay-to-${component} form[data-upload] button`).click();
  await page.locator(`#giay-to-${component} .file-list li`).nth(files - 1).waitFor();
}

// ---------------------------------------------------------------------------------------------------------------------

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function fillTopic(page: Page, topic: string, value: Json): Promise<void> {
  // Twice: with script, filling in one question may make the next one appear.
  for (const _ of [1, 2]) for (const [name, leaf] of leaves(value, topic)) await fillField(page, name, leaf);
}

async function fillField(page: Page, name: string, value: Json): Promise<void> {
  const control = page.locator(`[name="${name}"]`);
  if ((await control.count()) === 0) return fillParts(page, name, String(value));
  const kind = await control.first().getAttribute("type");
  if (kind === "radio") await page.locator(`[name="${name}"][value="${String(value)}"]`).check({ force: true });
  else if (kind === "checkbox" && Array.isArray(value)) for (const one of value) await page.locator(`[name="${name}"][value="${String(one)}"]`).check({ force: true });
  else if (kind === "checkbox") await control.first().setChecked(value === true, { force: true });
  else if (await control.first().evaluate((element) => element.nodeName === "SELECT")) await control.first().selectOption(String(value));
  else if (kind === "datetime-local") await control.first().fill(String(value).slice(0, 16));
  else await control.first().fill(String(value));
}

/** A date asked for in three boxes. */
async function fillParts(page: Page, name: string, value: string): Promise<void> {
  const [year, month, day] = value.split("-");
  for (const [part, text] of [["day", day], ["month", month], ["year", year]] as const) {
    const box = page.locator(`[name="${name}.${part}"]`);
    if (text !== undefined && (await box.count()) > 0) await box.fill(text);
  }
}

function leaves(value: Json, name: string): readonly (readonly [string, Json])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${name}.${key}`));
}
