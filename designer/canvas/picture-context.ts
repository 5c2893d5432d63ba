// What every part of the picture needs to know besides its own state or arrow.

import { createContext, useContext } from "react";
import type { Wording } from "./words.ts";

/** Shared by the parts of one picture. */
export interface PictureState {
  readonly wording: Wording;
  /** Paths of states to be seen, with what contains them. */
  readonly lit: ReadonlySet<string>;
  /** Place of the transition just taken. */
  readonly taken: string | undefined;
  readonly onSelect: ((pointer: string) => void) | undefined;
  /** What can be changed on the picture; without it the picture is only looked at. */
  readonly editing?: PictureEditing;
}

/** Changing a workflow on its picture. Everything here is also done in the outline; states are told by their paths. */
export interface PictureEditing {
  /** The state worked on. */
  readonly selected: string | undefined;
  select(path: string): void;
  open(path: string): void;
  rename(path: string, label: string): void;
  remove(path: string): void;
  connect(from: string, to: string): void;
  /** A double click where nothing is drawn. */
  add(): void;
}

export const PictureContext = createContext<PictureState | undefined>(undefined);

/** The picture one is part of. */
export function usePicture(): PictureState {
  const picture = useContext(PictureContext);
  if (picture === undefined) throw new Error("Only within a WorkflowCanvas");
  return picture;
}
