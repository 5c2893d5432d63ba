// The workflow itself, carried along in an exported table, so that import gives back exactly what was exported. It travels as
// plain JSON in rows nobody has to look at: a hidden sheet, a part of the document, or the last lines of a CSV file.

import { checkBounds, type Json, type JsonObject, type ProcedureFolder } from "../model/index.ts";
import { groupAt, isGroup, listAt, memberOf, textAt } from "./plain.ts";

/** Below this mark in the first cell nothing is a step. */
export const ENDMARK = "#motcua";

/** What an export carries. */
export interface Payload {
  /** Raised when the meaning changes. */
  readonly format: 1;
  /** National code of the procedure, to say where the table comes from. */
  readonly procedure: string;
  readonly workflow: Json;
  /** Limits and notices the workflow may use: whatever it is imported into may lack them. */
  readonly limits: JsonObject;
  readonly notices: JsonObject;
  /** Header and rows as they were exported: a cell that differs from them was edited. */
  readonly cells: readonly (readonly string[])[];
}

/** What is carried for a procedure. */
export function payloadOf({ procedure, workflow }: ProcedureFolder, cells: Payload["cells"]): Payload {
  return { format: 1, procedure: textAt(procedure, "code"), workflow, limits: groupAt(procedure, "limits"), notices: groupAt(procedure, "notices"), cells };
}

/** Spreadsheets cut cells at 32,767 characters. */
const CHUNK = 30_000;

/** The payload as rows: mark, `1/3`, text. */
export function payloadRows(payload: Payload): readonly (readonly string[])[] {
  const text = JSON.stringify(payload);
  const count = Math.ceil(text.length / CHUNK);
  return Array.from({ length: count }, (_none, at) => [ENDMARK, `${at + 1}/${count}`, text.slice(at * CHUNK, (at + 1) * CHUNK)]);
}

export function isPayloadCell(cell: string): boolean {
  return cell.trim() === ENDMARK;
}

/** What the rows carry: a payload, nothing, or something that cannot be read any more. */
export function readPayload(cells: readonly (readonly string[])[]): Payload | "none" | "unreadable" {
  const parts = cells.filter((line) => isPayloadCell(line[0] ?? ""));
  if (parts.length === 0) return "none";
  const isWhole = parts.every((line, at) => line[1]?.trim() === `${at + 1}/${parts.length}`);
  return isWhole ? parsePayload(parts.map((line) => line[2] ?? "").join("")) : "unreadable";
}

/** The JSON text of a payload, read. Anything but one of ours is refused. */
export function parsePayload(text: string): Payload | "unreadable" {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "unreadable";
  }
  if (checkBounds(value).length > 0 || memberOf(value as Json, "format") !== 1) return "unreadable";
  const { workflow } = value as { readonly workflow?: Json };
  const cells = listAt(value as Json, "cells").map((line) => listAt({ line }, "line").map((cell) => (typeof cell === "string" ? cell : "")));
  if (!isGroup(workflow)) return "unreadable";
  return { format: 1, procedure: textAt(value as Json, "procedure"), workflow, limits: groupAt(value as Json, "limits"), notices: groupAt(value as Json, "notices"), cells };
}
