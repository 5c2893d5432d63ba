// A counter-example told as a story: who does what, in order, and what comes of it. For clerks; the journey file is for machines.

import { clauseOf } from "../card/index.ts";
import { conditionOf } from "../facts/index.ts";
import { wording } from "../documents/index.ts";
import { stateIn } from "../machine/index.ts";
import type { Definition, Language, LocalizedText } from "../model/index.ts";
import { own } from "../vocabulary/index.ts";
import { FEES_SETTLED, PAPERS_COMPLETE, predicateOf } from "./conditions.ts";
import type { NamedRole, VerifyFinding } from "./verify.ts";
import type { WayStep } from "./way.ts";

/** What a story is told with. */
export interface StoryOptions {
  /** Names of roles; without them their ids are said. */
  readonly roles?: readonly NamedRole[];
}

/** A story in both languages, a sentence a step; the last says what is wrong. */
export interface Story {
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** Tells the way of a finding; undefined for findings that need no dossier. */
export function storyOf({ way, sentence }: Pick<VerifyFinding, "way" | "sentence">, definition: Definition, options: StoryOptions = {}): Story | undefined {
  if (way === undefined) return undefined;
  const filed: LocalizedText = { vi: `Bà An nộp hồ sơ${supposing(way, definition, "vi")}${at(way.start, definition, "vi")}`, en: `Mrs An files a dossier${supposing(way, definition, "en")}${at(way.start, definition, "en")}` };
  const told = [filed, ...way.steps.map((step) => tell(step, definition, options.roles ?? [])), ...(sentence === undefined ? [] : [sentence])];
  return { vi: told.map(({ vi }) => vi), en: told.map(({ vi, en }) => en ?? vi) };
}

/** The story on one line, with arrows. */
export function storyLine(story: Story, language: "vi" | "en"): string {
  return story[language].join(" → ");
}

// ---------------------------------------------------------------------------------------------------------------------

function tell(step: WayStep, definition: Definition, roles: readonly NamedRole[]): LocalizedText {
  const [vi, en] = [doing(step, definition, roles, "vi"), doing(step, definition, roles, "en")];
  const end = (language: Language): string => (step.leaves === undefined ? REFUSED[language] : at(step.leaves, definition, language));
  if (step.kind === "case") return { vi: `${vi} ${clausesOf(step, definition, "vi")}`, en: `${en} ${clausesOf(step, definition, "en")}` };
  return { vi: `${vi}${supposing(step, definition, "vi")}${end("vi")}`, en: `${en}${supposing(step, definition, "en")}${end("en")}` };
}

const REFUSED = { vi: " – hệ thống phải từ chối", en: " – which the system must refuse" };

function doing({ kind, name, state, by }: WayStep, definition: Definition, roles: readonly NamedRole[], language: Language): string {
  switch (kind) {
    case "act":
      return `${actorName(by[0]?.role ?? "", roles, language)}: “${actLabel(definition, state, name, language)}”`;
    case "timer":
      return language === "vi" ? `hết “${limitLabel(definition, name, language)}”` : `“${limitLabel(definition, name, language)}” runs out`;
    case "reply":
      return language === "vi" ? "cổng thanh toán báo đã nộp đủ phí, lệ phí" : "the payment gateway says the fees are paid";
    case "case":
      return language === "vi" ? "Xét trường hợp" : "Take the case that";
    case "failure":
      return language === "vi" ? "hệ thống ngoài báo không làm được" : "the outside system says it cannot";
  }
}

function actorName(role: string, roles: readonly NamedRole[], language: Language): string {
  if (role === "applicant") return language === "vi" ? "Bà An" : "Mrs An";
  const name = roles.find(({ id }) => id === role)?.name;
  return name === undefined ? role : wording(name, language);
}

function actLabel({ workflow }: Definition, path: string, event: string, language: Language): string {
  const on = stateIn(workflow, path)?.on;
  const config = on === undefined ? undefined : own(on, event);
  const first = Array.isArray(config) ? (config as readonly { readonly meta?: { readonly label: LocalizedText } }[])[0] : (config as { readonly meta?: { readonly label: LocalizedText } } | undefined);
  return first?.meta === undefined ? event : wording(first.meta.label, language);
}

function limitLabel({ procedure }: Definition, name: string, language: Language): string {
  const limit = own(procedure.limits, name);
  return limit === undefined ? name : wording(limit.label, language);
}

/** What the step supposes of the case. */
function supposing({ assumed }: Pick<WayStep, "assumed">, definition: Definition, language: Language): string {
  return Object.keys(assumed).length === 0 ? "" : ` (${clausesOf({ assumed }, definition, language)})`;
}

function clausesOf({ assumed }: Pick<WayStep, "assumed">, definition: Definition, language: Language): string {
  return Object.entries(assumed).map(([condition, holds]) => clauseFor(condition, holds, definition, language)).join("; ");
}

function clauseFor(condition: string, holds: boolean, definition: Definition, language: Language): string {
  if (condition === FEES_SETTLED) return FEES[language][holds ? 0 : 1];
  if (condition === PAPERS_COMPLETE) return PAPERS[language][holds ? 0 : 1];
  const clause = wording(clauseOf(conditionOf(predicateOf(condition)), definition), language);
  if (holds) return clause;
  return language === "vi" ? `không phải: ${clause}` : `not: ${clause}`;
}

const FEES = { vi: ["không còn phải nộp phí", "còn phải nộp phí"], en: ["nothing is owed", "fees are owed"] } as const;
const PAPERS = { vi: ["đủ giấy tờ", "thiếu giấy tờ"], en: ["all documents are there", "documents are missing"] } as const;

/** Where the dossier is then. */
function at(leaves: readonly string[], definition: Definition, language: Language): string {
  const labels = leaves.flatMap((leaf) => nearestLabel(definition, leaf, language));
  return labels.length === 0 ? "" : ` (${language === "vi" ? "hồ sơ ở" : "now at"} “${[...new Set(labels)].join("”, “")}”)`;
}

function nearestLabel({ workflow }: Definition, path: string, language: Language): readonly string[] {
  for (let here = path; ; here = here.slice(0, Math.max(0, here.lastIndexOf(".")))) {
    const label = stateIn(workflow, here)?.meta?.label;
    if (label !== undefined) return [wording(label, language)];
    if (here === "") return [];
  }
}
