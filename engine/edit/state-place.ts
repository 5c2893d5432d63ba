// A step by its pointer, and what keeps another step from being put there.

import { at, child, segments } from "../facts/index.ts";
import { type JsonObject, NAME_PATTERN, type ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import type { Edited, EditRefusal } from "./edit.ts";
import { folderOf, isTable, jsonOf, tableOf, textAt } from "./plain.ts";

/** A state of the draft. */
export interface StatePlace {
  readonly pointer: string;
  readonly state: JsonObject;
  /** Dot-separated; `""` is the workflow itself. */
  readonly path: string;
  readonly name: string;
  /** Pointer of the state it stands in. */
  readonly parent: string;
}

/** The state at a pointer such as `/workflow/states/intake`. */
export function statePlace(folder: ProcedureFolder, pointer: string): StatePlace | undefined {
  const [part, ...keys] = segments(pointer);
  const state = at(folder, pointer);
  const isState = part === "workflow" && keys.length % 2 === 0 && keys.every((key, index) => index % 2 === 1 || key === "states");
  if (!isState || !isTable(state)) return undefined;
  const names = keys.filter((_key, index) => index % 2 === 1);
  return { pointer, state, path: names.join("."), name: names.at(-1) ?? "", parent: keys.slice(0, -2).reduce(child, "/workflow") };
}

/** Whether a step can be named so anywhere. */
export function isStateName(name: string): boolean {
  return new RegExp(NAME_PATTERN).test(name) && !(name in Object.prototype);
}

/** Why a state cannot have this name within its parent. */
export function stateNameRefusal(folder: ProcedureFolder, parent: string, name: string): EditRefusal | undefined {
  const pointer = child(child(parent, "states"), name);
  if (!isStateName(name)) return { code: "reserved_name", at: pointer, params: { name } };
  return at(folder, pointer) === undefined ? undefined : { code: "name_taken", at: pointer, params: { name } };
}

/** The folder with another state in place of the one at the pointer. */
export function withState(folder: ProcedureFolder, pointer: string, state: JsonObject): Edited {
  return pointer === "/workflow" ? { folder: folderOf({ ...tableOf(jsonOf(folder)), workflow: state }) } : applyEdits(folder, [{ op: "set", at: pointer, value: state }]);
}

/** Targets far away are written from the workflow's id. */
export function withRootId(folder: ProcedureFolder): ProcedureFolder {
  const id = textAt(folder.workflow, "id");
  return id !== undefined && id !== "" ? folder : folderOf({ ...tableOf(jsonOf(folder)), workflow: { ...tableOf(folder.workflow), id: "workflow" } });
}

/** Pointer of a state's path: `receiving.checking` → `/workflow/states/receiving/states/checking`. */
export function statePointer(path: string): string {
  return path === "" ? "/workflow" : path.split(".").reduce((pointer, name) => child(child(pointer, "states"), name), "/workflow");
}

/** Nothing stands there. */
export function missing(pointer: string): { readonly refusal: EditRefusal } {
  return { refusal: { code: "place_missing", at: pointer } };
}
