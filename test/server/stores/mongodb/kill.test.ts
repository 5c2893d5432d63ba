import { it } from "vitest";
import { surviveKills } from "../../../contracts/killed.ts";
import { describeOnMongod } from "../../../mongod.ts";

const KILLS = 10;

describeOnMongod("a process killed at any instant (D01, C05)", (mongod) => {
  it(`loses no acknowledged step and leaves none by halves, ${KILLS} times over`, () => surviveKills({ dataDirectory: "", mongodbUrl: mongod.url("killed") }, KILLS), 180_000);
});
