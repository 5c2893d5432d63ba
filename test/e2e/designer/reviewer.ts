// What a reviewer does with the version open on their page: remarks at its places, decides, and is told that it is done.

import type { Page } from "playwright-core";

/** Writes a remark at the element called so; it goes out with the decision. */
export async function remarkAt(reviewer: Page, name: string, text: string): Promise<void> {
  await reviewer.locator(".review-remark-button", { hasText: name }).first().click();
  await reviewer.locator("[role=dialog] textarea:focus").fill(text);
  await reviewer.locator("[role=dialog]").getByRole("button", { name: "Để sau" }).click();
}

/** Opens the dialogue of a decision. */
export async function decide(reviewer: Page, name: string): Promise<void> {
  await reviewer.locator(".review-decisions").getByRole("button", { name }).click();
  await reviewer.locator("[role=dialog]").waitFor();
}

/** Decides what the open dialogue asks. */
export async function confirm(reviewer: Page, done: string): Promise<void> {
  await reviewer.locator("[role=dialog] button[type=submit]").click();
  await reviewer.locator(".staff-done", { hasText: done }).waitFor();
}

/** Approves, and publishes by a decision from a day; `look` sees the page before it is sent. */
export async function publish(reviewer: Page, { day, number }: { readonly day: string; readonly number: string }, look: () => Promise<void>): Promise<void> {
  await decide(reviewer, "Duyệt nội dung này");
  await confirm(reviewer, "Đã duyệt");
  await decide(reviewer, "Công bố");
  await reviewer.getByLabel("Số quyết định công bố").fill(number);
  await reviewer.getByLabel("Ngày có hiệu lực").fill(day);
  await look();
  await confirm(reviewer, "Đã công bố");
}
