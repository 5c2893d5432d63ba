// `npm run audit:export -- <data directory or mongodb://…> <out folder> [dossier]`: writes the history of every dossier there
// ever was, or of one, to be judged by `audit:verify`. Exit code 0: written; 1: no such dossier; 2: cannot.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../engine/model/index.ts";
import { openStores } from "../stores/open.ts";
import { DATABASE_FILE } from "../stores/sqlite/open.ts";
import type { Stores } from "../stores/store.ts";
import { exportDossier, type ExportSource, exportText } from "./export.ts";
import { manifestOf, type ManifestRow } from "./manifest.ts";

/** Runs the command. Returns its exit code. */
export async function auditExport(args: readonly string[], write: (line: string) => void): Promise<0 | 1 | 2> {
  const [source, folder, dossier] = args;
  if (source === undefined || folder === undefined || args.length > 3) return refuse("npm run audit:export -- <data directory or mongodb://…> <out folder> [dossier]");
  if (existsSync(folder) && readdirSync(folder).length > 0) return refuse(`${folder} is not empty`);
  if (!isDatabase(source) && !existsSync(join(source, DATABASE_FILE))) return refuse(`no database in ${source}`);
  const stores = await openStores(isDatabase(source) ? { dataDirectory: ".", mongodbUrl: source } : { dataDirectory: source });
  try {
    return await exportAll(stores, { folder, dossier, exportedAt: new Date().toISOString() });
  } finally {
    await stores.close();
  }

  function refuse(line: string): 2 {
    write(line);
    return 2;
  }

  async function exportAll(from: Stores, wanted: Wanted): Promise<0 | 1> {
    const { rows, digest } = await exportInto(from, wanted);
    write(`${rows.length} → ${wanted.folder}`);
    if (digest !== undefined) write(`manifest ${digest}`);
    return wanted.dossier !== undefined && rows.length === 0 ? 1 : 0;
  }
}

/** What to export, and where to. */
export interface Wanted {
  readonly folder: string;
  /** One dossier; without it all there are, with their manifest. */
  readonly dossier?: string | undefined;
  readonly exportedAt: Instant;
}

/** Writes the files. The manifest's digest, written down elsewhere, later proves that nothing was taken away. */
export async function exportInto(stores: ExportSource, { folder, dossier, exportedAt }: Wanted): Promise<{ readonly rows: readonly ManifestRow[]; readonly digest?: string }> {
  mkdirSync(folder, { recursive: true });
  const rows: ManifestRow[] = [];
  for await (const id of dossier === undefined ? allIds(stores) : [dossier]) {
    const file = await exportDossier(stores, id, exportedAt);
    if (file === undefined) continue;
    const name = `${encodeURIComponent(id)}.json`;
    writeFileSync(join(folder, name), exportText(file));
    rows.push({ dossier: id, entries: file.entries.length, head: file.entries.at(-1)?.hash ?? "", erased: file.entries.every(({ body }) => body === undefined), file: name });
  }
  if (dossier !== undefined) return { rows };
  const manifest = manifestOf(rows, exportedAt);
  writeFileSync(join(folder, "manifest.json"), exportText(manifest));
  return { rows, digest: manifest.digest };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Ids read at once. */
const PAGE = 500;

async function* allIds({ dossiers }: ExportSource): AsyncGenerator<string> {
  for (let page = await dossiers.ids(PAGE); page.length > 0; page = await dossiers.ids(PAGE, page.at(-1))) yield* page;
}

function isDatabase(source: string): boolean {
  return /^mongodb(\+srv)?:\/\//.test(source);
}

if (process.argv[1] === import.meta.filename) process.exitCode = await auditExport(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
