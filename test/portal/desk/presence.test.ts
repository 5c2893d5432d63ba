import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAttended, watchPresence } from "../../../portal/parts/staff/presence.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

it("a page is attended from when it was opened, for a minute and a half after each sign of somebody", () => {
  const page = new EventTarget();
  const end = watchPresence(page);
  expect(isAttended()).toBe(true);
  vi.advanceTimersByTime(89_000);
  expect(isAttended()).toBe(true);
  for (const sign of ["keydown", "pointerdown", "pointermove", "wheel", "touchmove"]) {
    vi.advanceTimersByTime(91_000);
    expect(isAttended(), `long before ${sign}`).toBe(false);
    page.dispatchEvent(new Event(sign));
    expect(isAttended(), sign).toBe(true);
  }
  end();
});

it("what the page does by itself is no sign of somebody", () => {
  const page = new EventTarget();
  const end = watchPresence(page);
  vi.advanceTimersByTime(91_000);
  for (const event of ["focus", "visibilitychange", "scroll", "online"]) page.dispatchEvent(new Event(event));
  expect(isAttended()).toBe(false);
  end();
});
