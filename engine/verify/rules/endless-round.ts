// A dossier that goes round by itself: limits run out, systems answer, and nobody decides anything.

import { circles } from "../graph.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, stateAt } from "./places.ts";

/** What nobody does. */
const BY_ITSELF = new Set(["timer", "reply", "case"]);

export const endlessRound: Rule = {
  id: "endless-round",
  severity: "error",
  sentence: {
    vi: "Hồ sơ có thể tự quay vòng mãi qua {states} mà không ai quyết định gì",
    en: "The dossier can go round for ever through {states} without anybody deciding anything",
  },
  *check({ explored }) {
    for (const step of explored.endless) {
      yield { path: step.happening === undefined ? explored.index.root.place : stateAt(explored, step.happening.state).place, params: { states: step.happening?.state ?? "" }, ...(step.from === undefined ? {} : { way: { to: step.from } }) };
    }
    for (const round of circles(explored, ({ happening, from, to }) => BY_ITSELF.has(happening.kind) && from !== to)) {
      const first = explored.reached[Math.min(...round)];
      if (first === undefined) continue;
      const leaves = [...new Set(round.flatMap((number) => explored.reached[number]?.leaves ?? []))];
      yield { path: stateAt(explored, openLeaves(explored, first)[0] ?? "").place, params: { states: leaves.map((leaf) => labelOf(explored, leaf)) }, way: { to: first.number } };
    }
  },
};
