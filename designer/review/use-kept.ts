// What somebody typed, kept in this browser tab until it has been sent: a reload or the end of a session loses nothing. Whoever signs in
// next finds nothing of it.

import { useCallback, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

/** State kept under a name; `forget` puts the beginning back. */
export function useKept<Value>(what: string, beginning: Value): readonly [Value, (value: Value) => void, () => void] {
  const { account } = useStaff();
  const name = `${account.id}:${what}`;
  const [value, setValue] = useState<Value>(() => read<Value>(name) ?? beginning);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      write(name, JSON.stringify(next));
    },
    [name],
  );
  const forget = useCallback(() => {
    setValue(beginning);
    sessionStorage.removeItem(KEY + name);
    // The beginning is where the caller started from; a new object each time is no reason for a new function.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [name]);
  return [value, keep, forget];
}

// ---------------------------------------------------------------------------------------------------------------------

const KEY = "motcua:";

function read<Value>(name: string): Value | undefined {
  try {
    const kept = sessionStorage.getItem(KEY + name);
    return kept === null ? undefined : (JSON.parse(kept) as Value);
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage only means that a reload forgets. */
function write(name: string, text: string): void {
  try {
    sessionStorage.setItem(KEY + name, text);
  } catch {
    // Nothing to do: the text is still on the screen.
  }
}
