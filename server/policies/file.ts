// Who may read a stored file: whoever uploaded it, until it belongs to a dossier; then whoever may see the dossier.

import type { Actor, Dossier } from "../../engine/model/index.ts";
import type { StoredFile } from "../stores/store.ts";
import { maySeeDossier } from "./dossier.ts";

/** `holder` is the account or anonymous session asking. */
export function mayReadFile(file: StoredFile, holder: string, actor: Actor | undefined, dossier: Dossier | undefined): boolean {
  if (file.dossier === undefined) return file.uploader === holder;
  return actor !== undefined && dossier !== undefined && maySeeDossier(actor, dossier);
}

/** A paper may be handed in only by whoever uploaded it, for one dossier; the same filing repeated finds it bound already. */
export function mayHandIn(file: StoredFile, holder: string, dossier: string): boolean {
  return file.uploader === holder && (file.dossier === undefined || file.dossier === dossier);
}
