// Rules and conditions that procedures have again and again, asked for in a few words: “the date is not in the future”,
// “filed more than 15 days after”. Each is made of a derived fact, a condition or a rule; what is there already is used. Pure.

import { applyEdits, type Edit, nameFrom } from "../../../engine/edit/index.ts";
import { allOf, at, type Condition, not, predicateOf } from "../../../engine/facts/index.ts";
import type { Derivation, Json, LocalizedText, ProcedureFolder, Rule } from "../../../engine/model/index.ts";
import type { Fact } from "../../condition/index.ts";
import { appendAt, putAt } from "../../parts/put.ts";

/** What a recipe is told. */
export interface Told {
  readonly first: Fact;
  readonly second?: Fact | undefined;
  readonly number?: number | undefined;
  readonly values?: readonly Json[] | undefined;
  /** What happens when it is broken; absent: nothing, only a condition gets a name. */
  readonly severity?: Rule["severity"] | undefined;
}

/** Which facts an input takes. */
export type Taken = "day" | "birth" | "id" | "choice";

/** One of them. */
export interface Recipe {
  readonly id: string;
  readonly label: Required<LocalizedText>;
  readonly first: { readonly label: Required<LocalizedText>; readonly takes: Taken };
  readonly second?: { readonly label: Required<LocalizedText>; readonly takes: Taken };
  readonly number?: Required<LocalizedText>;
  readonly hasValues?: boolean;
  /** What is said when the rule is broken, or the name of the condition. */
  readonly words: (told: Told) => Required<LocalizedText>;
  readonly edits: (folder: ProcedureFolder, told: Told, words: LocalizedText) => readonly Edit[];
}

const english = ({ title }: Fact): string => title.en ?? title.vi;
const title = ({ first, second }: Told) => ({ one: first.title.vi, two: second?.title.vi ?? "…", oneEn: english(first), twoEn: second === undefined ? "…" : english(second) });

export const RECIPES: readonly Recipe[] = [
  {
    id: "notInFuture",
    label: { vi: "Ngày không được ở tương lai", en: "A date is not in the future" },
    first: { label: { vi: "Ngày hoặc thời điểm", en: "Date or moment" }, takes: "day" },
    words: (told) => ({ vi: `${title(told).one} không được sau ${isMoment(told.first) ? "thời điểm hiện tại" : "hôm nay"}`, en: `${title(told).oneEn}: cannot be in the future` }),
    edits: (folder, { first, severity }, message) => {
      const since = derive(folder, isMoment(first) ? "minutesBetween" : "daysBetween", [{ fact: first.pointer }, { fact: isMoment(first) ? "/now" : "/today" }], { vi: `Thời gian từ “${first.title.vi}” đến nay`, en: `Time since “${english(first)}”` });
      return ruled(since, { message, severity, at: first, require: atLeast(since.fact, 0), when: there(first) });
    },
  },
  {
    id: "inOrder",
    label: { vi: "Ngày này không được trước ngày kia", en: "One date is not before another" },
    first: { label: { vi: "Ngày sau", en: "The later date" }, takes: "day" },
    second: { label: { vi: "Ngày trước", en: "The earlier date" }, takes: "day" },
    words: (told) => ({ vi: `${title(told).one}: không được trước “${title(told).two}”`, en: `${title(told).oneEn}: cannot be before “${title(told).twoEn}”` }),
    edits: (folder, { first, second = first, severity }, message) => {
      const earlier = dayOf(folder, second);
      const later = dayOf(earlier.folder, first);
      const days = derive(later.folder, "daysBetween", [{ fact: earlier.fact }, { fact: later.fact }], { vi: `Số ngày từ “${second.title.vi}” đến “${first.title.vi}”`, en: `Days from “${english(second)}” to “${english(first)}”` });
      return ruled({ ...days, edits: [...earlier.edits, ...later.edits, ...days.edits] }, { message, severity, at: first, require: atLeast(days.fact, 0), when: allOf([there(first), there(second)]) });
    },
  },
  {
    id: "plausibleAge",
    label: { vi: "Ngày sinh phải hợp lý so với một ngày", en: "A birth date is plausible on a date" },
    first: { label: { vi: "Ngày sinh", en: "Date of birth" }, takes: "birth" },
    second: { label: { vi: "Vào ngày", en: "On" }, takes: "day" },
    words: (told) => ({ vi: `${title(told).one}: phải trước “${title(told).two}” và hợp lý`, en: `${title(told).oneEn}: must precede “${title(told).twoEn}” and be plausible` }),
    edits: (folder, { first, second = first, severity }, message) => {
      const day = dayOf(folder, second);
      const age = derive(day.folder, "ageOn", [{ fact: first.pointer }, { fact: day.fact }], { vi: `Tuổi vào “${second.title.vi}”`, en: `Age at “${english(second)}”` });
      const plausible: Condition = allOf([atLeast(age.fact, 0), { kind: "test", fact: age.fact, test: { is: "maximum", limit: OLDEST } }]);
      return ruled({ ...age, edits: [...day.edits, ...age.edits] }, { message, severity, at: first, require: plausible, when: allOf([there(first), there(second)]) });
    },
  },
  {
    id: "different",
    label: { vi: "Hai người không được là một", en: "Two people are not the same" },
    first: { label: { vi: "Số của người này", en: "This person's number" }, takes: "id" },
    second: { label: { vi: "Số của người kia", en: "The other's number" }, takes: "id" },
    words: (told) => ({ vi: `${title(told).one}: không được trùng với “${title(told).two}”`, en: `${title(told).oneEn}: cannot be the same as “${title(told).twoEn}”` }),
    edits: (folder, { first, second = first, severity }, message) => {
      const same = derive(folder, "same", [{ fact: second.pointer }, { fact: first.pointer }], { vi: `“${first.title.vi}” trùng “${second.title.vi}”`, en: `“${english(first)}” is the same as “${english(second)}”` });
      return ruled(same, { message, severity, at: first, require: not({ kind: "test", fact: same.fact, test: { is: "equal", value: true } }), when: there(first) });
    },
  },
  {
    id: "mustBe",
    label: { vi: "Chỉ nhận một số lựa chọn", en: "Only some choices are taken" },
    first: { label: { vi: "Câu hỏi", en: "Question" }, takes: "choice" },
    hasValues: true,
    words: (told) => ({ vi: `${title(told).one}: trường hợp này không được nhận`, en: `${title(told).oneEn}: this case is not taken` }),
    edits: (folder, { first, values = [], severity }, message) => ruled({ folder, edits: [], fact: first.pointer }, { message, severity, at: first, require: { kind: "test", fact: first.pointer, test: { is: "oneOf", values } }, when: there(first) }),
  },
  {
    id: "late",
    label: { vi: "Nộp quá một số ngày kể từ một ngày", en: "Filed more than some days after a date" },
    first: { label: { vi: "Kể từ ngày", en: "Counted from" }, takes: "day" },
    number: { vi: "Số ngày", en: "Days" },
    words: (told) => ({ vi: `Nộp quá ${told.number ?? "…"} ngày kể từ “${title(told).one}”`, en: `Filed more than ${told.number ?? "…"} days after “${title(told).oneEn}”` }),
    edits: (folder, { first, number = 0, severity }, label) => {
      const day = dayOf(folder, first);
      const days = derive(day.folder, "daysBetween", [{ fact: day.fact }, { fact: "/dossier/filedOn" }], { vi: `Số ngày từ “${first.title.vi}” đến ngày nộp`, en: `Days from “${english(first)}” to the filing` });
      const known = Object.keys(Object(at(folder, "/procedure/predicates")) as object);
      const schema = predicateOf({ kind: "test", fact: days.fact, test: { is: "exclusiveMinimum", limit: number } }) as Json;
      const name = putAt(days.folder, `/procedure/predicates/${nameFrom(label.vi, known)}`, { label: label as unknown as Json, schema });
      const late: Condition = { kind: "test", fact: days.fact, test: { is: "exclusiveMinimum", limit: number } };
      const warning = severity === undefined ? [] : ruled({ ...days, edits: [] }, { message: label, severity, at: first, require: not(late), when: there(first) });
      return [...day.edits, ...days.edits, ...name, ...warning];
    },
  },
];

// ---------------------------------------------------------------------------------------------------------------------

/** Nobody has been older by much; beyond it the year was mistyped. */
const OLDEST = 130;

interface Derived {
  readonly folder: ProcedureFolder;
  readonly edits: readonly Edit[];
  /** Pointer of the fact. */
  readonly fact: string;
}

function isMoment({ format }: Fact): boolean {
  return format === "date-time";
}

function there({ pointer }: Fact): Condition {
  return { kind: "test", fact: pointer, test: { is: "there" } };
}

function atLeast(fact: string, limit: number): Condition {
  return { kind: "test", fact, test: { is: "minimum", limit } };
}

/** The fact itself when it is a day, else the day of the moment. */
function dayOf(folder: ProcedureFolder, fact: Fact): Derived {
  return isMoment(fact) ? derive(folder, "dateOf", [{ fact: fact.pointer }], { vi: `Ngày của “${fact.title.vi}”`, en: `Day of “${english(fact)}”` }) : { folder, edits: [], fact: fact.pointer };
}

/** A derived fact: the one there is, or a new one at the end. */
function derive(folder: ProcedureFolder, fn: string, args: Derivation["args"], label: Required<LocalizedText>): Derived {
  const list = at(folder, "/procedure/derive");
  const known = (Array.isArray(list) ? list : []) as readonly (Partial<Derivation> | null)[];
  const found = known.find((one) => one?.fn === fn && JSON.stringify(one.args) === JSON.stringify(args));
  if (typeof found?.name === "string") return { folder, edits: [], fact: `/derived/${found.name}` };
  const name = nameFrom(label.vi, known.map((one) => String(one?.name)));
  const edits = appendAt(folder, "/procedure/derive", { name, label, fn, args } as unknown as Json);
  const outcome = applyEdits(folder, edits);
  return { folder: "folder" in outcome ? outcome.folder : folder, edits, fact: `/derived/${name}` };
}

function ruled({ folder, edits }: Derived, rule: { readonly message: LocalizedText; readonly severity: Rule["severity"] | undefined; readonly at: Fact; readonly require: Condition; readonly when: Condition }): readonly Edit[] {
  const list = at(folder, "/procedure/rules");
  const id = nameFrom(rule.message.vi, ((Array.isArray(list) ? list : []) as readonly (Partial<Rule> | null)[]).map((one) => String(one?.id)));
  const entry = { id, severity: rule.severity ?? "error", require: predicateOf(rule.require), when: predicateOf(rule.when), message: rule.message, at: rule.at.pointer.slice("/answers".length) };
  return [...edits, ...appendAt(folder, "/procedure/rules", entry as unknown as Json)];
}
