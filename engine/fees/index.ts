export { assess } from "./assess.ts";
export { balance, balanceOf } from "./balance.ts";
