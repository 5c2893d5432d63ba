// What is to be said at a place of the procedure: findings of the checks, and what its reviewer remarked.

import { child } from "../../engine/facts/index.ts";
import type { Language } from "../../engine/model/index.ts";
import { findingSentence, type VerifyFinding } from "../../engine/verify/index.ts";
import type { Editor } from "../editor/editor-context.ts";
import { pointerFrom } from "../review/places.ts";

/** One thing to be said. */
export interface Note {
  readonly kind: "error" | "warning" | "remark";
  readonly text: string;
}

/** What of an editor has something to say about places. */
export interface Noted extends Pick<Editor, "remarks"> {
  readonly truth: Pick<Editor["truth"], "findings">;
}

/** Where a finding belongs: what is missing belongs to where it would stand. */
export function placeOfFinding({ code, path, params }: Pick<VerifyFinding, "code" | "path" | "params">): string {
  const pointer = pointerFrom(path);
  return code === "missing-key" && typeof params["key"] === "string" ? child(pointer, params["key"]) : pointer;
}

/** What is to be said at exactly this place; with `below`, also of what lies in it. Errors first, each sentence once. */
export function notesAt({ truth, remarks }: Noted, pointer: string, language: Language, below = false): readonly Note[] {
  const isHere = (place: string | undefined): boolean => place === pointer || (below && place !== undefined && place.startsWith(`${pointer}/`));
  const placed = placesOf(truth.findings);
  const findings = below ? [...placed].flatMap(([place, found]) => (isHere(place) ? found : [])) : (placed.get(pointer) ?? []);
  const notes: readonly Note[] = [
    ...findings.map((finding) => ({ kind: finding.severity, text: findingSentence(finding, language) })),
    ...remarks.filter(({ at }) => isHere(at)).map((remark) => ({ kind: "remark" as const, text: remarkSentence(remark, language) })),
  ];
  const once = notes.filter(({ kind, text }, index) => notes.findIndex((other) => other.kind === kind && other.text === text) === index);
  return (["error", "warning", "remark"] as const).flatMap((kind) => once.filter((note) => note.kind === kind));
}

/** A remark with whose it is, and what it was about where the place alone does not say so. */
export function remarkSentence(remark: Editor["remarks"][number], language: Language): string {
  const added = [remark.by, aboutWhat(remark, language)].filter((part) => part !== undefined).join("; ");
  return added === "" ? remark.text : `${remark.text} (${added})`;
}

/** `về “Họ tên”, nay không còn ở chỗ này`; undefined when the place says what a remark is about. */
export function aboutWhat({ gone, within }: Editor["remarks"][number], language: Language): string | undefined {
  if (gone !== undefined) return language === "en" ? `about “${gone}”, which is no longer here` : `về “${gone}”, nay không còn ở chỗ này`;
  if (within === undefined) return undefined;
  return language === "en" ? `about “${within}” in the shared group` : `về “${within}” trong nhóm dùng chung`;
}

/** How many findings and remarks there are at a place and below it. */
export function countNotes({ truth, remarks }: Noted, pointers: readonly string[]): { readonly errors: number; readonly others: number } {
  const isIn = (place: string | undefined): boolean => place !== undefined && pointers.some((pointer) => place === pointer || place.startsWith(`${pointer}/`));
  const found = [...placesOf(truth.findings)].flatMap(([place, findings]) => (isIn(place) ? findings : []));
  const errors = found.filter(({ severity }) => severity === "error").length;
  return { errors, others: found.length - errors + remarks.filter(({ at }) => isIn(at)).length };
}

// ---------------------------------------------------------------------------------------------------------------------

const placed = new WeakMap<readonly VerifyFinding[], ReadonlyMap<string, readonly VerifyFinding[]>>();

/** Findings by place; looked up by every field on the screen, so made once per list. */
function placesOf(findings: readonly VerifyFinding[]): ReadonlyMap<string, readonly VerifyFinding[]> {
  const known = placed.get(findings);
  if (known !== undefined) return known;
  const places = new Map<string, VerifyFinding[]>();
  for (const finding of findings) {
    const place = placeOfFinding(finding);
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  placed.set(findings, places);
  return places;
}
