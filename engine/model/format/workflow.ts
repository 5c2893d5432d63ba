// Schema of `workflow.json`: the subset of XState's configuration we accept, and what rides in `meta`.

import type { Invocation, NamedCall, StateMeta, Transition, TransitionMeta, Workflow, WorkflowState } from "../workflow.ts";
import { DOSSIER_STATUS } from "../dossier.ts";
import { BOOLEAN, closed, type FormatSchema, list, LOCALIZED, NAME, NAME_PATTERN, OBJECT, oneOf, PARTY, REVIEW_NOTE, table, TEXT, told } from "./parts.ts";
import { LEGAL_BASIS } from "./time.ts";

/** A word with its parameters, wherever one stands: also within the parameters of `all`, `any` and `not`. */
export const NAMED_CALL_FORMAT = closed<NamedCall>("Call", "A word of the vocabulary with its parameters.", {
  required: { type: told("Word", "A name of the vocabulary.", TEXT) },
  optional: { params: told("Parameters", "As the word asks for them.", OBJECT) },
});

const GUARD = told("Guard", "The condition under which the transition is taken.", NAMED_CALL_FORMAT);
const ACTIONS = told("Actions", "What the step does besides moving.", list(NAMED_CALL_FORMAT));

const BUDGET = closed<NonNullable<StateMeta["budget"]>>("Budget", "Share of the time limit planned for this step.", {
  required: { workingHours: told("Working hours", "e.g. 4.", { type: "number", minimum: 0 }) },
  optional: { reviewNote: REVIEW_NOTE },
});

const STATE_META = closed<StateMeta>("Meaning", "What the state means to people and to the law.", {
  required: { label: told("Label", "What is going on.", LOCALIZED) },
  optional: {
    owner: told("Owner", "Whose task this is.", PARTY),
    status: told("Status", "One of the ten national dossier statuses.", oneOf(...Object.keys(DOSSIER_STATUS))),
    clock: told("Clock", "What the legal clock does. Absent: as in the parent state.", oneOf("notStarted", "running", "paused", "stopped")),
    clockBasis: LEGAL_BASIS,
    budget: BUDGET,
    citizenText: told("For the citizen", "What is happening, and why the clock stands if it does.", LOCALIZED),
  },
});

const TRANSITION_META = closed<TransitionMeta>("Meaning", "What the act means.", {
  required: { label: told("Label", "As the button says it.", LOCALIZED), by: told("By", "Who may do it.", list(PARTY, 1)) },
  optional: {
    tone: told("Tone", "How the button looks.", oneOf("primary", "neutral", "danger")),
    form: told("Form", "What the actor must supply.", OBJECT),
    revises: told("Revises", "Applicants may change answers and papers with it.", BOOLEAN),
    effect: told("Effect", "The legal effect, named before an irreversible act.", LOCALIZED),
    note: told("Note", "What the actor must know.", LOCALIZED),
  },
});

const TRANSITION = closed<Transition>("Transition", "A way out of the state.", {
  required: {},
  optional: {
    target: told("Target", "`sibling`, `.child` or `#id`. Absent: stays.", TEXT),
    guard: GUARD,
    actions: ACTIONS,
    reenter: told("Re-enter", "Leaves and enters the state again.", BOOLEAN),
    meta: TRANSITION_META,
  },
});

/** One transition, or several tried in order. */
const TRANSITIONS: FormatSchema = { ...TRANSITION, type: ["object", "array"], items: TRANSITION, minItems: 1 };

const INVOCATION = closed<Invocation>("Invocation", "Work for an outside system; its answer comes back.", {
  required: { id: told("Id", "Unique in the workflow.", NAME), src: told("Actor", "A name of the vocabulary.", TEXT) },
  optional: {
    input: told("Input", "As the actor asks for it.", OBJECT),
    onDone: told("When done", "Where to go on.", TRANSITIONS),
    onError: told("When failed", "Where to go on.", TRANSITIONS),
  },
});

const STATE_MEMBERS: { readonly [K in keyof WorkflowState]-?: FormatSchema } = {
  id: told("Id", "For targets written `#id`.", { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }),
  type: told("Type", "Absent: compound with inner states, else atomic.", oneOf("atomic", "compound", "parallel", "final", "history")),
  history: told("History", "What a history state remembers.", oneOf("shallow", "deep")),
  target: told("Default", "Where a history state leads the first time.", TEXT),
  initial: told("Initial", "The inner state to begin in.", NAME),
  states: told("States", "Inner states.", table({ $ref: "#/definitions/state" }, NAME_PATTERN)),
  entry: told("On entry", "Done whenever the state is entered.", list(NAMED_CALL_FORMAT)),
  exit: told("On exit", "Done whenever the state is left.", list(NAMED_CALL_FORMAT)),
  on: told("Acts", "Transitions by event, e.g. `ACCEPT`.", { type: "object", additionalProperties: TRANSITIONS }),
  after: told("After", "Transitions by the name of a limit, never milliseconds.", { type: "object", additionalProperties: TRANSITIONS }),
  always: told("Always", "Transitions taken at once.", TRANSITIONS),
  onDone: told("When done", "Taken when the inner states have ended.", TRANSITIONS),
  invoke: told("Invocations", "Work for outside systems.", list(INVOCATION)),
  meta: STATE_META,
};

const STATE = closed<WorkflowState>("State", "One state.", { required: {}, optional: STATE_MEMBERS });
const { id, ...members } = STATE_MEMBERS;

export const WORKFLOW_FORMAT: FormatSchema = {
  ...closed<Workflow>("Workflow", "The statechart of a procedure.", { required: { id }, optional: members }),
  definitions: { state: STATE },
};
