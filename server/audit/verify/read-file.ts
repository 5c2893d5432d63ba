// Reads export files. A file that cannot be read is told apart from one that says something wrong.

import { readFileSync } from "node:fs";
import { complaint, type Complaint } from "./complaint.ts";
import { canonical, digestOf } from "./hashing.ts";
import type { Export } from "./record.ts";
import { exportFault, manifestFault, type Manifest } from "./shape.ts";

/** A file's content with what is wrong about the file itself, or why it cannot be read. */
export type Read<Content> = { readonly content: Content; readonly complaints: readonly Complaint[] } | { readonly unreadable: string };

/** Reads the text of an export. */
export function readExport(text: string): Read<Export> {
  return read<Export>(text, exportFault, "file-altered");
}

/** Reads the text of a manifest. */
export function readManifest(text: string): Read<Manifest> {
  return read<Manifest>(text, manifestFault, "manifest-altered");
}

/** A file as text; undefined for what is no UTF-8 text. */
export function textOf(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** One content has one text: spaces, order of keys or spelling of numbers that were changed show as well. */
function read<Content extends { readonly digest: string }>(text: string, faultOf: (value: unknown) => string | undefined, altered: "file-altered" | "manifest-altered"): Read<Content> {
  try {
    const content = JSON.parse(text) as Content;
    const fault = faultOf(content);
    if (fault !== undefined) return { unreadable: fault };
    const isCanonical = text === `${canonical(content)}\n`;
    return { content, complaints: [...(isCanonical ? [] : [complaint("file-not-canonical", undefined)]), ...(digestOf(content) === content.digest ? [] : [complaint(altered, undefined)])] };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}
