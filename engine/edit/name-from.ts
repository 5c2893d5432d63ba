// Names made of what people call a thing: "Họ tên người chết" → `hoTenNguoiChet`. People never see them; conditions,
// templates and other systems do, so they are plain words and stay short.

import { foldText } from "../model/index.ts";

/** A name for a field, state, limit …: camelCase ASCII, not yet taken, never one that objects have anyway. */
export function nameFrom(label: string, taken: Iterable<string> = []): string {
  const [first = "", ...rest] = wordsOf(label);
  const name = within(first, rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)), "");
  const letter = name.replace(/^\d+/, "");
  const lower = letter.charAt(0).toLowerCase() + letter.slice(1);
  return free(lower === "" ? "muc" : lower, new Set(taken), "");
}

/** A name for an act: `Chuyển thẩm tra` → `CHUYEN_THAM_TRA`. Never one the engine uses for its own events. */
export function eventNameFrom(label: string, taken: Iterable<string> = []): string {
  const [first = "", ...rest] = wordsOf(label).map((word) => word.toUpperCase());
  const name = within(first, rest, "_").replace(/^[\d_]+/, "");
  return free(name === "" ? "VIEC" : name, new Set([...taken, ...OF_THE_ENGINE]), "_");
}

/** Names of documents' files: `Trích lục khai tử` → `trich-luc-khai-tu`. */
export function fileNameFrom(label: string, taken: Iterable<string> = []): string {
  const [first = "", ...rest] = wordsOf(label);
  const name = within(first, rest, "-").replace(/^[\d-]+/, "");
  return free(name === "" ? "mau" : name, new Set(taken), "-");
}

// ---------------------------------------------------------------------------------------------------------------------

/** Longer than this a name is no longer read. */
const LENGTH = 30;

/** The engine's own events: an act named so would be refused (`reserved-event`). */
const OF_THE_ENGINE = ["OPEN", "ASSIGN", "CLAIM", "RELEASE", "RATE", "TIMER", "REPLY"];

/** The words without diacritics; text far longer than any label is cut first. */
function wordsOf(label: string): readonly string[] {
  return foldText(label.slice(0, 500)).match(/[a-z0-9]+/g) ?? [];
}

/** As many whole words as there is room for; the first is cut when it alone is too long. */
function within(first: string, rest: readonly string[], between: string): string {
  let name = first.slice(0, LENGTH);
  for (const word of rest) {
    if (name.length + between.length + word.length > LENGTH) return name;
    name = name === "" ? word : name + between + word;
  }
  return name;
}

function free(name: string, taken: ReadonlySet<string>, between: string): string {
  const isUsable = (candidate: string) => !taken.has(candidate) && !(candidate in Object.prototype) && candidate !== "prototype";
  if (isUsable(name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name}${between}${number}`;
    if (isUsable(candidate)) return candidate;
  }
}
