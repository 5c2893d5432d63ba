// The places of a folder where something is referred to, file by file: the format read as a table. Whoever adds a member
// that names something adds it here, and everything else follows: uses, new names, clearing away.

import type { JsonObject } from "../model/index.ts";
import { answers, formUi } from "./answer-site.ts";
import { actions, guard } from "./call-sites.ts";
import { condition } from "./condition-site.ts";
import { actFields, formFields } from "./field-site.ts";
import { journey } from "./journey-site.ts";
import { textAt } from "./plain.ts";
import { answerPlace, factPointer, isGoneFrom, text } from "./pointer-sites.ts";
import { deciding, group, type Here, keyed, list, name, oneOrMore, overEntries, type Site, table } from "./sites.ts";

/** A whole folder. Never loses a file, whatever becomes of what is in it. */
export function throughFolder(folder: JsonObject, here: Here): JsonObject {
  return overEntries(folder, here, (key, value, place) => [key, (Object.hasOwn(FILES, key) ? FILES[key]?.(value, place) : value) ?? {}]);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A role at an agency: without either there is nobody. */
const party = group({ role: name(["roles"]), at: name(["participants"]) }, { needed: ["role", "at"] });

/** A condition somebody's rights or duties hang on. */
const decision = deciding(condition);

/** What is checked of an answer goes with that answer; any other check is a gate of its own. */
const rule: Site = (value, here) => (isGoneFrom(here, textAt(value, "at")) ? ABOUT_GONE : RULE)(value, here);
const RULE = group({ require: decision, when: decision, at: answerPlace }, { needed: ["at"] });
const ABOUT_GONE = group({ require: condition, when: condition, at: answerPlace }, { needed: ["require", "when", "at"] });

const PROCEDURE = group({
  filedBy: list(party),
  timeLimit: group({ cases: list(group({ when: decision })) }),
  components: list(group({ requiredWhen: decision })),
  fees: list(group({ when: decision, times: deciding(factPointer), exemptions: list(group({ when: decision })) })),
  predicates: table(group({ schema: condition }, { needed: ["schema"] })),
  derive: list(group({ args: list(group({ fact: factPointer }, { needed: ["fact"] }), { allOrNone: true }) }, { needed: ["args"] })),
  rules: list(rule),
  results: list(group({ template: name(["documents"]), signedBy: party }, { needed: ["template"] })),
});

const transition = group({
  guard,
  actions,
  meta: group({ by: list(party), form: actFields }),
});
const transitions = oneOrMore(transition);

const state: Site = (value, here) => STATE(value, here);
const STATE = group({
  entry: actions,
  exit: actions,
  on: table(transitions),
  after: keyed(["limits"], transitions),
  always: transitions,
  onDone: transitions,
  invoke: list(group({ onDone: transitions, onError: transitions })),
  states: table(state),
  meta: group({ owner: party }),
});

const row = group({ label: text, fact: factPointer, when: condition }, { needed: ["fact", "when"] });
const block = group({ text, when: condition, rows: list(row, { droppedWhenEmptied: true }), role: name(["roles"]) }, { needed: ["rows", "when"] });

const FILES: { readonly [part: string]: Site } = {
  procedure: PROCEDURE,
  form: formFields,
  formUi,
  workflow: state,
  documents: table(group({ blocks: list(block) })),
  journeys: table(journey),
  answers: table(answers(["answers"])),
};
