// Who is at the desk and in which language.

import { createContext, useContext } from "react";
import type { Language } from "../../engine/model/index.ts";
import { read, say, type Say } from "../parts/say.ts";
import type { SessionView } from "./views.ts";

/** The officer at the desk. */
export interface Desk {
  readonly language: Language;
  readonly account: NonNullable<SessionView["account"]>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk, with the words of its language. */
export function useDesk(): Desk & { readonly s: Say; readonly t: (text: Parameters<typeof read>[0]) => string } {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("Desk pages only work inside App");
  return { ...desk, s: say(desk.language), t: (text) => read(text, desk.language) };
}
