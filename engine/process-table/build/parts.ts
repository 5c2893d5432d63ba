// The pieces all parts of the workflow are put together from, and a record of which notices and limits they use.

import type { CommonGroups, LocalizedText, NamedCall, StateMeta, Transition, TransitionConfig, TransitionMeta, WorkflowState } from "../../model/index.ts";
import type { Plan, PlannedStep } from "../plan.ts";
import { ACT_FORMS, type LimitName, type NoticeName } from "./wording.ts";

/** What is built with. */
export interface Site {
  readonly plan: Plan;
  readonly common: CommonGroups;
  /** Results drafted, signed and returned; none for a procedure that has not declared any. */
  readonly results: readonly string[];
  /** The result quotes the entry in a register, so whoever submits it for signature enters it. */
  readonly hasRegister: boolean;
  /** Limits the procedure has under another name. */
  readonly limitNamed: (name: LimitName) => string;
  /** A role with the agency it is held at, for roles of another agency. */
  readonly party: (role: string) => { readonly role: string; readonly at?: string };
  readonly used: { readonly notices: Set<NoticeName>; readonly limits: Set<LimitName> };
}

/** A button: who, what it is called, and what else is to be said of it. */
export function act(site: Site, name: string, by: string | readonly string[], { label, ...more }: Omit<TransitionMeta, "by" | "form">): TransitionMeta {
  const form = name === "SUBMIT_FOR_SIGNATURE" && !site.hasRegister ? undefined : Object.hasOwn(ACT_FORMS, name) ? ACT_FORMS[name as keyof typeof ACT_FORMS] : undefined;
  const isThere = form !== undefined && Object.hasOwn(site.common, form);
  return { label, by: [by].flat().map(site.party), ...more, ...(isThere ? { form: { $ref: `common/${form}` } as unknown as NonNullable<TransitionMeta["form"]> } : {}) };
}

export function notify(site: Site, notice: NoticeName): NamedCall {
  site.used.notices.add(notice);
  return { type: "notify", params: { notice } };
}

export function slip(name: string): NamedCall {
  return { type: "issueSlip", params: { slip: name } };
}

/** What the actor fills in, kept under a name; nothing when there is no form to fill in. */
export function kept(meta: TransitionMeta, name: string): readonly NamedCall[] {
  return meta.form === undefined ? [] : [{ type: "record", params: { name, from: "/event/data" } }];
}

export function forResults(site: Site, type: "produceResult" | "signResult" | "returnResult"): readonly NamedCall[] {
  return site.results.map((result) => ({ type, params: { result } }));
}

/** What happens when a limit is over. */
export function after(site: Site, limit: LimitName, transition: Transition): NonNullable<WorkflowState["after"]> {
  site.used.limits.add(limit);
  return { [site.limitNamed(limit)]: transition };
}

/** The dossier is closed, as the stop notice and a message say. */
export function closing(site: Site): Transition {
  return { target: "#expired", actions: [slip("stopNotice"), notify(site, "closed")] };
}

/** The applicant's right to withdraw, until the result is signed. */
export function withdrawal(site: Site, signed: boolean): Transition {
  const [result] = site.results;
  const isSigned: NamedCall = result === undefined ? { type: "happened", params: { event: "SIGN" } } : { type: "resultSigned", params: { result } };
  return {
    target: "#withdrawn",
    ...(signed ? { guard: { type: "not", params: { guard: isSigned as unknown as NonNullable<NamedCall["params"]> } } } : {}),
    actions: [slip("stopNotice"), notify(site, "withdrawn")],
    meta: act(site, "WITHDRAW", "applicant", {
      label: { vi: "Rút hồ sơ", en: "Withdraw" },
      tone: "danger",
      effect: { vi: "Việc giải quyết hồ sơ dừng hẳn; muốn giải quyết tiếp phải nộp hồ sơ mới.", en: "The dossier stops for good; to go on you must file anew." },
    }),
  };
}

/** What a step means: whose it is and how long it may take. */
export function stepMeta(site: Site, { label, role, hours }: PlannedStep): StateMeta {
  return { label, owner: site.party(role), ...(hours === undefined ? {} : { budget: { workingHours: hours } }) };
}

/** What the table says of a step, on the button that ends it. */
export function noted({ note }: PlannedStep, also?: LocalizedText): Pick<TransitionMeta, "note"> {
  if (note === undefined) return also === undefined ? {} : { note: also };
  return { note: also === undefined ? { vi: note } : { vi: `${note}\n${also.vi}` } };
}

/** Guards that must all hold. */
export function both(...guards: readonly NamedCall[]): NamedCall {
  const [only] = guards;
  return guards.length === 1 && only !== undefined ? only : { type: "all", params: { guards: guards as unknown as NonNullable<NamedCall["params"]>[string] } };
}

/** On to the next step; from the last one to the counter, by way of the cashier when a difference is owed. */
export function toReturn(site: Site, { guard, actions, meta }: { readonly guard?: NamedCall; readonly actions: readonly NamedCall[]; readonly meta: TransitionMeta }): TransitionConfig {
  const all = [...actions, notify(site, "resultReady")];
  const guarded = (also?: NamedCall) => [guard, also].filter((one) => one !== undefined);
  if (!site.plan.hasFees) return { target: "#returning", ...(guard === undefined ? {} : { guard }), actions: all, meta };
  return [
    { target: "#returning", guard: both(...guarded({ type: "feesSettled" })), actions: all, meta },
    { target: "#settling", ...(guard === undefined ? {} : { guard }), actions: all },
  ];
}
