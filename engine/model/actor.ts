// Who acts on a dossier.

/** Somebody (or the system) about to act, as the session knows them. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: "citizen" | "officer" | "system";
  /** Roles held, each within one agency. Empty for citizens. */
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
  /** e-ID level of a citizen (NĐ 69/2024); 0 when not identified electronically. */
  readonly identityLevel?: 0 | 1 | 2;
  /** 12-digit personal identification number, where known. Decides conflicts of interest. */
  readonly personalId?: string;
}

/** The engine itself: timers falling due, answers of outside systems. */
export const SYSTEM: Actor = { id: "system", name: "Hệ thống", kind: "system", roles: [] };
