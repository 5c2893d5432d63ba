// Answers and papers that come with a filing or a revision.

import { billFor } from "../facts/bill.ts";
import { holds, misfit } from "../facts/conditions.ts";
import { localDay } from "../facts/dates.ts";
import { applying, missing } from "../facts/papers.ts";
import { own, type Actor, type Papers, type Table } from "../record.ts";
import type { Component } from "../law.ts";
import { setPaper } from "./actions.ts";
import type { Step } from "./step.ts";

/** Takes answers in: each is what its question asks for, and the rules across them hold. */
export function takeAnswers(step: Step, answers: Table): void {
  const { form } = step.definition;
  step.expect({ type: "answered" }, { answers });
  const wrong = misfit(form, form.definitions, answers);
  if (wrong !== undefined) step.complain("answers-invalid", { at: wrong });
  const facts = step.facts(true);
  const isBroken = (rule: Step["procedure"]["rules"][number]): boolean => rule.severity === "error" && (rule.when === undefined || holds(rule.when, step.procedure, facts)) && !holds(rule.require, step.procedure, facts);
  for (const { id } of step.procedure.rules.filter(isBroken)) step.complain("rule-broken", { rule: id });
}

/** Papers that no longer apply after the answers changed are let go. */
export function dropPapers(step: Step): void {
  const asked = new Set(applying(step.procedure, step.facts()).map(({ id }) => id));
  for (const component of Object.keys(step.standing().components)) {
    if (asked.has(component)) continue;
    const { [component]: _, ...left } = step.standing().components;
    step.expect({ type: "componentDropped", component }, { components: left });
  }
}

/** Takes papers in that apply, are not too many and can have come from there. */
export function takePapers(step: Step, papers: Papers): void {
  const asked = applying(step.procedure, step.facts());
  for (const [component, { files, source }] of Object.entries(papers)) {
    const found = asked.find(({ id }) => id === component);
    const isAccepted = found !== undefined && files.length <= found.maxFiles && (files.length > 0 || source === "shown") && mayComeFrom(source, found, step.entry.actor);
    if (!isAccepted) step.complain("paper-not-accepted", { component, source });
    setPaper(step, component, { files, source, state: "supplied" });
  }
}

/** Nothing that must be handed in is missing. */
export function demandPapers(step: Step): void {
  for (const component of missing(step.procedure, step.facts(), "submit")) step.complain("paper-missing", { component });
}

/** The bill as of now. */
export function makeBill(step: Step): void {
  const bill = billFor(step.procedure, step.facts(), { province: step.standing().opened.agency.province, on: localDay(step.entry.at) });
  step.expect({ type: "billed", bill }, { bill });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Only an officer can have been shown a paper; no register can be asked yet. */
function mayComeFrom(source: string, { sources }: Component, { kind }: Actor): boolean {
  const from: { readonly [source: string]: boolean } = { shown: kind === "officer", upload: kind === "officer" || sources.includes("upload"), vault: sources.includes("vault") };
  return own(from, source) === true;
}
