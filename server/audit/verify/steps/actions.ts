// What each action of the vocabulary must have changed, written anew. An action nobody knows throws.

import { balanceOf, billFor } from "../facts/bill.ts";
import { localDay } from "../facts/dates.ts";
import { lookAt } from "../facts/pointer.ts";
import type { Call } from "../law.ts";
import { isTable, own, type Json, type Table } from "../record.ts";
import { extend } from "../time/clock.ts";
import { agencyOf } from "./permission.ts";
import type { Paper, Result } from "./standing.ts";
import type { Seat, Step } from "./step.ts";

/** Expects what an action does. `seat` is the actor's, when a person acts. */
export function act(step: Step, { type, params = {} }: Call, seat: Seat | undefined): void {
  if (!Object.hasOwn(ACTIONS, type)) throw new Error(`unknown action '${type}'`);
  ACTIONS[type as keyof typeof ACTIONS](step, (name) => String(own(params, name) ?? ""), seat);
}

// ---------------------------------------------------------------------------------------------------------------------

type Param = (name: string) => string;

/** Series of the one-stop forms (TT 03/2025/TT-VPCP). */
const SERIES: { readonly [kind: string]: string } = { receiptSlip: "TN", supplementSlip: "PBS", refusalSlip: "PTC", apologyNote: "PXL", stopNotice: "PD" };

const ACTIONS = {
  acceptComponents(step: Step) {
    for (const [component, paper] of Object.entries(step.standing().components)) {
      if (paper.state !== "accepted") setPaper(step, component, { files: paper.files, source: paper.source, state: "accepted" });
    }
  },

  rejectComponents(step: Step, param: Param) {
    const items = lookAt(step.facts(), param("items"));
    for (const item of Array.isArray(items) ? (items as readonly Table[]) : []) {
      const component = typeof item["component"] === "string" ? item["component"] : "";
      const paper = own(step.standing().components, component);
      const reason = typeof item["reason"] === "string" ? item["reason"] : "";
      if (paper !== undefined) setPaper(step, component, { files: paper.files, source: paper.source, state: "rejected", reason });
    }
  },

  assessFees(step: Step) {
    const bill = billFor(step.procedure, step.facts(), { province: step.standing().opened.agency.province, on: localDay(step.entry.at) });
    step.expect({ type: "billed", bill }, { bill });
  },

  recordPayment(step: Step) {
    const { bill, payments, opened } = step.standing();
    const { outstanding } = balanceOf(bill?.total ?? 0, payments);
    const payment = { transaction: `${opened.code}/PT-${step.entry.seq}`, amount: outstanding, at: step.entry.at, method: "cash", applied: true };
    if (outstanding > 0) step.expect({ type: "paid", payment }, { payments: [...payments, payment] });
  },

  issueSlip(step: Step, param: Param) {
    const kind = param("slip");
    const { slips, opened } = step.standing();
    const count = (own(slips, kind) ?? 0) + 1;
    step.expect({ type: "slipIssued", kind, number: `${opened.code}/${own(SERIES, kind) ?? "?"}-${count}` }, { slips: { ...slips, [kind]: count } });
  },

  notify(step: Step, param: Param) {
    step.expectEffect({ type: "notify", params: { notice: param("notice"), to: step.standing().opened.owner.id } });
  },

  record(step: Step, param: Param) {
    const value = lookAt(step.facts(), param("from")) as Json | undefined;
    const record: Table = isTable(value) ? value : value === undefined ? {} : { value };
    step.expect({ type: "recorded", name: param("name"), record }, { records: { ...step.standing().records, [param("name")]: record } });
  },

  produceResult(step: Step, param: Param) {
    setResult(step, param("result"), { producedAt: step.entry.at, seq: step.entry.seq });
  },

  /** Only from the very seat the procedure names, never on somebody's behalf. */
  signResult(step: Step, param: Param, seat: Seat | undefined) {
    const { results, opened } = step.standing();
    const { at, seq, actor } = step.entry;
    const result = param("result");
    const signer = step.procedure.results.find(({ id }) => id === result)?.signedBy;
    const isSigner = signer !== undefined && seat?.onBehalfOf === undefined && seat?.role === signer.role && seat.agency === agencyOf(signer, opened);
    if (!isSigner) return step.complain("signer-not-permitted", { result, role: seat?.role ?? "", signer: signer?.role ?? "" });
    const draft = own(results, result);
    const number = draft?.number ?? `${opened.code}/KQ-${Object.keys(results).length + (draft === undefined ? 1 : 0)}`;
    setResult(step, result, { number, producedAt: draft?.producedAt ?? at, seq, signedBy: { id: actor.id, name: actor.name, role: signer.role, at } });
  },

  returnResult(step: Step, param: Param) {
    const state = own(step.standing().results, param("result"));
    if (state !== undefined) setResult(step, param("result"), { ...state, returnedAt: step.entry.at });
  },

  extendDue(step: Step, param: Param) {
    const facts = step.facts();
    const [to, reason] = [lookAt(facts, param("to")), lookAt(facts, param("reason"))];
    const order = { at: step.entry.at, to: String(to), reason: typeof reason === "string" ? reason : "", calendar: step.calendar };
    const clock = typeof to === "string" ? extend(step.standing().clock, order) : undefined;
    if (clock === undefined) return step.complain("due-differs", { found: String(to), expected: "" });
    step.expect({ type: "clock", clock }, { clock });
  },
} as const satisfies { readonly [action: string]: (step: Step, param: Param, seat: Seat | undefined) => void };

/** The paper stands so from now on. */
export function setPaper(step: Step, component: string, paper: Paper): void {
  step.expect({ type: "component", component, state: paper }, { components: { ...step.standing().components, [component]: paper } });
}

function setResult(step: Step, result: string, state: Result): void {
  step.expect({ type: "result", result, state }, { results: { ...step.standing().results, [result]: state } });
}
