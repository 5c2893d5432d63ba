export { applyEdits } from "./apply.ts";
export type * from "./edit.ts";
export { mergeFolders, resolveConflict, type Merged, type MergeConflict } from "./merge.ts";
export { eventNameFrom, fileNameFrom, nameFrom } from "./name-from.ts";
