// The decision being made on the version on the screen.

import { createContext, useContext } from "react";
import type { DecisionStep } from "./use-step.ts";

/** Opens the dialogue of a step, and tells what was done. */
export interface Review {
  begin(step: DecisionStep): void;
  /** Remarks written so far. */
  readonly remarks: number;
  /** The step just taken, until the next one is begun. */
  readonly done: DecisionStep | undefined;
}

export const ReviewContext = createContext<Review | undefined>(undefined);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error("Decisions are only made inside Reviewing");
  return review;
}
