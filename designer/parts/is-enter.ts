// Enter pressed to say "done". While an input method is composing a word (a Vietnamese keyboard does, on some systems) Enter
// only ends the word.

import type { KeyboardEvent } from "react";

export function isEnter({ key, nativeEvent }: Pick<KeyboardEvent, "key" | "nativeEvent">): boolean {
  return key === "Enter" && !nativeEvent.isComposing;
}
