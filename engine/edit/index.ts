export { applyEdits } from "./apply.ts";
export type * from "./edit.ts";
