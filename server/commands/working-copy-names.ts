// How a working copy is called in lists: what its procedure is called as far as it is by now. A draft may hold anything.

import type { Json, ProcedureFolder } from "../../engine/model/index.ts";
import type { WorkingCopy } from "../stores/store.ts";

/** Name and code, each cut to what a list shows. */
export function copyNames({ procedure }: Pick<ProcedureFolder, "procedure">): Pick<WorkingCopy, "title" | "procedureCode"> {
  const name = member(procedure, "name");
  const en = textOf(member(name, "en"), 300);
  const code = textOf(member(procedure, "code"), 50);
  return { title: { vi: textOf(member(name, "vi"), 300), ...(en === "" ? {} : { en }) }, ...(code === "" ? {} : { procedureCode: code }) };
}

// ---------------------------------------------------------------------------------------------------------------------

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}

function textOf(value: Json | undefined, most: number): string {
  return typeof value === "string" ? value.trim().slice(0, most) : "";
}
