// A place that has inputs of its own in it: pointed out as a whole, with what is said about the whole.

import { type ReactNode, useRef } from "react";
import { PlaceNotes } from "./PlaceNotes.tsx";
import { useTarget } from "./use-target.ts";

export function Placed({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useTarget(at, ref);
  return (
    <div data-place={at} ref={ref}>
      <PlaceNotes at={at} />
      {children}
    </div>
  );
}
