// Schema of `procedure.json`.

import type { Participant } from "../agency.ts";
import type { Derivation, NamedPredicate, Notice, Procedure, ResultKind, Rule } from "../procedure.ts";
import { AGENCY_KIND } from "./agency.ts";
import { COMPONENT } from "./component.ts";
import { FEE } from "./fee.ts";
import { closed, DATE, list, LOCALIZED, NAME, OBJECT, oneOf, PARTY, POINTER, PREDICATE, table, TEXT, told } from "./parts.ts";
import { LEGAL_BASIS, LIMIT, TIME_LIMIT } from "./time.ts";

const PARTICIPANT = closed<Participant>("Participant", "A further agency taking part, found by kind in the receiving agency's area.", {
  required: { id: told("Id", "Parties name it in `at`.", NAME), agencyKind: AGENCY_KIND, label: told("Label", "As people call it.", LOCALIZED) },
  optional: {},
});

const NAMED_PREDICATE = closed<NamedPredicate>("Named condition", "A condition with a sentence that explains it.", {
  required: { label: told("Label", "The condition as a sentence.", LOCALIZED), schema: told("Schema", "JSON Schema over the facts.", OBJECT) },
  optional: {},
});

// A member of either kind: which of the two it is is checked with the derivations.
const ARGUMENT = {
  title: "Argument",
  description: "Either a fact by JSON Pointer or a constant.",
  type: "object",
  properties: { fact: told("Fact", "e.g. `/answers/deceased/bornOn`.", { type: "string", pattern: "^/" }), value: told("Value", "A constant.", { type: ["string", "number", "boolean"] }) },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
};

const DERIVATION = closed<Derivation>("Derived fact", "What JSON Schema cannot compute. Later ones may use earlier ones.", {
  required: {
    name: told("Name", "Appears in the facts as `/derived/<name>`.", NAME),
    label: told("Label", "What it is.", LOCALIZED),
    fn: told("Function", "One of the functions of `facts/derive`.", TEXT),
    args: told("Arguments", "In the order of the function.", list(ARGUMENT)),
  },
  optional: {},
});

const RULE = closed<Rule>("Rule", "A rule across fields.", {
  required: {
    id: told("Id", "Unique among the rules.", NAME),
    severity: told("Severity", "Refuses the submission, or only tells.", oneOf("error", "warning")),
    require: told("Require", "Must hold.", PREDICATE),
    message: told("Message", "What the citizen reads.", LOCALIZED),
    at: told("At", "JSON Pointer of the answer where the message is shown.", POINTER),
  },
  optional: { when: told("When", "Checked only when this holds.", PREDICATE), basis: LEGAL_BASIS },
});

const RESULT = closed<ResultKind>("Result", "A document the procedure yields.", {
  required: {
    id: told("Id", "Appears in the facts as `/results/<id>`.", NAME),
    name: told("Name", "As the law calls it.", LOCALIZED),
    template: told("Template", "A name in `documents/`.", TEXT),
    signedBy: told("Signed by", "The competent person's seat.", PARTY),
    originals: told("Originals", "How many are handed over.", { type: "integer", minimum: 1 }),
  },
  optional: { nationalCode: told("National code", "e.g. `KQ.G15.000034`.", TEXT) },
});

const NOTICE = closed<Notice>("Notice", "A message to the citizen.", {
  required: { title: told("Title", "One line.", LOCALIZED), body: told("Body", "Placeholders such as `{dossierCode}` are filled in.", LOCALIZED) },
  optional: {},
});

const SECTOR = closed<Procedure["sector"]>("Sector", "The field of administration.", {
  required: { id: told("Id", "The folder it is in.", NAME), name: told("Name", "As the national database calls it.", LOCALIZED) },
  optional: {},
});

const CHANNELS = list(oneOf("counter", "online", "post"), 1);

export const PROCEDURE_FORMAT = closed<Procedure>("Procedure", "What the law says about an administrative procedure.", {
  required: {
    code: told("National code", "e.g. `1.000656`, without the province's suffix.", { type: "string", pattern: "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$" }),
    name: told("Name", "As published.", LOCALIZED),
    summary: told("Summary", "One sentence for the search page: what it is and who needs it.", LOCALIZED),
    keywords: told("Keywords", "Everyday words people search with.", list(TEXT)),
    sector: SECTOR,
    executingLevel: told("Executing level", "Who resolves it.", oneOf("commune", "province")),
    kind: told("Kind", "What comes out.", oneOf("registration", "certificateIssue", "approvalRequest", "notification")),
    onlineMode: told("Online mode", "Full or partial online service.", oneOf("full", "partial")),
    legacyLevel: told("Legacy level", "Level 1–4 of NĐ 43/2011.", { type: "integer", enum: [1, 2, 3, 4] }),
    effectiveFrom: told("Effective from", "First day of this version.", DATE),
    publicationDecision: told("Publication decision", "The decision that published the procedure.", LEGAL_BASIS),
    legalBasis: told("Legal basis", "The texts it rests on.", list(LEGAL_BASIS, 1)),
    receivedBy: AGENCY_KIND,
    filedBy: told("Filed by", "Who enters what applicants hand in at the counter or post.", list(PARTY, 1)),
    competentAuthority: told("Competent authority", "Who decides.", LOCALIZED),
    participants: told("Participants", "Further agencies taking part.", list(PARTICIPANT)),
    applicants: told("Applicants", "Who may apply.", LOCALIZED),
    requirements: told("Requirements", "Conditions the law sets, in sentences.", list(LOCALIZED)),
    sequence: told("Sequence", "How to proceed, in sentences.", list(LOCALIZED)),
    submitBy: told("Submit by", "How a dossier may be filed.", CHANNELS),
    returnBy: told("Return by", "How the result may get back.", CHANNELS),
    timeLimit: TIME_LIMIT,
    limits: told("Limits", "Named delays the workflow may wait for.", table(LIMIT)),
    components: told("Components", "Required documents.", list(COMPONENT)),
    fees: told("Fees", "Fees and charges.", list(FEE)),
    predicates: told("Conditions", "Named conditions.", table(NAMED_PREDICATE)),
    derive: told("Derived facts", "Evaluated in order.", list(DERIVATION)),
    rules: told("Rules", "Rules across fields.", list(RULE)),
    results: told("Results", "Documents the procedure yields.", list(RESULT)),
    notices: told("Notices", "Messages to the citizen.", table(NOTICE)),
    reviewNotes: told("Review notes", "What nobody has confirmed yet.", list(TEXT)),
  },
  optional: {
    partialReason: told("Reason for partial", "Why the service is not fully online; demanded when it is partial.", LOCALIZED),
    effectiveTo: told("Effective to", "Last day of this version.", DATE),
  },
});
