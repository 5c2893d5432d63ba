// Whether a backup is what was written: every line, every chain, every file. Says which dossier is not.

import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { idOf, type Kind, type Moved } from "../stores/transfer.ts";
import { backupSource, bytesPath, HEADS, headLine, kindsIn, linesFile, readLines, type HeadLine, type Manifest } from "./backup-folder.ts";
import { faultOfDefinition, faultOfDossier, measured } from "./faults.ts";

/** What is wrong with the backup in this folder, up to `most`; nothing when it is sound. */
export async function faultsOfBackup(folder: string, manifest: Manifest, most = 20): Promise<readonly string[]> {
  const faults: string[] = [];
  for await (const fault of allFaults(folder, manifest)) {
    if (faults.length >= most) return [...faults, "…"];
    faults.push(fault);
  }
  return faults;
}

// ---------------------------------------------------------------------------------------------------------------------

async function* allFaults(folder: string, manifest: Manifest): AsyncIterable<string> {
  for (const name of [...kindsIn(manifest).map(linesFile), HEADS]) {
    const found = existsSync(join(folder, name)) ? (await measured(createReadStream(join(folder, name)))).sha256 : undefined;
    if (found === undefined) return yield `${name} is missing`;
    if (found !== manifest.files[name]?.sha256) yield `${name} is not what the manifest says`;
  }
  yield* dossierFaults(folder);
  yield* kindFaults(folder, "definition", (definition) => Promise.resolve(faultOfDefinition(definition)));
  yield* kindFaults(folder, "file", (file) => faultOfFile(folder, file));
  for (const kind of kindsIn(manifest)) {
    let count = 0;
    for await (const _ of readLines(join(folder, linesFile(kind)))) count += 1;
    if (count !== manifest.records[kind]) yield `${linesFile(kind)} has ${count} records and not ${manifest.records[kind]}`;
  }
}

/** Each dossier is held against its line in the list of heads, which has them in the same order. */
async function* dossierFaults(folder: string): AsyncIterable<string> {
  const heads = new Map<string, HeadLine>();
  for await (const line of readLines<HeadLine>(join(folder, HEADS))) heads.set(line.id, line);
  for await (const dossier of backupSource(folder).read("dossier")) {
    const noted = heads.get(dossier.id);
    const { head, record } = headLine(dossier);
    const name = `dossier ${dossier.code} (${dossier.id})`;
    const fault = faultOfDossier(dossier) ?? (noted === undefined ? "was added" : noted.head !== head ? "ends elsewhere than it did" : noted.record !== record ? "is not what was written" : undefined);
    if (fault !== undefined) yield `${name} ${fault}`;
    heads.delete(dossier.id);
  }
  for (const id of heads.keys()) yield `dossier ${id} was taken out`;
}

async function* kindFaults<K extends Kind>(folder: string, kind: K, faultIn: (record: Moved[K]) => Promise<string | undefined>): AsyncIterable<string> {
  for await (const record of backupSource(folder).read(kind)) {
    const fault = await faultIn(record);
    if (fault !== undefined) yield `${kind} ${idOf(kind, record)} ${fault}`;
  }
}

async function faultOfFile(folder: string, file: Moved["file"]): Promise<string | undefined> {
  const path = bytesPath(folder, file);
  if (!existsSync(path)) return "has lost its bytes";
  return (await measured(createReadStream(path))).sha256 === file.ref.sha256 ? undefined : "has other bytes than its record says";
}
