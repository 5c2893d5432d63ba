// Schema of a fee.

import type { Fee } from "../procedure.ts";
import { closed, COUNT, DATE, list, LOCALIZED, NAME, oneOf, POINTER, PREDICATE, REVIEW_NOTE, table, told } from "./parts.ts";
import { LEGAL_BASIS } from "./time.ts";

const AMOUNT = closed<Fee["amount"]>("Amount", "In whole đồng.", {
  required: { default: told("Default", "Đồng, where the province sets none.", COUNT) },
  optional: { byProvince: told("By province", "Province code (2 digits) to đồng.", table(COUNT, "^\\d{2}$")) },
});

const EXEMPTION = closed<Fee["exemptions"][number]>("Exemption", "Makes the fee zero and is named on the bill.", {
  required: { id: told("Id", "Unique within the fee.", NAME), when: told("When", "Who is exempt.", PREDICATE), label: told("Label", "As the bill says it.", LOCALIZED) },
  optional: { basis: LEGAL_BASIS },
});

export const FEE = closed<Fee>("Fee", "A fee or charge (lệ phí, phí).", {
  required: {
    id: told("Id", "Unique among the fees.", NAME),
    label: told("Label", "As the bill says it.", LOCALIZED),
    kind: told("Kind", "Lệ phí (fee) or phí (charge).", oneOf("fee", "charge")),
    amount: AMOUNT,
    exemptions: told("Exemptions", "Tried in order.", list(EXEMPTION)),
  },
  optional: {
    times: told("Times", "JSON Pointer to the fact that says how many times it applies. Absent: once.", POINTER),
    when: told("When", "The case in which it applies. Absent: always.", PREDICATE),
    effectiveFrom: told("Effective from", "First day.", DATE),
    effectiveTo: told("Effective to", "Last day.", DATE),
    basis: LEGAL_BASIS,
    reviewNote: REVIEW_NOTE,
  },
});
