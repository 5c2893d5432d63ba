// What happened at a step and who did it, as an auditor may know it: nothing anybody typed.

import { choicesOf, labelOf, resolveField } from "../../engine/forms/index.ts";
import type { ActEvent, ActForm, Change, FieldSchema, LocalizedText, LogEntry } from "../../engine/model/index.ts";
import { own } from "../../engine/vocabulary/index.ts";
import { agencyName, type ChangeWords, limitLabel, roleName } from "./audit-changes.ts";

/** Who did it. Officers answer by name for what they do; citizens do not. The account is in the chained line. */
export function tellWho({ actor, changes }: LogEntry, words: ChangeWords, isNamed: boolean) {
  const acted = changes.find((change): change is Extract<Change, { type: "acted" }> => change.type === "acted");
  const seat = actor.kind === "officer" ? actor.roles[0] : undefined;
  const [role, agency] = [acted?.role ?? seat?.role, acted?.agency ?? seat?.agency];
  return {
    kind: actor.kind,
    ...(actor.kind === "citizen" && !isNamed ? {} : { name: actor.name }),
    ...(role === undefined ? {} : { role: roleName(role, words) }),
    ...(agency === undefined ? {} : { agency: agencyName(agency, words) }),
    isOnBehalf: acted?.onBehalfOf !== undefined,
  };
}

/** What happened. */
export function tellEvent({ event, actor }: LogEntry, words: ChangeWords) {
  switch (event.kind) {
    case "open":
      return { kind: event.kind, channel: event.channel };
    case "act":
      return { kind: event.kind, name: event.name, label: actMeta(event.name, words)?.label ?? { vi: event.name }, revises: event.answers !== undefined || event.components !== undefined, chosen: actor.kind === "officer" ? chosen(event, words) : [] };
    case "timer":
      return { kind: event.kind, label: limitLabel(event.id.split(":")[1] ?? "", words) };
    case "reply":
      return { kind: event.kind, actor: event.actor, outcome: event.outcome };
    case "rate":
      return { kind: event.kind, score: event.score };
    case "claim":
    case "release":
      return { kind: event.kind };
  }
}

/** What a notice is called. What was filled into it may be a name and stays here. */
export function noticeTitle(notice: string, { compiled }: ChangeWords): LocalizedText {
  const title = compiled === undefined ? undefined : own(compiled.procedure.notices, notice)?.title;
  const blank = (text: string): string => text.replaceAll(/\{\w+\}/g, "…");
  return title === undefined ? { vi: notice } : { vi: blank(title.vi), ...(title.en === undefined ? {} : { en: blank(title.en) }) };
}

// ---------------------------------------------------------------------------------------------------------------------

function actMeta(event: string, { compiled }: ChangeWords) {
  const offering = [...(compiled?.states.values() ?? [])].find(({ on }) => on.has(event));
  return offering?.on.get(event)?.[0]?.meta;
}

/** What an officer picked among an act's fixed choices, e.g. the ground of a refusal. What is no choice of it stays here. */
function chosen({ name, data = {} }: ActEvent, words: ChangeWords): readonly { readonly label: LocalizedText; readonly value: LocalizedText }[] {
  const { compiled } = words;
  const form: ActForm | undefined = actMeta(name, words)?.form;
  if (compiled === undefined || form === undefined) return [];
  const { properties = {} } = resolveField(compiled.definition.form, form);
  return Object.entries(properties).flatMap(([key, declared]) => {
    const field: FieldSchema = resolveField(compiled.definition.form, declared);
    const value = own(data, key);
    const at = field.oneOf === undefined ? -1 : choicesOf(field, "vi").findIndex((choice) => choice.value === value);
    const [vi, en] = [choicesOf(field, "vi")[at]?.label, choicesOf(field, "en")[at]?.label];
    return vi === undefined || en === undefined ? [] : [{ label: { vi: labelOf(field, "vi"), en: labelOf(field, "en") }, value: { vi, en } }];
  });
}
