// Refusals of what was filled in, as sentences at their questions. One place for the server's violations and the browser's.

import { fieldAt, type AnyForm } from "../../engine/forms/index.ts";
import type { Language, Rule, Violation } from "../../engine/model/index.ts";
import { isQuestion, isRowList } from "./field-kind.ts";
import { sentenceOf } from "./messages.ts";
import { idAt } from "./names.ts";

/** Something to mend. */
export interface Fault {
  /** Of the question, in the answers; empty when no question of this page is to blame. */
  readonly pointer: string;
  /** Where a link to it leads. */
  readonly id: string | undefined;
  /** For the summary: it names the question fully. */
  readonly sentence: string;
  /** The same, to stand right at the question. */
  readonly nearby: string;
}

/** What sentences are made with. */
export interface FaultWords {
  readonly form: AnyForm;
  readonly rules?: readonly Pick<Rule, "id" | "message">[];
  readonly language: Language;
}

/** The faults, the first of each question, in the order given. */
export function faultsOf(violations: readonly Violation[], words: FaultWords): readonly Fault[] {
  const faults = violations.map((violation): Fault => {
    const pointer = pointerIn(violation);
    const field = pointer === "" ? undefined : fieldAt(words.form, pointer);
    const isShown = field !== undefined && (isQuestion(field) || isRowList(field) || field.properties !== undefined);
    return { pointer, id: isShown ? idAt(pointer) : undefined, sentence: sentenceOf(violation, words), nearby: sentenceOf(violation, words, { isNearby: true }) };
  });
  return faults.filter((fault, index) => faults.findIndex((other) => other.pointer === fault.pointer && (fault.pointer !== "" || other.sentence === fault.sentence)) === index);
}

/** The part of a violation's path that points into the answers, or into the data of an act. */
export function pointerIn({ path = "" }: Violation): string {
  return /^\/(?:answers|data)(\/.*)$/.exec(path)?.[1] ?? "";
}
