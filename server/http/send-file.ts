// Sends stored bytes so that a browser saves them and never runs them.

import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** Streams a file as an attachment. */
export async function sendFile(response: Response, file: { readonly name: string; readonly type: string; readonly content: NodeJS.ReadableStream }): Promise<void> {
  setFileHeaders(response, file);
  try {
    await pipeline(file.content, response);
  } catch (error) {
    if (!response.destroyed) throw error; // a visitor who goes away is not a fault
  }
}

/** Headers for something to be saved. */
export function setFileHeaders(response: Response, file: { readonly name: string; readonly type: string }): void {
  const ascii = file.name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[^\x20-\x7e]|["\\]/g, "_");
  response.set({
    "Content-Type": file.type,
    "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-store",
  });
}
