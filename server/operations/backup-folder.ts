// A backup as a folder: a file of JSON lines for each kind of record, the uploaded files under the SHA-256 of their bytes, a line
// for each dossier with the end of its chain, and last of all a manifest. A folder without a manifest is no backup.

import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir, open, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { canonical } from "../../engine/machine/index.ts";
import type { Instant } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import { StoreRefused } from "../stores/store-refused.ts";
import type { StoredFile } from "../stores/store.ts";
import { KINDS, type Kind, type Moved, type MovedDossier, type TransferSource } from "../stores/transfer.ts";
import type { Tell } from "./copy.ts";
import { measured } from "./faults.ts";

/** What a backup says of itself. Keep its SHA-256 elsewhere: whoever can change the folder can change this too. */
export interface Manifest {
  readonly format: (typeof FORMATS)[number];
  /** When reading began: every step acknowledged before is in it. */
  readonly from: Instant;
  readonly records: { readonly [K in Kind]?: number };
  /** By file name. */
  readonly files: { readonly [name: string]: { readonly size: number; readonly sha256: string } };
}

/** A dossier in `heads.ndjson`: where its chain ends, and the SHA-256 of its record. */
export interface HeadLine {
  readonly id: string;
  readonly entries: number;
  readonly head: string;
  readonly record: string;
}

/** File of the dossiers' heads. */
export const HEADS = "heads.ndjson";

const MANIFEST = "manifest.json";

/** Format 2 added working copies; a backup without them is read all the same. The last is the one written. */
const FORMATS = [1, 2] as const;
const FORMAT = 2;

/** The kinds a backup has to have: all that were known when it was made, whatever it says of itself. */
export function kindsIn({ format, records }: Manifest): readonly Kind[] {
  return KINDS.filter((kind) => kind !== "workingCopy" || format !== 1 || Object.hasOwn(records, kind));
}

/** File of the records of a kind. */
export function linesFile(kind: Kind): string {
  return `${kind}.ndjson`;
}

/** Where the bytes of a file are. Only what is a hash leads anywhere. */
export function bytesPath(folder: string, { ref: { sha256: hash } }: StoredFile): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new StoreRefused(`${folder}: '${hash}' is not the SHA-256 of a file`);
  return join(folder, "files", hash.slice(0, 2), hash);
}

/** The line of a dossier. */
export function headLine(dossier: MovedDossier): HeadLine {
  return { id: dossier.id, entries: dossier.history.length, head: dossier.history.at(-1)?.hash ?? "", record: sha256(canonical(dossier)) };
}

/** Writes all of a source into a new folder. Returns the SHA-256 of the manifest. */
export async function writeBackup(source: TransferSource, folder: string, { from, tell }: { readonly from: Instant; readonly tell: Tell }): Promise<string> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new StoreRefused(`${folder}: is not empty; a backup is written into a folder of its own`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const records: { [K in Kind]?: number } = {};
  for (const kind of KINDS) {
    records[kind] = await writeKind(source, folder, kind);
    tell(`  ${kind}: ${records[kind]}`);
  }
  const files = Object.fromEntries(await Promise.all([...KINDS.map(linesFile), HEADS].map(async (name) => [name, await measured(createReadStream(join(folder, name)))] as const)));
  const manifest = `${JSON.stringify({ format: FORMAT, from, records, files } as Manifest, undefined, 2)}\n`;
  await writeWhole(join(folder, MANIFEST), [manifest]);
  return sha256(manifest);
}

/** The manifest and its SHA-256. Throws `StoreRefused` for a folder that is no backup of ours. */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly hash: string } {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new StoreRefused(`${folder}: has no ${MANIFEST}; it is no backup, or one that was cut short`);
  const text = readFileSync(path, "utf8");
  const manifest = JSON.parse(text) as Partial<Manifest> | null;
  const format: unknown = manifest?.format;
  if (typeof format === "number" && format > FORMAT) throw new StoreRefused(`${folder}: was written by a newer version (format ${format}, this one knows ${FORMAT})`);
  if (!isManifest(manifest)) throw new StoreRefused(`${folder}: ${MANIFEST} is none of ours; it names no format that is known, no records or no files`);
  return { manifest, hash: sha256(text) };
}

/** Reads a backup like a store. What is missing in it is `faultsOfBackup`'s to say. */
export function backupSource(folder: string): TransferSource {
  const kinds = kindsIn(readManifest(folder).manifest);
  return {
    read: (kind) => (kinds.includes(kind) ? readLines(join(folder, linesFile(kind))) : nothing()),
    bytes: (file) => Promise.resolve(createReadStream(bytesPath(folder, file))),
    close: () => Promise.resolve(),
  };
}

/** The JSON lines of a file. */
export async function* readLines<Line>(path: string): AsyncIterable<Line> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    try {
      yield JSON.parse(line) as Line;
    } catch (error) {
      throw new Error(`${path}: line ${number} cannot be read`, { cause: error });
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function isManifest(found: Partial<Manifest> | null): found is Manifest {
  const isTable = (value: unknown): boolean => typeof value === "object" && value !== null;
  return FORMATS.some((format) => format === found?.format) && isTable(found?.records) && isTable(found?.files);
}

async function* nothing(): AsyncIterable<never> {}

async function writeKind<K extends Kind>(source: TransferSource, folder: string, kind: K): Promise<number> {
  const heads: string[] = [];
  let count = 0;
  await writeWhole(
    join(folder, linesFile(kind)),
    (async function* lines() {
      for await (const record of source.read(kind)) {
        if (kind === "file") await writeBytes(source, folder, record as Moved["file"]);
        if (kind === "dossier") heads.push(asLine(headLine(record as Moved["dossier"])));
        count += 1;
        yield asLine(record);
      }
    })(),
  );
  if (kind === "dossier") await writeWhole(join(folder, HEADS), heads);
  return count;
}

/** What readers of lines take for the end of one is escaped. */
function asLine(record: unknown): string {
  return `${JSON.stringify(record).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
}

async function writeBytes(source: TransferSource, folder: string, file: StoredFile): Promise<void> {
  const path = bytesPath(folder, file);
  if (existsSync(path)) return; // the same paper, handed in twice
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  await writeWhole(path, (await source.bytes(file)) as unknown as AsyncIterable<Buffer>);
}

/** Synced to disk under another name first: what has its name is whole. */
async function writeWhole(path: string, content: Iterable<string> | AsyncIterable<string | Buffer>): Promise<void> {
  const part = `${path}.part`;
  await pipeline(content, createWriteStream(part, { mode: 0o600 }));
  const handle = await open(part, "r");
  await handle.sync();
  await handle.close();
  await rename(part, path);
}
