// Who refers to something: asked before it is taken away or changed, so that people see what hangs on it.

import type { CommonGroups, LocalizedText, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import type { Edit } from "./edit.ts";
import { cleared, editsOf, followed, type Mention, mentionsOf } from "./follow.ts";
import { stateMentions } from "./follow-states.ts";
import { isBearable, listOf } from "./plain.ts";
import { mentionsOutside, rerouting } from "./removal.ts";
import { statePlace } from "./state-place.ts";
import { placeKind, placeLabel, type UsePlace } from "./use-words.ts";
import { removeTransition } from "./ways.ts";

/** What is referred to. */
export type UsedKind = "field" | "state" | "act" | "predicate" | "limit" | "notice" | "result" | "component" | "derivation" | "record" | "document" | "participant" | "role";

/** A place that refers to something. */
export interface Use {
  readonly kind: UsedKind;
  /** Pointer of the place: of a condition the whole condition. */
  readonly at: string;
  readonly in: UsePlace;
  /** What people call the place. */
  readonly label: LocalizedText;
  /** What to do for the place no longer to refer to it; worked out when asked for. None while `byHand` names places. */
  readonly remove: readonly Edit[] | undefined;
  /** Where people have to decide first what is to hold instead: this place itself, or what hangs on it. */
  readonly byHand: readonly NamedPlace[];
}

/** A place with what people call it. */
export interface NamedPlace {
  readonly at: string;
  readonly label: LocalizedText;
}

/**
 * Who refers to what stands at a pointer (a field, group, step, act, condition, limit, notice, result, paper, document …), or to
 * anything in it, from outside of it. Names in a group's own `required` are not listed: they go with the field.
 */
export function usesOf(folder: ProcedureFolder, common: CommonGroups, pointer: string): readonly Use[] {
  if (!isBearable(folder)) return [];
  const without = applyEdits(folder, [{ op: "remove", at: pointer }]);
  if ("refusal" in without) return [];
  const path = statePlace(folder, pointer)?.path ?? "";
  const toStates = path === "" ? [] : stateMentions(folder, path);
  const toNames = mentionsOutside(folder, without.folder, { common, pointer }).filter(({ at }) => !/^\/(form|workflow)(\/.*)?\/required\/\d+$/.test(at));
  const rerouted = new Set(rerouting(folder, toStates));
  return [...toStates, ...toNames].map((mention) => use(folder, common, mention, rerouted));
}

/** Who refers to something that no pointer of the folder stands for: a role, or an act by its name. */
export function usesOfName(folder: ProcedureFolder, common: CommonGroups, kind: "role" | "act" | "record", name: string): readonly Use[] {
  if (!isBearable(folder)) return [];
  return mentionsOf(folder, [{ of: [SPACE[kind], name] }]).map((mention) => use(folder, common, mention));
}

// ---------------------------------------------------------------------------------------------------------------------

const SPACE = { role: "roles", act: "acts", record: "records" } as const;

const KINDS: { readonly [space: string]: UsedKind } = {
  answers: "field",
  event: "field",
  states: "state",
  acts: "act",
  predicates: "predicate",
  limits: "limit",
  notices: "notice",
  results: "result",
  components: "component",
  derived: "derivation",
  records: "record",
  documents: "document",
  participants: "participant",
  roles: "role",
};

function use(folder: ProcedureFolder, common: CommonGroups, mention: Mention, rerouted: ReadonlySet<string> = new Set()): Use {
  const { at, fate } = mention;
  let known: Resolved | undefined;
  const resolved = () => (known ??= rerouted.has(at) ? { held: [at] } : resolution(folder, common, mention));
  return {
    kind: KINDS[fate.of[0] ?? ""] ?? "field",
    at,
    in: placeKind(at),
    label: placeLabel(folder, at),
    get remove() {
      return resolved().edits;
    },
    get byHand() {
      return resolved().held.map((place) => ({ at: place, label: placeLabel(folder, place) }));
    },
  };
}

interface Resolved {
  readonly edits?: readonly Edit[];
  readonly held: readonly string[];
}

function resolution(folder: ProcedureFolder, common: CommonGroups, { at, fate }: Mention): Resolved {
  if (fate.of[0] === "states") {
    if (!at.startsWith("/workflow/")) return { edits: [{ op: "remove", at }], held: [] };
    const worked = removeTransition(folder, common, at, { resolve: true });
    return "edits" in worked ? { edits: worked.edits, held: [] } : { held: listOf(worked.refusal.params?.["uses"]).map(String) };
  }
  const outcome = followed(folder, [{ of: fate.of }], (place) => place === at);
  if ("refusal" in outcome) return { held: [at] };
  const { folder: after, held } = outcome.held.length > 0 ? outcome : cleared(folder, outcome.folder, common);
  return held.length > 0 ? { held } : { edits: editsOf(folder, after), held };
}
