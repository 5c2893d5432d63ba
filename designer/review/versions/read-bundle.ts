// What an author pasted, as far as a browser can tell before the server looks: is it JSON, is it an object.

import type { LocalizedText } from "../../../engine/model/index.ts";
import type { Say } from "../../../portal/parts/say.ts";

/** A bundle to be sent, or why it is none. */
export type ReadBundle = { readonly definition: object; readonly name: LocalizedText | undefined } | { readonly reason: string };

export function readBundle(text: string, s: Say): ReadBundle {
  if (text.trim() === "") return { reason: s("Dán nội dung hoặc chọn tệp.", "Paste the content or choose a file.") };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { definition: value, name: nameIn(value) };
    return { reason: s("Nội dung phải là một đối tượng JSON { … }.", "It must be a JSON object { … }.") };
  } catch (error) {
    const detail = error instanceof Error ? error.message : "";
    return { reason: s(`Không phải JSON hợp lệ: ${detail}`, `This is not JSON: ${detail}`) };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function nameIn(value: object): LocalizedText | undefined {
  const procedure: unknown = "procedure" in value ? value.procedure : undefined;
  const name: unknown = typeof procedure === "object" && procedure !== null && "name" in procedure ? procedure.name : undefined;
  return typeof name === "object" && name !== null && "vi" in name && typeof name.vi === "string" ? (name as LocalizedText) : undefined;
}
