// What is drawn when there is time. An edit first shows where it is made; parts of the screen nobody is in follow in a drawing
// of their own, which a further keystroke interrupts. Without this each key draws the whole editor before it is seen.

import { type ComponentType, memo, type ReactNode, type SyntheticEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { EditorContext, useEditor } from "../editor/editor-context.ts";

export interface FollowingProps<Props extends object> {
  /** Draws it; made once, outside of components. */
  readonly part: ComponentType<Props>;
  /** What it is told, when anything; each compared by identity, and the same keys each time. */
  readonly told?: Props;
}

/**
 * Draws a part with the editor as it was a moment ago, unless somebody is in it: whoever types sees every key at once, and whoever
 * presses a button there presses it on the procedure as it stands.
 */
export function Following<Props extends object>({ part, told = NOTHING as Props }: FollowingProps<Props>): ReactNode {
  const editor = useEditor();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it is told has the same keys each time
  const now = useMemo(() => ({ editor, told }), [editor, ...Object.values(told)]);
  const settled = useDeferredValue(now);
  const { isEntered, enter } = useEntered();
  const shown = isEntered ? now : settled;
  const Part = remembered(part);
  return (
    // It takes no keys and presses of its own; it only sees them pass.
    <div className="following" onFocusCapture={enter} onPointerDownCapture={enter}>
      <EditorContext.Provider value={shown.editor}>
        <Part {...shown.told} />
      </EditorContext.Provider>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING = {};

/** Whether somebody is in it: from the first press or focus in it (dialogues it opened are in it, too) to the next elsewhere. */
function useEntered(): { readonly isEntered: boolean; enter(event: SyntheticEvent): void } {
  const [isEntered, setEntered] = useState(false);
  const inside = useRef<Event>(undefined);
  useEffect(() => {
    if (!isEntered) return undefined;
    const look = (event: Event): void => setEntered(event === inside.current);
    document.addEventListener("focusin", look);
    document.addEventListener("pointerdown", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("pointerdown", look);
    };
  }, [isEntered]);
  return {
    isEntered,
    enter({ nativeEvent }) {
      inside.current = nativeEvent;
      setEntered(true);
    },
  };
}

const memos = new WeakMap<object, unknown>();

/** The part, not drawn anew for what it was told before. */
function remembered<Props extends object>(part: ComponentType<Props>): ComponentType<Props> {
  const known = memos.get(part) as ComponentType<Props> | undefined;
  if (known !== undefined) return known;
  const made = memo(part) as unknown as ComponentType<Props>;
  memos.set(part, made);
  return made;
}
