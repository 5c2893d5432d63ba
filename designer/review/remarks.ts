// Remarks within reach of everything on a version's pages: those its reviewer has given, and those being written.

import { createContext, useContext } from "react";
import type { RemarkView } from "./views.ts";

/** What is being written. */
export interface RemarkDraft {
  /** On the version as a whole. */
  readonly general: string;
  /** On places, by JSON Pointer into the definition. */
  readonly places: readonly { readonly at: string; readonly text: string }[];
}

export const NO_REMARKS: RemarkDraft = { general: "", places: [] };

/** Remarks of the version on the screen. */
export interface Remarks {
  /** As the version's reviewer returned it. */
  readonly given: readonly RemarkView[];
  /** Absent for those who may not return the version: nothing is to be written then. */
  readonly writing?: {
    readonly draft: RemarkDraft;
    /** Opens the writing at this place. */
    begin(path: string): void;
  };
}

export const RemarksContext = createContext<Remarks>({ given: [] });

export function useRemarks(): Remarks {
  return useContext(RemarksContext);
}

/** What is sent: everything that says something, the general one first. */
export function remarksOf({ general, places }: RemarkDraft): readonly RemarkView[] {
  const whole = general.trim() === "" ? [] : [{ text: general.trim() }];
  return [...whole, ...places.filter(({ text }) => text.trim() !== "").map(({ at, text }) => ({ at, text: text.trim() }))];
}
