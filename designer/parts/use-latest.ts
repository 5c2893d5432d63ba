// What a callback looks at when it is called, though it was made long before: so that lines drawn once stay as they are.

import { type RefObject, useLayoutEffect, useRef } from "react";

export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
