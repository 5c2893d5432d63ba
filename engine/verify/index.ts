export { findingSentence } from "./finding-sentence.ts";
export { sampleActData, sampleAnswers } from "./predicates/sample.ts";
export { RULES } from "./rules/index.ts";
export type { Rule } from "./rule.ts";
export { DEFAULT_BOUNDS, SEVERITIES, verify, type Coverage, type NamedRole, type Verification, type VerifyFinding, type VerifyOptions } from "./verify.ts";
export type { Way, WayStep } from "./way.ts";
export { storyLine, storyOf, type Story, type StoryOptions } from "./story.ts";
export { enact, type Enacted } from "./enact.ts";
