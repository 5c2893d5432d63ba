// What becomes of a procedure's stories when a table brings a new workflow: told again, and what to do with those that no longer
// come out as told. Taken over together with the workflow, so that one undo takes both back.

import { useMemo, useState } from "react";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import { checkDefinition, compile } from "../../../engine/machine/index.ts";
import { bundle, type Json, type LocalizedText, type ProcedureFolder } from "../../../engine/model/index.ts";
import type { Surroundings } from "../../editor/editor-context.ts";
import { marked } from "../../simulator/marked.ts";
import { retell, type Retelling } from "../../simulator/retell.ts";
import { seatsOf } from "../../simulator/seats.ts";
import { storiesIn } from "../../simulator/stories.ts";

/** What is done with a story. */
export type StoryChoice = "retell" | "remove" | "keep";

/** A story the new workflow tells otherwise. */
export interface ChangedStory {
  readonly name: string;
  readonly title: LocalizedText;
  readonly retelling: Exclude<Retelling, { readonly kind: "same" }>;
  readonly choice: StoryChoice;
}

export interface StoriesAfter {
  /** How many still come out as told; undefined when the workflow is not sound enough to tell any. */
  readonly same: number | undefined;
  readonly total: number;
  readonly changed: readonly ChangedStory[];
  readonly edits: readonly Edit[];
  choose(name: string, choice: StoryChoice): void;
}

/** Tells the stories of the folder as the edits leave it. */
export function useStoriesAfter(folder: ProcedureFolder, edits: readonly Edit[], surroundings: Surroundings, isBeginning: boolean): StoriesAfter {
  const [choices, setChoices] = useState<{ readonly [name: string]: StoryChoice }>({});
  const told = useMemo(() => toldAgain(folder, edits, surroundings), [folder, edits, surroundings]);
  const changed = useMemo(
    () =>
      (told ?? []).flatMap(({ name, title, retelling }): readonly ChangedStory[] => {
        const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
        const isPossible = choice !== undefined && (choice !== "retell" || retelling.kind === "retold");
        return retelling.kind === "same" ? [] : [{ name, title, retelling, choice: isPossible ? choice : proposed(retelling, isBeginning) }];
      }),
    [told, choices, isBeginning],
  );
  const total = useMemo(() => storiesIn(folder).length, [folder]);
  return {
    total,
    same: told === undefined ? undefined : told.length - changed.length,
    changed,
    edits: useMemo(() => changed.flatMap(editOf), [changed]),
    choose: (name, choice) => setChoices((before) => ({ ...before, [name]: choice })),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Told {
  readonly name: string;
  readonly title: LocalizedText;
  readonly retelling: Retelling;
}

function toldAgain(folder: ProcedureFolder, edits: readonly Edit[], { common, roles, agencies, calendar }: Surroundings): readonly Told[] | undefined {
  if (edits.length === 0) return [];
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) return undefined;
  const bundled = bundle({ files: outcome.folder, common });
  if ("findings" in bundled || checkDefinition(bundled.definition, { roles: roles.map(({ id }) => id) }).some(({ severity }) => severity === "error")) return undefined;
  const ways = marked(bundled.definition);
  const stage = { compiled: compile(ways.definition), definitionHash: "0".repeat(64), agencies, calendar };
  const seats = seatsOf(bundled.definition, roles).map(({ by }) => by);
  return storiesIn(outcome.folder).map((story) => ({ name: story.name, title: story.journey?.title ?? { vi: story.name }, retelling: retell(story, { stage, ways }, seats) }));
}

/** A template's stories are nobody's work: what cannot be told any more goes. What somebody wrote stays until they say otherwise. */
function proposed(retelling: ChangedStory["retelling"], isBeginning: boolean): StoryChoice {
  if (retelling.kind === "retold" && (retelling.leftOut === 0 || retelling.journey.kind !== "special")) return "retell";
  return isBeginning ? "remove" : "keep";
}

function editOf({ name, choice, retelling }: ChangedStory): readonly Edit[] {
  const at = `/journeys/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (choice === "remove") return [{ op: "remove", at }];
  return choice === "retell" && retelling.kind === "retold" ? [{ op: "set", at, value: retelling.journey as unknown as Json }] : [];
}
