// What walking through a procedure finds: situations, the steps between them, and how far was looked.

import type { CompiledProcedure, Order, StateIndex } from "../machine/index.ts";
import type { Conditions } from "./conditions.ts";
import type { Breach } from "./effects.ts";
import type { Happening } from "./happenings.ts";
import type { Situation } from "./situation.ts";

/** A situation that can be reached, and the step that leads there first. */
export interface Reached {
  readonly number: number;
  readonly situation: Situation;
  /** Paths of the active leaves. */
  readonly leaves: readonly string[];
  /** Steps from the filing. */
  readonly depth: number;
  /** Undefined for the situations a filing leads to. */
  readonly via: Taken | undefined;
  /** What a filing assumed of the case to lead here. */
  readonly assumed: { readonly [condition: string]: boolean };
}

/** A step from one situation to another. */
export interface Taken {
  readonly from: number;
  /** Undefined when the engine would refuse the step after all. */
  readonly to: number | undefined;
  readonly happening: Happening;
  /** Where the transition stands, e.g. `workflow.json#/states/a/on/ACCEPT/0`. */
  readonly place: string;
  readonly orders: readonly Order[];
  readonly after: Situation;
  /** What the step assumed of the case. */
  readonly assumed: { readonly [condition: string]: boolean };
  readonly breaches: readonly Breach[];
  /** A result that the very person could sign who drafted it by this act. */
  readonly signsOwnDraft?: { readonly result: string; readonly draftedBy: string };
  /** An act that prepared what this step decides on, and whose doer could take this step too. */
  readonly preparedBy?: string;
}

/** What was found out. */
export interface Exploration {
  readonly compiled: CompiledProcedure;
  readonly index: StateIndex;
  readonly conditions: Conditions;
  readonly reached: readonly Reached[];
  readonly taken: readonly Taken[];
  /** Taken steps by the situation they start from. */
  readonly out: readonly (readonly Taken[])[];
  /** Steps that never come to rest. */
  readonly endless: readonly { readonly from: number | undefined; readonly happening: Happening | undefined }[];
  /** Situations whose steps were all tried; those after them were only seen. */
  readonly looked: number;
  /** False when the bound was hit: what was not seen may still be. */
  readonly isComplete: boolean;
}

/** How far to look. */
export interface Bounds {
  readonly situations: number;
}
