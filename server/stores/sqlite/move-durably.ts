// Moves a file so that after a power cut it is there whole or not at all.

import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Moves across file systems too, where a rename alone is not possible. The target's folder is made when missing. */
export async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  const arriving = partOf(to);
  try {
    await rename(from, arriving);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await copyFile(from, arriving);
    await rm(from, { force: true });
  }
  await sync(arriving);
  await rename(arriving, to);
  await sync(folder);
  if (firstMade !== undefined) await sync(dirname(firstMade));
}

/** Removes a file that `moveDurably` put there, or what a power cut left of it. */
export async function removeBytes(path: string): Promise<void> {
  await rm(partOf(path), { force: true });
  await rm(path, { force: true });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where a file is until it is whole. */
function partOf(path: string): string {
  return `${path}.part`;
}

/** A file's bytes, or a folder's names. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
