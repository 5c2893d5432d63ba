export { resultTree, slipTree, type Archive } from "./issued.ts";
