// Working copies over real HTTP, for tests: a folder to begin with, and what authors do with it.

import type { Definition, ProcedureFolder } from "../../engine/model/index.ts";
import type { DefinitionState, ReviewRemark, Signer } from "../../server/stores/store.ts";
import type { Client, HeaderChanges, Reply } from "./client.ts";

/** A working copy as the API shows it, or the problem in its place. */
export interface CopyAnswer {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en?: string };
  readonly procedureCode?: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: Signer;
  readonly writers: readonly Signer[];
  readonly submitted?: { readonly hash: string; readonly revision: number; readonly by: Signer; readonly state?: DefinitionState; readonly remarks?: readonly ReviewRemark[]; readonly reviewedBy?: Signer };
  readonly trashedAt?: string;
  readonly folder: ProcedureFolder;
  readonly mayEdit: boolean;
  readonly code?: string;
  readonly detail?: string;
  readonly findings?: readonly { readonly code: string; readonly path: string; readonly text: { readonly vi: string } }[];
}

const AT = "/api/working-copies";

/** The folder of a published procedure. */
export async function folderOf(who: Client, code: string): Promise<{ readonly hash: string; readonly folder: ProcedureFolder }> {
  return (await who.api<{ readonly hash: string; readonly folder: ProcedureFolder }>("GET", `/api/authoring/procedures/${code}/folder`)).body;
}

/** A folder called something else. */
export function renamed(folder: ProcedureFolder, vi: string): ProcedureFolder {
  return { ...folder, procedure: { ...(folder.procedure as unknown as Definition["procedure"]), name: { vi } } as never };
}

export function create(who: Client, folder: unknown, extra: object = {}, headers: HeaderChanges = {}): Promise<Reply<CopyAnswer>> {
  return who.api<CopyAnswer>("POST", AT, { folder, ...extra }, headers);
}

export function read(who: Client, id: string): Promise<Reply<CopyAnswer>> {
  return who.api<CopyAnswer>("GET", `${AT}/${id}`);
}

/** Saves what was made from `revision`. */
export function save(who: Client, { id, revision }: Pick<CopyAnswer, "id" | "revision">, folder: unknown, summary: readonly { readonly vi: string }[] = []): Promise<Reply<CopyAnswer>> {
  return who.api<CopyAnswer>("PUT", `${AT}/${id}`, { folder, summary }, { "if-match": `"${revision}"` });
}

export function submitCopy(who: Client, { id, revision }: Pick<CopyAnswer, "id" | "revision">, headers: HeaderChanges = {}): Promise<Reply<{ readonly copy: CopyAnswer; readonly version: { readonly hash: string; readonly state: string } } & Pick<CopyAnswer, "code" | "detail" | "findings">>> {
  return who.api("POST", `${AT}/${id}/submit`, {}, { "if-match": `"${revision}"`, ...headers });
}

/** Into the bin, or out of it. */
export function bin(who: Client, id: string, to: "trash" | "restore"): Promise<Reply<CopyAnswer>> {
  return who.api<CopyAnswer>("POST", `${AT}/${id}/${to}`, {});
}

/** An entry of the history. */
export interface SaveAnswer {
  readonly revision: number;
  readonly begunAt: string;
  readonly at: string;
  readonly by: Signer;
  readonly summary: readonly { readonly vi: string }[];
  readonly folder: ProcedureFolder;
}

/** The history, the latest first. */
export async function revisions(who: Client, id: string): Promise<readonly SaveAnswer[]> {
  return (await who.api<{ readonly rows: readonly SaveAnswer[] }>("GET", `${AT}/${id}/revisions?limit=100`)).body.rows;
}
