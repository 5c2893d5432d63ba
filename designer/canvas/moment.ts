// A counter-example, moment by moment: where the dossier is and which transition brought it there. Moment 0 is just after
// the filing; the finding, if there is one, is a moment of its own at the end.

import type { Definition, LocalizedText, Role } from "../../engine/model/index.ts";
import { storyOf, type Way } from "../../engine/verify/index.ts";

/** What is told and shown at one moment. */
export interface Moment {
  /** Paths of the active leaves. */
  readonly leaves: readonly string[];
  /** Place of the transition that was taken. */
  readonly taken?: string;
  readonly sentence: LocalizedText;
  /** What is wrong is said here. */
  readonly isFinding: boolean;
}

/** What a way is told with. */
export interface Telling {
  readonly definition: Definition;
  /** What the way is an example of. */
  readonly sentence?: { readonly vi: string; readonly en: string };
  readonly roles: readonly Role[];
}

/** All moments of a way, never none. */
export function momentsOf(way: Way, { definition, sentence, roles }: Telling): readonly Moment[] {
  const story = storyOf({ way, ...(sentence === undefined ? {} : { sentence }) }, definition, { roles });
  const told = (story?.vi ?? []).map((vi, at) => ({ vi, en: story?.en[at] ?? vi }));
  let leaves = way.start;
  return told.map((words, at) => {
    const step = way.steps[at - 1];
    leaves = step?.leaves ?? leaves;
    return { leaves, sentence: words, isFinding: at > way.steps.length, ...(step === undefined || step.kind === "case" ? {} : { taken: step.place }) };
  });
}
