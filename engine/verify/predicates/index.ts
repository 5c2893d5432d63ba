export { satisfiable, type Literal, type Satisfiability } from "./satisfiable.ts";
export { factWorld, type FactWorld, type WorldOptions } from "./world.ts";
