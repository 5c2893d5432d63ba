// A dossier (hồ sơ): one application under one procedure, and everything the law wants to know about its way.

import type { Channel, ReturnChannel } from "./procedure.ts";
import type { Json, JsonObject } from "./schema.ts";
import type { LocalizedText } from "./text.ts";
import type { ClockState, Instant } from "./time.ts";

/** The ten statuses of the national portal with their codes (`TrangThaiHoSo`, QCVN 120:2019/BTTTT). */
export const DOSSIER_STATUS = {
  registered: 1,
  accepted: 2,
  intakeRejected: 3,
  processing: 4,
  supplementRequired: 5,
  paymentRequired: 6,
  withdrawRequested: 7,
  stopped: 8,
  resolved: 9,
  resultReturned: 10,
} as const;

/** A national dossier status. */
export type DossierStatus = keyof typeof DOSSIER_STATUS;

/** The dossier as it stands: the fold of its log. Plain JSON. */
export interface Dossier {
  readonly id: string;
  /** Dossier number (mã số hồ sơ) printed on the receipt slip. */
  readonly code: string;
  readonly procedureCode: string;
  /** Content hash of the definition the dossier started under and stays under. */
  readonly definitionHash: string;
  /** Number of the last log entry; every accepted event adds one. */
  readonly revision: number;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  /** The agency that received it. */
  readonly agency: string;
  /** What the agency and its one-stop unit were called when it was filed. */
  readonly office: { readonly name: LocalizedText; readonly oneStopUnit?: LocalizedText };
  /** Its province, 2 digits; some fees depend on it. */
  readonly province: string;
  /** Participant id → agency id. */
  readonly participants: { readonly [participant: string]: string };
  /** Whose matter it is (chủ hồ sơ). */
  readonly owner: PersonRef;
  /** Who filed it; an officer when filed at the counter or received by post. */
  readonly submitter: Submitter;
  readonly machine: MachineState;
  readonly status: DossierStatus;
  readonly clock: ClockState;
  readonly tasks: readonly Task[];
  readonly timers: readonly Timer[];
  /** Effects whose answer the workflow waits for. */
  readonly awaiting: readonly Awaited[];
  readonly answers: Answers;
  readonly components: { readonly [component: string]: ComponentState };
  /** What is to be paid; absent until it was assessed. */
  readonly bill?: Bill;
  readonly payments: readonly Payment[];
  /** Each act done: the last time, and everybody who ever did it. */
  readonly acts: { readonly [event: string]: ActRecord };
  /** What officers entered into books and registers. */
  readonly records: { readonly [name: string]: JsonObject };
  readonly slips: readonly Slip[];
  readonly results: { readonly [result: string]: ResultState };
  readonly rating?: Rating;
}

/** Somebody named on a dossier. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
  readonly personalId?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Who filed, as identified when filing. */
export interface Submitter extends PersonRef {
  /** e-ID level (NĐ 69/2024); 0 for officers, who vouch with their account. */
  readonly identityLevel: 0 | 1 | 2;
}

/** The statechart's configuration, as XState's `resolveState` takes it. The context is the facts, never stored. */
export interface MachineState {
  readonly value: StateValue;
  readonly status: "active" | "done";
  readonly historyValue?: { readonly [id: string]: readonly string[] };
}

/** XState's state value: a name, or names of regions with theirs. */
export type StateValue = string | { readonly [region: string]: StateValue };

/** Work waiting for somebody: an active state that names its owner, whatever goes on within it. */
export interface Task {
  /** Path of the state that names the owner, dot-separated, e.g. `resolving.police`. */
  readonly state: string;
  readonly role: string;
  readonly agency: string;
  readonly since: Instant;
  /** When the internal process wants it done; the dossier's own due instant is `clock.dueAt`. */
  readonly dueAt?: Instant;
  readonly claimedBy?: { readonly id: string; readonly name: string; readonly at: Instant };
}

/** Something that will happen by itself at `dueAt`: a state was entered that waits at most so long. */
export interface Timer {
  /** `<seq>:<limit>:<state>`, unique within the dossier. */
  readonly id: string;
  readonly limit: string;
  /** Path of the state that waits. */
  readonly state: string;
  readonly setAt: Instant;
  readonly dueAt: Instant;
}

/** An effect whose reply moves the dossier on. */
export interface Awaited {
  readonly effect: string;
  /** Actor name in the vocabulary, e.g. `collectPayment`. */
  readonly actor: string;
  /** XState's id of the invocation. */
  readonly invocation: string;
  readonly since: Instant;
}

/** The relevant answers; a new version per revision by the applicant. */
export interface Answers {
  /** Sequence number of the log entry that gave them. */
  readonly seq: number;
  readonly data: JsonObject;
}

/** What has been supplied for a component. */
export interface ComponentState {
  readonly files: readonly FileRef[];
  readonly state: "supplied" | "accepted" | "rejected";
  /** Where it came from. `shown`: presented at the counter, compared and handed back. */
  readonly source: "upload" | "vault" | "lookup" | "shown";
  readonly reason?: string;
}

/** A stored file. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** Fees as assessed, in whole đồng. */
export interface Bill {
  readonly lines: readonly BillLine[];
  readonly total: number;
}

/** One fee on the bill, kept also when exempt, with the reason. */
export interface BillLine {
  readonly fee: string;
  readonly unitAmount: number;
  readonly times: number;
  readonly amount: number;
  readonly exemption?: string;
}

/** Money received. */
export interface Payment {
  readonly transaction: string;
  readonly amount: number;
  readonly at: Instant;
  readonly method: "online" | "cash" | "transfer";
  /** Counts towards the bill. Money in a wrong amount, or that nothing is owed for, does not: it is refunded or settled by hand. */
  readonly applied: boolean;
}

/** An act and who did it. */
export interface ActRecord {
  readonly actor: { readonly id: string; readonly name: string; readonly role: string; readonly agency?: string; readonly onBehalfOf?: "applicant" };
  /** Everybody who has ever done it on this dossier: separation of duties looks at all of them. */
  readonly by: readonly PersonKey[];
  readonly at: Instant;
  /** How often it has been done. */
  readonly times: number;
  readonly data?: JsonObject;
}

/** Somebody, by account and, where it is known, as a person: two accounts of one person are one. */
export interface PersonKey {
  readonly id: string;
  readonly personalId?: string;
}

/** The one-stop forms of TT 03/2025/TT-VPCP. */
export const SLIP_SERIES = {
  receiptSlip: "TN",
  supplementSlip: "PBS",
  refusalSlip: "PTC",
  apologyNote: "PXL",
  stopNotice: "PD",
} as const;

/** Which one-stop form a slip is. */
export type SlipKind = keyof typeof SLIP_SERIES;

/** An issued slip. Its text is rendered from the dossier as of its log entry. */
export interface Slip {
  readonly kind: SlipKind;
  /** e.g. `H56.120-261121-0007/PBS-1` */
  readonly number: string;
  readonly at: Instant;
  readonly seq: number;
  readonly data?: JsonObject;
}

/** A result document on its way to the citizen. */
export interface ResultState {
  readonly number?: string;
  readonly producedAt: Instant;
  /** Log entry whose dossier the document prints. */
  readonly seq: number;
  readonly signedBy?: { readonly id: string; readonly name: string; readonly role: string; readonly at: Instant };
  readonly returnedAt?: Instant;
}

/** The citizen's judgement, on the three-step scale of TT 32/2017/TT-BTTTT. */
export interface Rating {
  readonly score: "verySatisfied" | "satisfied" | "notSatisfied";
  readonly comment?: string;
  readonly at: Instant;
}

/** An action open to an actor now, or one that will be and why it is not. */
export interface Offer {
  readonly event: string;
  /** Path of the state that offers it. */
  readonly state: string;
  readonly label: LocalizedText;
  readonly tone: "primary" | "neutral" | "danger";
  readonly form?: Json;
  readonly revises: boolean;
  readonly effect?: LocalizedText;
  readonly note?: LocalizedText;
  readonly allowed: boolean;
  /** Why it is not allowed now. Empty when it is. */
  readonly violations: readonly import("./violation.ts").Violation[];
}
