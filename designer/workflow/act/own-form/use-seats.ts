// By what the questions of a small form are told apart while they are renamed: a question keeps its seat, and stays open, when
// its name changes.

import { useRef } from "react";

export interface Seats {
  seatOf(pointer: string): string;
  /** A question was put in here, perhaps under a name another had before. */
  made(pointer: string): void;
  /** A question is called so now. */
  moved(from: string, to: string): void;
}

export function useSeats(): Seats {
  const seats = useRef<{ readonly of: Map<string, string>; count: number }>({ of: new Map(), count: 0 });
  const seatOf = (pointer: string): string => seats.current.of.get(pointer) ?? pointer;
  return {
    seatOf,
    made(pointer) {
      seats.current.count += 1;
      seats.current.of.set(pointer, `new ${seats.current.count}`);
    },
    moved(from, to) {
      seats.current.of.set(to, seatOf(from));
      seats.current.of.delete(from);
    },
  };
}
