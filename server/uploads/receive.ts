// Takes one uploaded file in: streamed to disk with a running hash and a hard limit, told by its first bytes, then kept.
// On any failure the temporary file is gone.

import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileTypeFromBuffer } from "file-type";
import type { FileRef } from "../../engine/model/index.ts";
import type { ProblemCode, ProblemDetail } from "../http/problem.ts";
import type { Services } from "../services.ts";

/** 20 MB: a scanned multi-page PDF fits; shown beside every upload button. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Types by content, with the extension they are stored under. Everything else is refused, SVG and HTML above all. */
export const UPLOAD_TYPES: { readonly [mime: string]: string } = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };

/** What came of an upload. */
export type UploadOutcome = { readonly file: FileRef } | { readonly problem: ProblemCode; readonly extra?: ProblemDetail };

class TooLarge extends Error {}

/** Receives a stream as a file of this uploader. */
export async function receiveUpload(services: Services, stream: Readable, about: { readonly uploader: string; readonly name: string }): Promise<UploadOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "upload-"));
  try {
    return await receiveInto(services, folder, stream, about);
  } catch (error) {
    if (error instanceof TooLarge) return { problem: "too_large", extra: { detail: `At most ${MAX_UPLOAD_BYTES} bytes` } };
    if (isCutOff(error)) return { problem: "malformed", extra: { detail: "The upload broke off" } };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A name safe to show and to offer for download: no paths, no control or direction marks, NFC, at most 120 characters. */
export function cleanName(name: string, type: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = base.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "").replace(/^\.+/, "").trim();
  const stem = visible.replace(/\.[^.]{0,10}$/, "").slice(0, 110);
  return `${stem === "" ? "tep" : stem}.${UPLOAD_TYPES[type] ?? "bin"}`;
}

// ---------------------------------------------------------------------------------------------------------------------

async function receiveInto(services: Services, folder: string, stream: Readable, about: { readonly uploader: string; readonly name: string }): Promise<UploadOutcome> {
  const path = join(folder, "file");
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) return done(new TooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600, flush: true }));
  if (size === 0) return { problem: "invalid", extra: { detail: "The file is empty" } };
  const type = await typeOf(path);
  if (type === undefined) return { problem: "unsupported_type", extra: { detail: "Only PDF, JPEG or PNG" } };
  const file: FileRef = { id: services.newId(), name: cleanName(about.name, type), type, size, sha256: hash.digest("hex") };
  await services.stores.files.keep({ ref: file, uploader: about.uploader, at: services.now() }, path);
  return { file };
}

async function typeOf(path: string): Promise<string | undefined> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_100), 0, 4_100, 0);
    const found = await fileTypeFromBuffer(buffer.subarray(0, bytesRead));
    return found !== undefined && Object.hasOwn(UPLOAD_TYPES, found.mime) ? found.mime : undefined;
  } finally {
    await handle.close();
  }
}

function isCutOff(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNABORTED";
}
