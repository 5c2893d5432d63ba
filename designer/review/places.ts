// Places in a definition: as files and pointers (findings, the card), as pointers into the bundle (remarks), and in words.

import type { CardAct, CardQuestion, CardStep, ProcedureCard } from "../../engine/card/index.ts";
import { FILES, type LocalizedText, placeOf } from "../../engine/model/index.ts";

/** `procedure.json#/fees/0` → `/procedure/fees/0`, as a remark wants it. Places outside the files stay whole. */
export function pointerFrom(path: string): string {
  const [file = "", pointer = ""] = path.split("#");
  const document = /^documents\/(.+)\.json$/.exec(file)?.[1];
  if (document !== undefined) return `/documents/${document}${pointer}`;
  const part = Object.entries(FILES).find(([, name]) => name === file)?.[0];
  return part === undefined ? pointer : `/${part}${pointer}`;
}

/** The other way round. */
export function pathFrom(pointer: string): string {
  return placeOf(pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** An id for the element that shows a place. */
export function anchorOf(path: string): string {
  return `muc-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;
}

/** What stands where on the card, by file and pointer. */
export type PlaceNames = ReadonlyMap<string, LocalizedText>;

/** Names of everything on the card that has a place. */
export function placeNames(card: ProcedureCard): PlaceNames {
  return new Map(
    [
      ...card.steps.flatMap(namesOfStep),
      ...card.law.map(({ path, label }) => [path, label] as const),
      ...[...card.timeLimit.cases, ...card.limits].map(({ path, label }) => [path, label] as const),
      ...card.papers.map(({ path, name }) => [path, name] as const),
      ...card.fees.flatMap(({ path, label, exemptions }) => [[path, label] as const, ...exemptions.map((one) => [one.path, one.label] as const)]),
      ...card.topics.flatMap(namesOfQuestion),
      ...card.rules.map(({ path, message }) => [path, message] as const),
      ...[...card.conditions, ...card.derived, ...card.results, ...card.notices].map(({ path, label }) => [path, label] as const),
    ].filter(([, name]) => name.vi !== ""),
  );
}

/** The nearest place on the card that contains this one. */
export function nearestPlace(names: PlaceNames, path: string): { readonly path: string; readonly name: LocalizedText } | undefined {
  for (let here = path; here !== ""; here = here.slice(0, Math.max(0, here.lastIndexOf("/")))) {
    const name = names.get(here);
    if (name !== undefined) return { path: here, name };
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

type Named = readonly [string, LocalizedText];

function namesOfStep(step: CardStep): readonly Named[] {
  const name: LocalizedText = numbered(step);
  return [[step.path, name], ...step.acts.map((act) => nameOfAct(act, name)), ...step.steps.flatMap(namesOfStep)];
}

function numbered({ number, label }: CardStep): LocalizedText {
  return { vi: `Bước ${number}. ${label.vi}`, en: `Step ${number}. ${label.en ?? label.vi}` };
}

function nameOfAct({ path, label }: CardAct, step: LocalizedText): Named {
  return [path, { vi: `${step.vi} › ${label.vi}`, en: `${step.en ?? step.vi} › ${label.en ?? label.vi}` }];
}

function namesOfQuestion(question: CardQuestion): readonly Named[] {
  return [[question.path, question.title], ...question.questions.flatMap(namesOfQuestion)];
}
