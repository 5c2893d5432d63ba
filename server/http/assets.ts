// Built files of the portal: where they are, and which a page needs. Names carry a content hash, so they never change.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler } from "express";

/** Folder the portal is built into. */
export const BUILD_DIRECTORY = join(import.meta.dirname, "../../portal/dist");

/** Addresses of a page's styles and scripts. */
export interface PageAssets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The built files. */
export interface Assets {
  forPage(page: string): PageAssets;
  /** Styles and scripts of an entry, by its source path. */
  entry(source: string): PageAssets;
  readonly files: RequestHandler;
}

/** Citizens' pages with a form that hydrates; every other one needs a few KiB. */
const FORM_PAGES = new Set(["form"]);

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Reads the build's manifest. Throws with one line when the portal was not built. */
export function readAssets(): Assets {
  const manifest = readManifest();
  const entry = (source: string): PageAssets => {
    const found = manifest[source];
    if (found === undefined) throw new Error(`The portal's build lacks ${source}; run npm run build`);
    return { styles: stylesOf(manifest, source).map(address), scripts: found.file.endsWith(".js") ? [address(found.file)] : [] };
  };
  const styles = entry("portal/citizen/enhance.ts").styles;
  return {
    entry,
    forPage: (page) => ({ styles, scripts: entry(FORM_PAGES.has(page) ? "portal/form/hydrate.tsx" : "portal/citizen/enhance.ts").scripts }),
    files: express.static(join(BUILD_DIRECTORY, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false, dotfiles: "ignore" }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

type Manifest = { readonly [source: string]: ManifestEntry };

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(BUILD_DIRECTORY, ".vite/manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new Error("The portal is not built; run npm run build");
  }
}

function stylesOf(manifest: Manifest, source: string): readonly string[] {
  const found = manifest[source];
  if (found === undefined) return [];
  return [...new Set([...(found.imports ?? []).flatMap((imported) => stylesOf(manifest, imported)), ...(found.css ?? [])])];
}

function address(file: string): string {
  return `/${file}`;
}
