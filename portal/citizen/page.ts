// What a citizens' page is given. Pages are told everything as props and know nothing of the server.

import type { Language } from "../../engine/model/index.ts";

/** What every page needs for its frame. */
export interface Frame {
  readonly language: Language;
  /** Path and query of this page, for the language switch and the return after sign-in. */
  readonly address: string;
  readonly csrf: string;
  readonly visitor?: { readonly name: string; readonly kind: "citizen" | "officer" };
  readonly assets: { readonly styles: readonly string[]; readonly scripts: readonly string[] };
  /** Something that just happened, told once on top of the page. */
  readonly notice?: { readonly tone: "good" | "bad" | "info"; readonly text: string };
  readonly isDemo: boolean;
}
