// Uploaded files.

import type { FileRef, Instant } from "../../../engine/model/index.ts";

/** A stored file's record; the bytes are in the file store's own place. */
export interface StoredFile {
  readonly ref: FileRef;
  /** Account or anonymous session that uploaded it. */
  readonly uploader: string;
  /** Set once a dossier refers to it; a file that not even a draft refers to is swept away after a day. */
  readonly dossier?: string;
  readonly at: Instant;
}

/** Files: bytes outside the web root under random names. */
export interface FileStore {
  /** Moves a finished temporary file into the store. */
  keep(file: StoredFile, temporaryPath: string): Promise<void>;
  find(id: string): Promise<StoredFile | undefined>;
  /** The bytes, as a stream. */
  open(id: string): Promise<NodeJS.ReadableStream>;
  /** Binds files to the dossier that refers to them. Rejects with `FileNotFree`, binding none, when one is gone or another dossier's. */
  attach(ids: readonly string[], dossier: string): Promise<void>;
  /** Removes a file, unless a dossier refers to it. */
  remove(id: string): Promise<void>;
  /** Files uploaded before `before` that neither a dossier nor a draft refers to. */
  orphans(before: Instant, limit: number): Promise<readonly StoredFile[]>;
}

/** A file became another dossier's in the moment it was handed in. Answered as 409. */
export class FileNotFree extends Error {}
