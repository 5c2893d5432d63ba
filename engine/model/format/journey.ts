// Schema of `journeys/<name>.json`.

import { DOSSIER_STATUS, SLIP_SERIES } from "../dossier.ts";
import type { Expectation, Journey, JourneyOpen, JourneyStep } from "../journey.ts";
import { VIOLATION } from "../violation.ts";
import { BOOLEAN, closed, COUNT, type FormatSchema, INSTANT, list, LOCALIZED, OBJECT, oneOf, table, TEXT, told } from "./parts.ts";

/** Who does a step: role, then perhaps the participant it is held at, then the number of a further person. */
export const JOURNEY_PARTY = "^([A-Za-z][A-Za-z0-9_-]{0,63})(?:@([a-z][A-Za-z0-9_-]{0,63}))?(?:#([1-9]\\d{0,2}))?$";
const BY: FormatSchema = { type: "string", pattern: JOURNEY_PARTY };

const EXPECT = closed<Expectation>("Expectation", "What must be true after the step. Only what is named is checked.", {
  required: {},
  optional: {
    state: told("States", "Paths of the active leaves; one path as a text.", { type: ["string", "array"], items: TEXT }),
    status: told("Status", "National dossier status.", oneOf(...Object.keys(DOSSIER_STATUS))),
    clock: told("Clock", "What the legal clock does.", oneOf("notStarted", "running", "paused", "stopped")),
    dueAt: told("Due", "When the result is due.", INSTANT),
    total: told("Total", "Đồng on the bill.", COUNT),
    outstanding: told("Outstanding", "Đồng still owed.", { type: "integer" }),
    notices: told("Notices", "Sent by this step, in order.", list(TEXT)),
    slips: told("Slips", "Issued by this step, in order.", list(oneOf(...Object.keys(SLIP_SERIES)))),
    results: told("Results", "Result id to how far it is.", table(oneOf("drafted", "signed", "returned"))),
    done: told("Done", "The workflow has ended.", BOOLEAN),
  },
});

const COMPONENTS = told("Components", "Component id to number of files handed in, or `shown`.", table({ type: ["integer", "string"], minimum: 1, pattern: "^shown$" }));
const PATCH = told("Changed answers", "JSON Merge Patch (RFC 7396) on the answers.", OBJECT);
const REFUSED = told("Refused", "The codes with which the event is refused.", list(oneOf(...Object.keys(VIOLATION)), 1));
const AT = told("At", "When it happens, with milliseconds, e.g. `2026-11-23T02:00:00.000Z`.", INSTANT);

const OPEN = closed<JourneyOpen>("Filing", "How the dossier is filed.", {
  required: {
    at: AT,
    channel: told("Channel", "How it is filed.", oneOf("counter", "online", "post")),
    returnBy: told("Return by", "How the result gets back.", oneOf("counter", "online", "post")),
    agency: told("Agency", "Id of the receiving agency.", TEXT),
    by: told("By", "`applicant`, or the role that files at the counter.", BY),
  },
  optional: {
    identityLevel: told("Identity level", "Of the citizen's e-ID.", { type: "integer", enum: [0, 1, 2] }),
    answers: told("Answers", "In place of `answersFrom`.", OBJECT),
    answersPatch: PATCH,
    components: COMPONENTS,
    expect: EXPECT,
    refused: REFUSED,
  },
});

const PAYMENT: FormatSchema = {
  ...closed<{ readonly amount: number }>("Payment", "Of another amount.", { required: { amount: told("Amount", "Đồng.", { type: "integer" }) }, optional: {} }),
  type: ["boolean", "object"],
  not: { const: false },
};

const STEP = closed<JourneyStep>("Step", "One thing that happens, or only an expectation.", {
  required: { at: AT },
  optional: {
    by: told("By", "`role`, `role@participant`, or `role#2` for a second person in that role.", BY),
    act: told("Act", "An event the workflow offers, e.g. `ACCEPT`.", TEXT),
    data: told("Data", "What the act's form asks for.", OBJECT),
    answersPatch: PATCH,
    components: COMPONENTS,
    pay: told("Pay", "`true`: the gateway reports the outstanding amount paid.", PAYMENT),
    fails: told("Fails", "What is awaited from this outside actor has become impossible.", TEXT),
    due: told("Due", "The timer of this limit falls due.", TEXT),
    claim: told("Claim", "Path of the task's state.", TEXT),
    release: told("Release", "Path of the task's state.", TEXT),
    rate: told("Rate", "The citizen's judgement.", oneOf("verySatisfied", "satisfied", "notSatisfied")),
    expect: EXPECT,
    refused: REFUSED,
  },
});

export const JOURNEY_FORMAT = closed<Journey>("Journey", "The story of one dossier.", {
  required: {
    title: told("Title", "The story in a sentence.", LOCALIZED),
    kind: told("Kind", "How it ends.", oneOf("granted", "refused", "supplemented", "withdrawn", "expired", "special")),
    open: OPEN,
    steps: told("Steps", "What happens, in order.", list(STEP)),
  },
  optional: { answersFrom: told("Answers from", "File beside the journey, e.g. `answers/nguyen-van-a.json`.", { type: "string", pattern: "^answers/[A-Za-z0-9_-]+\\.json$" }) },
});
