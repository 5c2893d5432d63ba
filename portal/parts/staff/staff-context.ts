// Who is at work in a staff app, in which language, and what that app calls a refusal.

import { createContext, useContext } from "react";
import type { Language, LocalizedText } from "../../../engine/model/index.ts";
import { read, say, type Say } from "../say.ts";
import type { Refusals } from "./problem-sentences.ts";

/** `GET /api/session`: who is signed in. */
export interface SessionView {
  readonly signedIn: boolean;
  readonly csrf: string;
  readonly account?: StaffAccount;
}

/** Somebody's account, with the seats they hold. */
export interface StaffAccount {
  readonly id: string;
  readonly name: string;
  readonly kind: "citizen" | "officer";
  readonly roles: readonly { readonly role: string; readonly roleName: LocalizedText; readonly agency: string; readonly agencyName: LocalizedText }[];
}

/** What every screen of a staff app stands on. */
export interface Staff {
  readonly language: Language;
  readonly account: StaffAccount;
  /** The app's own words for refusals; the rest is said the same everywhere. */
  readonly refusals?: Refusals;
}

export const StaffContext = createContext<Staff | undefined>(undefined);

/** The officer and the words of their language. */
export function useStaff(): Staff & { readonly s: Say; readonly t: (text: Parameters<typeof read>[0]) => string } {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error("Staff screens only work inside StaffDoor");
  return { ...staff, s: say(staff.language), t: (text) => read(text, staff.language) };
}
