// An act may be offered in several steps, each with a form of its own. Asked under one name it is one question.

import { at } from "../facts/index.ts";
import type { ProcedureFolder } from "../model/index.ts";
import { chartOf, pointerOf } from "./chart.ts";

/** The field at a pointer, and the same field in the forms of the same act elsewhere. A field of the form stands alone. */
export function sameFields(folder: ProcedureFolder, pointer: string): readonly string[] {
  const [, way, field] = /^(\/workflow\/.*)\/meta\/form(\/.*)$/.exec(pointer) ?? [];
  const chart = chartOf(folder.workflow);
  const act = chart.transitions.find((transition) => pointerOf(transition) === way);
  if (act === undefined || act.cause !== "on" || field === undefined) return [pointer];
  const alike = chart.transitions.filter(({ cause, name }) => cause === "on" && name === act.name).map((transition) => `${pointerOf(transition)}/meta/form${field}`);
  return alike.filter((place) => at(folder, place) !== undefined);
}
