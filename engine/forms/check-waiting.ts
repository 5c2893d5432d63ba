// Two conditions that wait for each other have no answer, and a long row of them has one too late. A condition waits for
// every conditional question whose answer it reads, directly or through derived facts and fees.

import { circleThrough, componentsOf, type Graph } from "../facts/circles.ts";
import { segments } from "../facts/pointer.ts";
import { placesOf, readsOf, type FactSources } from "../facts/reads.ts";
import { finding, type FieldCondition, type Finding, type FormSchema } from "../model/index.ts";
import { FORM_LIMITS } from "./dialect.ts";
import { eachField, resolveForm, schemaPath } from "./resolve.ts";

/** Circles told of one form; who has mended these asks again. */
const MOST_CIRCLES = 20;

/** Findings about questions that wait for themselves, or for too many others in a row. */
export function checkWaiting(form: FormSchema, sources: FactSources, root: string): readonly Finding[] {
  const conditional = eachField(resolveForm(form)).flatMap(({ pointer, field }) => (field["x-relevant"] === undefined ? [] : [{ pointer: `/answers${pointer}`, condition: field["x-relevant"] }]));
  const overlapping = lookUpOverlaps(conditional.map(({ pointer }) => pointer));
  const waitsFor = new Map(conditional.map(({ pointer, condition }) => [pointer, new Set(placesRead(pointer, condition, sources).flatMap(overlapping))]));
  const components = componentsOf(waitsFor);
  const waiting = [...waitsFor].filter(([pointer, others]) => [...others].some((other) => components.get(other) === components.get(pointer)));
  const place = (pointer: string) => root + schemaPath(form, pointer.slice("/answers".length));
  if (waiting.length > 0) return waiting.slice(0, MOST_CIRCLES).map(([pointer]) => finding("relevance-cycle", place(pointer), { circle: circleThrough(pointer, waitsFor) ?? [] }));
  const rows = rowLengths(waitsFor);
  const tooLong = [...rows].find(([, row]) => row > FORM_LIMITS.waitingInRow);
  return tooLong === undefined ? [] : [finding("limit-exceeded", place(tooLong[0]), { what: "waitingInRow", limit: FORM_LIMITS.waitingInRow, found: Math.max(...rows.values()) })];
}

// ---------------------------------------------------------------------------------------------------------------------

function placesRead(pointer: string, { facts, here }: FieldCondition, sources: FactSources): readonly string[] {
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  return [...(facts === undefined ? [] : readsOf(facts, sources)), ...(here === undefined ? [] : placesOf(here, parent))];
}

/** How many questions in a row each one waits for, itself counted. There are no circles. */
function rowLengths(waitsFor: Graph<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const lengthOf = (pointer: string): number => {
    const length = lengths.get(pointer) ?? 1 + Math.max(0, ...[...(waitsFor.get(pointer) ?? [])].map(lengthOf));
    lengths.set(pointer, length);
    return length;
  };
  for (const pointer of waitsFor.keys()) lengthOf(pointer);
  return lengths;
}

/** Known pointers by their first segments, so that a look-up does not compare with each of a thousand. */
interface Branch {
  readonly pointer: string[];
  readonly inner: Map<string, Branch>;
}

/** For a pointer, those of `pointers` that lead to it or into it (as `overlaps` has it). Remembers what it found. */
function lookUpOverlaps(pointers: readonly string[]): (read: string) => readonly string[] {
  const root: Branch = { pointer: [], inner: new Map() };
  for (const pointer of pointers) {
    let branch = root;
    for (const key of segments(pointer)) {
      const inner = branch.inner.get(key) ?? { pointer: [], inner: new Map<string, Branch>() };
      branch.inner.set(key, inner);
      branch = inner;
    }
    branch.pointer.push(pointer);
  }
  const known = new Map<string, readonly string[]>();
  return (read) => {
    const found = known.get(read) ?? [...along(root, segments(read))];
    known.set(read, found);
    return found;
  };
}

function* along(branch: Branch, [key, ...rest]: readonly string[]): Generator<string> {
  yield* branch.pointer;
  const inner = key === undefined || key === "*" ? [...branch.inner.values()] : [branch.inner.get(key), branch.inner.get("*")];
  for (const next of inner) if (next !== undefined) yield* along(next, rest);
}
