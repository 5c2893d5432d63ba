// Every kind of change between two versions of a definition: whom it concerns and how much. The kind is the stable code.

/** Whom a change concerns. `running`: dossiers under way, which stay on their version and so do not get it. */
export type Audience = "citizens" | "officers" | "running";

/** `major` changes rights, duties or time; `minor` how work is done; `wording` only what is read. */
export type Weight = "major" | "minor" | "wording";

interface Kind {
  readonly audience: readonly Audience[];
  readonly weight: Weight;
}

const ALL = ["citizens", "officers", "running"] as const;
const BOTH = ["citizens", "officers"] as const;
const CITIZENS = ["citizens"] as const;
const OFFICERS = ["officers"] as const;
const INSIDE = ["officers", "running"] as const;

const major = <const A extends readonly Audience[]>(audience: A) => ({ audience, weight: "major" }) as const;
const minor = <const A extends readonly Audience[]>(audience: A) => ({ audience, weight: "minor" }) as const;
const wording = <const A extends readonly Audience[]>(audience: A) => ({ audience, weight: "wording" }) as const;

export const KINDS = {
  // anything
  changed: major(ALL),
  reworded: wording(BOTH),
  translated: wording(CITIZENS),
  reordered: wording(BOTH),
  legalBasisChanged: minor(OFFICERS),
  reviewNoteChanged: wording(OFFICERS),
  // the law
  lawFactChanged: major(BOTH),
  effectChanged: major(BOTH),
  publicationChanged: minor(OFFICERS),
  onlineModeChanged: major(CITIZENS),
  channelOpened: major(BOTH),
  channelClosed: major(BOTH),
  returnChannelOpened: major(ALL),
  returnChannelClosed: major(ALL),
  requirementAdded: major(CITIZENS),
  requirementRemoved: major(CITIZENS),
  sequenceChanged: wording(CITIZENS),
  keywordAdded: wording(CITIZENS),
  keywordRemoved: wording(CITIZENS),
  participantAdded: major(ALL),
  participantRemoved: major(ALL),
  participantChanged: major(ALL),
  legalBasisAdded: minor(OFFICERS),
  legalBasisRemoved: minor(OFFICERS),
  // time
  timeLimitAdded: major(ALL),
  timeLimitRemoved: major(ALL),
  timeLimitShortened: major(ALL),
  timeLimitLengthened: major(ALL),
  timeLimitChanged: major(ALL),
  timeLimitConditionChanged: major(ALL),
  timeLimitRuleChanged: major(ALL),
  timeLimitsReordered: major(ALL),
  limitAdded: minor(INSIDE),
  limitRemoved: minor(INSIDE),
  limitShortened: major(ALL),
  limitLengthened: major(ALL),
  limitChanged: major(ALL),
  // papers
  paperAdded: major(ALL),
  paperOffered: minor(BOTH),
  paperRemoved: major(ALL),
  paperNowRequired: major(ALL),
  paperNowOptional: major(ALL),
  paperConditionChanged: major(ALL),
  paperDemandChanged: minor(BOTH),
  // fees
  feeAdded: major(ALL),
  feeRemoved: major(ALL),
  feeRaised: major(ALL),
  feeLowered: major(ALL),
  feeConditionChanged: major(ALL),
  feeTimesChanged: major(ALL),
  feePeriodChanged: major(ALL),
  exemptionAdded: major(ALL),
  exemptionRemoved: major(ALL),
  exemptionConditionChanged: major(ALL),
  // the form
  topicAdded: major(CITIZENS),
  topicRemoved: major(CITIZENS),
  questionAdded: minor(CITIZENS),
  questionNeeded: major(CITIZENS),
  questionRemoved: minor(CITIZENS),
  questionRelabelled: wording(CITIZENS),
  questionNowRequired: major(CITIZENS),
  questionNowOptional: minor(CITIZENS),
  questionAskedChanged: major(CITIZENS),
  questionRequiredChanged: major(CITIZENS),
  questionRuleChanged: minor(CITIZENS),
  choiceAdded: minor(CITIZENS),
  choiceRemoved: major(CITIZENS),
  sensitivityChanged: minor(OFFICERS),
  appearanceChanged: wording(CITIZENS),
  // steps
  stepAdded: major(INSIDE),
  stepRemoved: major(INSIDE),
  stepRenamed: wording(OFFICERS),
  startChanged: major(INSIDE),
  ownerChanged: major(INSIDE),
  statusChanged: major(ALL),
  clockChanged: major(ALL),
  budgetChanged: minor(INSIDE),
  // acts and ways
  actAdded: major(INSIDE),
  actRemoved: major(INSIDE),
  actPeopleChanged: major(INSIDE),
  actRevisesChanged: major(ALL),
  actToneChanged: wording(OFFICERS),
  actFormAdded: minor(INSIDE),
  actFormRemoved: minor(INSIDE),
  timerAdded: major(ALL),
  timerRemoved: major(ALL),
  waitAdded: major(INSIDE),
  waitRemoved: major(INSIDE),
  wayAdded: major(INSIDE),
  wayRemoved: major(INSIDE),
  wayLeadsElsewhere: major(INSIDE),
  wayConditionChanged: major(INSIDE),
  waysReordered: major(INSIDE),
  noticeSent: major(ALL),
  noticeNoLongerSent: major(ALL),
  slipIssued: major(ALL),
  slipNoLongerIssued: major(ALL),
  effectAdded: major(INSIDE),
  effectDropped: major(INSIDE),
  // texts and results
  noticeAdded: minor(OFFICERS),
  noticeRemoved: minor(OFFICERS),
  noticeReworded: wording(["citizens", "running"]),
  resultAdded: major(ALL),
  resultRemoved: major(ALL),
  signerChanged: major(ALL),
  resultChanged: major(ALL),
  templateAdded: minor(OFFICERS),
  templateRemoved: minor(OFFICERS),
  templateChanged: major(ALL),
  // conditions
  conditionAdded: minor(OFFICERS),
  conditionRemoved: minor(OFFICERS),
  conditionChanged: major(ALL),
  derivationAdded: minor(OFFICERS),
  derivationRemoved: minor(OFFICERS),
  derivationChanged: major(ALL),
  ruleAdded: major(CITIZENS),
  ruleRemoved: major(CITIZENS),
  ruleChanged: major(CITIZENS),
} as const satisfies { readonly [kind: string]: Kind };

/** The stable code of a change. */
export type ChangeKind = keyof typeof KINDS;
