// Builds what browsers get: the form page, the few KiB of the other citizens' pages, the staff's apps. Names carry a content
// hash; `.vite/manifest.json` tells the server which file belongs to which source.

import react from "@vitejs/plugin-react";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");

/** Sources that pages ask for by name. */
const ENTRIES = ["portal/form/hydrate.tsx", "portal/citizen/enhance.ts", "portal/desk/main.tsx", "designer/main.tsx"];

const inLibraryRoom = (file: string): string => resolve(import.meta.dirname, "form/library", file);

/** Parts of the form library that our dialect and theme have no use for: a third of the form page (`form/library`). */
const FORM_LIBRARY_DIET = [
  { find: /^markdown-to-jsx(\/react)?$/, replacement: inLibraryRoom("left-out.ts") },
  { find: /^.*\/shallowAllOfMerge\.js$/, replacement: inLibraryRoom("left-out.ts") },
  { find: /^fast-uri$/, replacement: inLibraryRoom("left-out-uri.ts") },
  { find: /^\.\.\/getDefaultRegistry\.js$/, replacement: inLibraryRoom("registry.ts") },
];

export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias: FORM_LIBRARY_DIET },
  publicDir: false,
  build: {
    outDir: "portal/dist",
    emptyOutDir: true,
    target: "es2020",
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Our modules do nothing when merely loaded; only what is used of them goes into a bundle.
      treeshake: { moduleSideEffects: [{ test: /\/(?:engine|portal\/form)\/.*\.tsx?$/, sideEffects: false }] },
      input: ENTRIES.filter((entry) => existsSync(resolve(root, entry))),
    },
  },
});
