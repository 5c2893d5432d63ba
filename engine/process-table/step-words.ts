// What a row does, by the words of its label: takes in, signs, issues, gives back.

import { foldText } from "../model/index.ts";
import type { ProcessRow } from "./table.ts";

export const RECEIVES = /\b(?:tiep nhan|nhan ho so)\b/;
export const RETURNS = /\b(?:tra (?:ket qua|giay|ho so|cho)|trao)\b/;
export const ISSUES = /\b(?:dong dau|phat hanh|vao so|lay so|cap so|luu tru)\b/;
export const SIGNS = /\b(?:ky|phe duyet|duyet|ban hanh)\b/;
/** What sounds like signing and only leads to it. */
const LEADS_TO_SIGNING = /\b(?:trinh (?:lanh dao )?(?:\S+ ){0,4}?(?:ky|phe duyet|duyet)(?: duyet)?|ky (?:nhay|tat|trinh)|trinh ky(?: duyet)?|cho ky)\b/g;

/** The label as it is searched. */
export function wordsOf({ label }: ProcessRow): string {
  return foldText(label).replaceAll(/[^a-z0-9]+/g, " ").replaceAll(LEADS_TO_SIGNING, " ");
}
