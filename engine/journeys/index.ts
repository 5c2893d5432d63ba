export { castMember } from "./cast.ts";
export { differences, observe, type Mismatch } from "./compare.ts";
export { mergePatch } from "./merge-patch.ts";
export { fileJourney, openingAnswers, participantAgency, play, takeStep, type Performance, type Stage } from "./play.ts";
