// Saves a draft by itself while somebody types. Tells when it did, when it could not, and when another device was first.

import { useEffect, useRef, useState } from "react";
import type { JsonObject, Language } from "../../engine/model/index.ts";

/** Where and under which revision a draft is saved. */
export interface AutosaveTarget {
  /** Answers to `PUT` with `{ revision, savedAt }`, or a problem (412 when stale). */
  readonly url: string;
  readonly revision: number;
}

/** How long nothing may be typed before it is saved, ms. */
export const AUTOSAVE_DELAY = 1_500;

/** What the status line says. */
export type SaveState = { readonly state: "untouched" | "saving" | "failed" | "conflict" | "gone" } | { readonly state: "saved"; readonly at: string };

/** Saves the answers a moment after they last changed; `stop` drops what is planned, before a real post. */
export function useAutosave(target: AutosaveTarget | undefined, csrf: string, answers: JsonObject): { readonly save: SaveState; readonly stop: () => void } {
  const [save, setSave] = useState<SaveState>({ state: "untouched" });
  const revision = useRef(target?.revision ?? 0);
  const body = JSON.stringify(answers);
  const lastSaved = useRef(body);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const url = target?.url;
  const isOver = save.state === "conflict" || save.state === "gone";

  useEffect(() => {
    if (url === undefined || isOver || body === lastSaved.current) return;
    timer.current = setTimeout(async () => {
      setSave({ state: "saving" });
      const outcome = await put({ url, csrf, body: `{"revision":${revision.current},"answers":${body}}` });
      if (outcome.state === "saved") {
        revision.current = outcome.revision;
        lastSaved.current = body;
      }
      setSave(outcome);
    }, AUTOSAVE_DELAY);
    return () => clearTimeout(timer.current);
  }, [url, csrf, body, isOver]);

  return { save, stop: () => clearTimeout(timer.current) };
}

/** The status line. */
export function saveSentence(save: SaveState, language: Language): string {
  switch (save.state) {
    case "untouched":
      return "";
    case "saving":
      return language === "vi" ? "Đang lưu…" : "Saving…";
    case "saved":
      return language === "vi" ? `Đã lưu lúc ${clock(save.at)}` : `Saved at ${clock(save.at)}`;
    case "failed":
      return language === "vi" ? "Chưa lưu được. Hệ thống sẽ thử lại khi bạn nhập tiếp" : "Not saved. It will be tried again when you type on";
    case "conflict":
      return language === "vi" ? "Bản nháp này vừa được sửa ở thiết bị khác. Hãy tải lại trang để xem bản mới nhất" : "This draft has just been changed on another device. Reload the page for the latest version";
    case "gone":
      return language === "vi" ? "Phiên làm việc đã hết. Hãy tải lại trang trước khi nhập tiếp" : "Your session has ended. Reload the page before you go on";
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Outcome = { readonly state: "failed" | "conflict" | "gone" } | { readonly state: "saved"; readonly at: string; readonly revision: number };

async function put({ url, csrf, body }: { readonly url: string; readonly csrf: string; readonly body: string }): Promise<Outcome> {
  try {
    const response = await fetch(url, { method: "PUT", headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf }, body });
    if (response.status === 412) return { state: "conflict" };
    if (response.status === 401 || response.status === 403 || response.status === 404) return { state: "gone" };
    const saved: unknown = response.ok ? await response.json() : undefined;
    return isSaved(saved) ? { state: "saved", at: saved.savedAt, revision: saved.revision } : { state: "failed" };
  } catch {
    return { state: "failed" }; // no network; the next change tries again
  }
}

function isSaved(value: unknown): value is { readonly revision: number; readonly savedAt: string } {
  return typeof value === "object" && value !== null && "revision" in value && typeof value.revision === "number" && "savedAt" in value && typeof value.savedAt === "string";
}

/** `09:12` on Vietnam's clock, which has no summer time. */
function clock(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
}
