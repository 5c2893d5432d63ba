// What the frame of the editor says of the procedure as a whole.

import type { Page } from "playwright-core";
import { still } from "../chromium.ts";

/** Waits until the verifier has looked at the procedure as it stands. The head says so when there is time: not before the page is at rest. */
export async function checked(page: Page): Promise<void> {
  await still(page);
  await page.locator(".editor-verdict[aria-busy=false]").waitFor({ timeout: 60_000 });
}
