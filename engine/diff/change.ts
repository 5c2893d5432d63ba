// One change between two versions, as a code with parameters. Sentences are in `sentences.ts`.

import type { Json, LocalizedText } from "../model/index.ts";
import { type Audience, type ChangeKind, KINDS, type Weight } from "./kinds.ts";

/** What fills the sentence of a change. Texts are in both languages. */
export type ChangeParams = { readonly [name: string]: string | number | LocalizedText };

/** What is different. */
export interface DefinitionChange {
  readonly kind: ChangeKind;
  /** File and JSON Pointer as in a finding: in the newer version, or in the older where the newer has nothing there. */
  readonly path: string;
  readonly audience: readonly Audience[];
  readonly weight: Weight;
  readonly params: ChangeParams;
  readonly before?: Json;
  readonly after?: Json;
}

/** The same place in both versions. */
export interface Pair {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly path: string;
}

/** A change of a kind at a place. */
export function change(kind: ChangeKind, { path, before, after }: Pair, params: ChangeParams = {}): DefinitionChange {
  return { kind, path, audience: KINDS[kind].audience, weight: KINDS[kind].weight, params, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
