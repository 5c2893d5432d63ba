// Where the arrow keys take a lifted line: up and down over its neighbours, left and right by one level.

import type { KeyboardCoordinateGetter } from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";

/** Pixels to the side that mean one level. */
export const LEVEL = 18;

export const dragKeys: KeyboardCoordinateGetter = (event, input) => {
  const { currentCoordinates } = input;
  switch (event.code) {
    case "ArrowLeft":
      event.preventDefault();
      return { ...currentCoordinates, x: currentCoordinates.x - LEVEL };
    case "ArrowRight":
      event.preventDefault();
      return { ...currentCoordinates, x: currentCoordinates.x + LEVEL };
  }
  const next = sortableKeyboardCoordinates(event, input);
  // Lines are indented differently; only up and down is meant.
  return next === undefined ? undefined : { ...next, x: currentCoordinates.x };
};
