// Schemas of how a definition speaks of law and time.

import type { LegalBasis, Limit, TimeLimit, TimeLimitCase } from "../time.ts";
import { closed, COUNT, list, LOCALIZED, NAME, oneOf, PREDICATE, REVIEW_NOTE, TEXT, TIME, told } from "./parts.ts";

export const LEGAL_BASIS = closed<LegalBasis>("Legal basis", "Where the law says so.", {
  required: { document: told("Document", "e.g. `Luật Hộ tịch 60/2014/QH13`.", TEXT) },
  optional: {
    article: told("Article", "e.g. `Điều 34 khoản 1`.", TEXT),
    note: told("Note", "A sentence for people.", LOCALIZED),
  },
});

const AMOUNT = told("Amount", "How many units. 0 working days means the same day.", COUNT);
const UNIT = told("Unit", "The unit in which the law gives the time.", oneOf("workingHour", "workingDay", "calendarDay", "month"));

export const LIMIT = closed<Limit>("Named limit", "A delay the workflow may wait for.", {
  required: { amount: AMOUNT, unit: UNIT, label: told("Label", "What is waited for.", LOCALIZED) },
  optional: { basis: LEGAL_BASIS, reviewNote: REVIEW_NOTE },
});

const TIME_LIMIT_CASE = closed<TimeLimitCase>("Case", "One case of the time limit.", {
  required: { id: told("Id", "Unique among the cases.", NAME), label: told("Label", "When this case applies.", LOCALIZED), amount: AMOUNT, unit: UNIT },
  optional: { when: told("When", "Applies when this holds. The last case has none.", PREDICATE), basis: LEGAL_BASIS, reviewNote: REVIEW_NOTE },
});

export const TIME_LIMIT = closed<TimeLimit>("Time limit", "The statutory time limit: the first case that applies.", {
  required: {
    cases: told("Cases", "Tried in order; the last one has no `when`.", list(TIME_LIMIT_CASE, 1)),
    onSupplement: told("On supplement", "What a completed supplement does to the clock.", oneOf("pause", "restart")),
    endsAt: told("Ends at", "Closing time of the last day, or the hour the dossier was accepted.", oneOf("closing", "sameTime")),
  },
  optional: { cutOff: told("Cut-off", "A dossier accepted after this time counts from the next working day, e.g. `15:00`.", TIME) },
});
