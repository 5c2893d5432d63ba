// One of each file with every member there is, so that types and schemas can be compared.

import type { Agency, Calendar, DocumentTemplate, Journey, Procedure, Role, Workflow } from "../../../engine/model/index.ts";

const text = { vi: "Chữ", en: "Text" };
const basis = { document: "Luật Hộ tịch 60/2014/QH13", article: "Điều 34", note: text };
const reviewNote = "Chưa xác nhận";

export const fullProcedure = {
  code: "1.000656",
  name: text,
  summary: text,
  keywords: ["khai tử"],
  sector: { id: "ho-tich", name: text },
  executingLevel: "commune",
  kind: "registration",
  onlineMode: "partial",
  partialReason: text,
  legacyLevel: 4,
  effectiveFrom: "2026-01-01",
  effectiveTo: "2026-12-31",
  publicationDecision: basis,
  legalBasis: [basis],
  receivedBy: "communePeopleCommittee",
  filedBy: [{ role: "intakeOfficer" }],
  competentAuthority: text,
  participants: [{ id: "police", agencyKind: "communePolice", label: text }],
  applicants: text,
  requirements: [text],
  sequence: [text],
  submitBy: ["counter", "online", "post"],
  returnBy: ["counter"],
  timeLimit: { cases: [{ id: "usual", label: text, amount: 1, unit: "workingDay", when: "always", basis, reviewNote }], cutOff: "15:00", onSupplement: "pause", endsAt: "closing" },
  limits: { window: { amount: 5, unit: "month", label: text, basis, reviewNote } },
  components: [
    { id: "notice", name: text, help: text, requiredWhen: "always", optional: true, forms: ["original"], copies: 1, manner: "submit", sources: ["upload", "vault", "lookup"], maxFiles: 3, basis, reviewNote },
  ],
  fees: [
    {
      id: "copy",
      label: text,
      kind: "charge",
      amount: { default: 8000, byProvince: { "38": 5000 } },
      times: "/answers/copies",
      when: "always",
      exemptions: [{ id: "poor", when: "always", label: text, basis }],
      effectiveFrom: "2026-01-01",
      effectiveTo: "2026-12-31",
      basis,
      reviewNote,
    },
  ],
  predicates: { always: { label: text, schema: { type: "object" } } },
  derive: [{ name: "age", label: text, fn: "ageOn", args: [{ fact: "/answers/bornOn" }, { value: "2026-01-01" }] }],
  rules: [{ id: "a", severity: "warning", require: "always", when: "always", message: text, at: "/bornOn", basis }],
  results: [{ id: "extract", name: text, nationalCode: "KQ.G15.000034", template: "extract", signedBy: { role: "chairman", at: "police" }, originals: 1 }],
  notices: { ready: { title: text, body: text } },
  reviewNotes: [reviewNote],
} satisfies Procedure;

const call = { type: "notify", params: { notice: "ready" } };
const party = { role: "chairman", at: "police" };
const transition = {
  target: "b",
  guard: call,
  actions: [call],
  reenter: true,
  meta: { label: text, by: [party], tone: "danger" as const, form: { type: "object" as const }, revises: true, effect: text, note: text },
};

export const fullWorkflow = {
  id: "w",
  type: "compound",
  initial: "a",
  states: {
    a: {
      id: "first",
      type: "atomic",
      entry: [call],
      exit: [call],
      on: { ACCEPT: transition, REFUSE: [transition] },
      after: { window: transition },
      always: transition,
      onDone: [transition],
      invoke: [{ id: "pay", src: "collectPayment", input: {}, onDone: transition, onError: [transition] }],
      meta: { label: text, owner: party, status: "registered", clock: "running", budget: { workingHours: 0.5, reviewNote }, citizenText: text },
    },
    b: { type: "history", history: "deep", target: "a" },
  },
} satisfies Workflow;

export const fullDocument = {
  title: text,
  paper: "A4",
  blocks: [
    { type: "nationalHeader", when: "always" },
    { type: "heading", text: "GIẤY", when: "always" },
    { type: "paragraph", text: "Chữ", align: "center", when: "always" },
    { type: "fields", rows: [{ label: "Tên", fact: "/answers/name", when: "always" }], when: "always" },
    { type: "signature", role: "chairman", when: "always" },
  ],
} satisfies DocumentTemplate;

const expectation = {
  state: ["a", "b"],
  status: "registered" as const,
  clock: "running" as const,
  dueAt: "2026-11-24T10:00:00.000Z",
  total: 8000,
  outstanding: 0,
  notices: ["ready"],
  slips: ["receiptSlip" as const],
  results: { extract: "signed" as const },
  done: false,
};

export const fullJourney = {
  title: text,
  kind: "granted",
  answersFrom: "answers/a.json",
  open: {
    at: "2026-11-23T02:00:00.000Z",
    channel: "online",
    returnBy: "counter",
    agency: "xa-nhu-thanh",
    by: "applicant",
    identityLevel: 2,
    answers: {},
    answersPatch: {},
    components: { notice: 1, identity: "shown" },
    expect: expectation,
    refused: ["component_missing"],
  },
  steps: [
    { at: "2026-11-23T03:00:00.000Z", by: "intakeOfficer#2", act: "ACCEPT", data: {}, answersPatch: {}, components: { notice: 2 }, expect: { ...expectation, state: "a" }, refused: ["role_not_permitted"] },
    { at: "2026-11-23T04:00:00.000Z", pay: true, due: "window", claim: "a", release: "a", rate: "satisfied" },
    { at: "2026-11-23T05:00:00.000Z", pay: { amount: 5000 } },
  ],
} satisfies Journey;

export const fullAgency = {
  id: "xa-nhu-thanh",
  kind: "communePeopleCommittee",
  name: text,
  code: "H56.120",
  area: "16228",
  province: "38",
  parent: "thanh-hoa",
  oneStopUnit: text,
  calendar: "vn",
  reviewNote,
} satisfies Agency;

export const fullRole = { id: "chairman", name: text, about: text } satisfies Role;

const day = { date: "2026-09-02", name: text, source: "Bộ luật Lao động Điều 112", reviewNote };

export const fullCalendar = {
  id: "vn",
  version: "2026-1",
  title: text,
  week: { "1": [{ from: "07:30", to: "11:30" }] },
  closed: [day],
  open: [day],
  from: "2026-01-01",
  to: "2026-12-31",
} satisfies Calendar;
