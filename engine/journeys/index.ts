export type { Mismatch } from "./compare.ts";
export { openingAnswers, participantAgency, play, type Performance, type Stage } from "./play.ts";
