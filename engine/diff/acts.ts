// Differences in what people may do at a step: acts, who may do them, what they must enter.

import { plain } from "../card/say.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { change, type DefinitionChange, type Pair } from "./change.ts";
import { just, reworded } from "./common.ts";
import { type Compare, listOf, members, own, table } from "./compare.ts";
import { compareField } from "./questions.ts";
import { peopleText, textOf } from "./sides.ts";
import { compareWays, type StepPlace } from "./ways.ts";

/** `on`: the acts of a state, in the order they are offered. */
export function compareActs(pair: Pair, place: StepPlace): readonly DefinitionChange[] {
  const { step, sides } = place;
  return table(pair, {
    added: (one, event) => [change("actAdded", one, { step, act: labelOf(one.after, event), people: peopleText(own(metaOf(one.after), "by"), sides.after) })],
    removed: (one, event) => [change("actRemoved", one, { step, act: labelOf(one.before, event), people: peopleText(own(metaOf(one.before), "by"), sides.before) })],
    changed: (one, event) => compareWays(one, { ...place, way: labelOf(one.after, event), event, meta: (inner) => meta(inner, event, place) }),
    reordered: just("reordered", { what: step }),
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function meta(pair: Pair, event: string, { step, sides }: StepPlace): readonly DefinitionChange[] {
  const act = textOf(own(pair.after, "label")) ?? plain(event);
  const form: Compare = (one) => {
    if (one.before === undefined) return [change("actFormAdded", one, { step, act, form: titleOf(one.after) })];
    if (one.after === undefined) return [change("actFormRemoved", one, { step, act, form: titleOf(one.before) })];
    const found = compareField(event, { sides, facts: "/event/data" })(one);
    return found === "explained" ? found : found.map((inner) => ({ ...inner, audience: [isApplicants(pair) ? "citizens" : "officers"], params: { ...inner.params, act } }));
  };
  return members(pair, {
    label: reworded(act),
    effect: reworded(act),
    note: reworded(act),
    by: (one) => [change("actPeopleChanged", one, { step, act, before: peopleText(one.before, sides.before), after: peopleText(one.after, sides.after) })],
    tone: just("actToneChanged", { step, act }),
    revises: (one) => [change("actRevisesChanged", one, { step, act, before: yesNo(one.before), after: yesNo(one.after) })],
    form,
  });
}

/** Whether applicants do it themselves. */
function isApplicants({ after }: Pair): boolean {
  return listOf(own(after, "by")).some((party) => own(party, "role") === "applicant");
}

/** The meta of the first way: later ones share it. */
function metaOf(config: Json | undefined): Json | undefined {
  return own(Array.isArray(config) ? (config as readonly Json[])[0] : config, "meta");
}

function labelOf(config: Json | undefined, event: string): LocalizedText {
  return textOf(own(metaOf(config), "label")) ?? plain(event);
}

function titleOf(form: Json | undefined): LocalizedText | "" {
  const [vi, en] = [own(form, "title"), own(own(form, "x-en"), "title")];
  return typeof vi === "string" ? { vi, ...(typeof en === "string" ? { en } : {}) } : "";
}

function yesNo(value: Json | undefined): LocalizedText {
  return value === true ? { vi: "được sửa", en: "may" } : { vi: "không được sửa", en: "may not" };
}
