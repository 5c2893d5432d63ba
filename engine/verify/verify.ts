// Is a procedure lawful? The checks first; then every situation a dossier can come into is walked through and the rules are
// held against it. A definition with an error among the findings is not published.

import { wording } from "../documents/index.ts";
import { checkDefinition } from "../machine/index.ts";
import { type Definition, FINDING, type Finding, type Language, type LocalizedText, type Role } from "../model/index.ts";
import { fillSentence, type SentenceParams } from "../model/fill-sentence.ts";
import type { Bounds, Exploration } from "./exploration.ts";
import { explore } from "./explore.ts";
import { RULES } from "./rules/index.ts";
import type { Rule, Subject, Trouble, TroubleParam } from "./rule.ts";
import { wayOf, type Way } from "./way.ts";

/** What is wrong, and how a dossier gets there. */
export interface VerifyFinding extends Omit<Finding, "code"> {
  /** A code of the checks, or a rule's id. */
  readonly code: string;
  /** For findings of rules: the sentence in both languages. */
  readonly sentence?: { readonly vi: string; readonly en: string };
  /** The shortest counter-example, where a dossier is needed to see it. */
  readonly way?: Way;
}

/** The outcome. */
export interface Verification {
  readonly findings: readonly VerifyFinding[];
  /** What was looked at. Without it the definition was not sound enough to be explored. */
  readonly coverage?: Coverage;
}

/** How much was seen. */
export interface Coverage {
  readonly situations: number;
  readonly steps: number;
  /** False: more situations exist than were looked at, and what is not found here may still be. */
  readonly isComplete: boolean;
}

/** What to verify with. */
export interface VerifyOptions {
  /** `roles.json`: definitions know roles by their ids, sentences call them by their names. Without them roles are not checked. */
  readonly roles?: readonly NamedRole[];
  readonly bounds?: Bounds;
}

/** Situations looked at unless told otherwise: several times what the largest real procedure has. */
export const DEFAULT_BOUNDS: Bounds = { situations: 20_000 };

/** Verifies a bundled definition, anything at all. */
export function verify(definition: unknown, { roles, bounds = DEFAULT_BOUNDS }: VerifyOptions = {}): Verification {
  const checked = checkDefinition(definition, roles === undefined ? {} : { roles: roles.map(({ id }) => id) });
  if (checked.some(({ severity }) => severity === "error")) return { findings: checked };
  const sound = definition as Definition;
  const explored = explore(sound, bounds);
  const subject: Subject = { definition: sound, explored, roleName: nameIn(roles ?? []) };
  const findings = RULES.flatMap((rule) => judge(rule, subject));
  const { reached, taken, isComplete } = explored;
  return { findings: [...findings, ...checked], coverage: { situations: reached.length, steps: taken.length, isComplete } };
}

/** What a role is called. */
export type NamedRole = Pick<Role, "id" | "name">;

/** Severity of every code a verification can find. */
export const SEVERITIES: { readonly [code: string]: "error" | "warning" } = { ...FINDING, ...Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])) };

// ---------------------------------------------------------------------------------------------------------------------

/** What a rule finds: of troubles alike, the one with the shortest way. */
function judge(rule: Rule, subject: Subject): readonly VerifyFinding[] {
  const { explored } = subject;
  const found = new Map<string, Trouble>();
  for (const trouble of rule.check(subject)) {
    const key = JSON.stringify([trouble.path, trouble.params]);
    const before = found.get(key);
    if (before === undefined || depthOf(trouble, explored) < depthOf(before, explored)) found.set(key, trouble);
  }
  return [...found.values()].map((trouble) => findingOf(rule, trouble, explored));
}

/** Names in quotation marks, as everything else that has a name; the applicant is nobody's office. */
function nameIn(roles: readonly NamedRole[]): Subject["roleName"] {
  return (role) => {
    if (role === "applicant") return { vi: "người nộp hồ sơ", en: "the applicant" };
    const name = roles.find(({ id }) => id === role)?.name ?? { vi: role };
    return { vi: `“${name.vi}”`, en: `“${name.en ?? name.vi}”` };
  };
}

function depthOf({ way }: Trouble, { reached }: Exploration): number {
  if (way === undefined) return 0;
  return "to" in way ? (reached[way.to]?.depth ?? 0) : (reached[way.step.from]?.depth ?? 0) + 1;
}

function findingOf(rule: Rule, { path, params = {}, way }: Trouble, explored: Exploration): VerifyFinding {
  const sentence = { vi: fillSentence(rule.sentence.vi, read(params, "vi")), en: fillSentence(rule.sentence.en, read(params, "en")) };
  return { code: rule.id, severity: rule.severity, path, params: read(params, "vi"), sentence, ...(way === undefined ? {} : { way: wayOf(explored, way) }) };
}

/** Parameters in one language. */
function read(params: { readonly [name: string]: TroubleParam }, language: Language): SentenceParams {
  const one = (value: string | LocalizedText): string => (typeof value === "string" ? value : wording(value, language));
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? value : isList(value) ? value.map(one) : one(value)]),
  );
}

function isList(value: TroubleParam): value is readonly (string | LocalizedText)[] {
  return Array.isArray(value);
}
