// What an input is about, for those who do not have the law at hand.

import type { LocalizedText } from "../../engine/model/index.ts";

/** Help for one input: what it means, how it looks, and which text says so. */
export interface Help {
  readonly what: LocalizedText;
  readonly example?: LocalizedText;
  /** The legal source, cited as on the card. */
  readonly source?: string;
}
