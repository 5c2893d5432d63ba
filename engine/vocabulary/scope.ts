// What guards, actions and actors of the vocabulary may look at, and what they may yield. Nothing else reaches them.

import type { Actor, Change, Dossier, Facts, Instant, Json, JsonObject, NamedCall, Party, Predicate, Procedure, SlipKind, Violation, LocalizedText } from "../model/index.ts";

/** JSON Schema of a word's parameters; every word is closed: unknown parameters are refused. */
export type ParamsSchema = JsonObject & { readonly type: "object" };

/** What a guard sees. */
export interface GuardScope {
  readonly procedure: Procedure;
  readonly facts: Facts;
  holds(predicate: Predicate): boolean;
  /** Evaluates another guard, for `all`, `any` and `not`. */
  evaluate(guard: NamedCall): boolean;
}

/** A guard: a named condition with parameters. Pure. */
export interface Guard {
  readonly name: string;
  readonly label: LocalizedText;
  readonly params: ParamsSchema;
  /** What the parameters refer to, for the checks: parameter → kind of name (or list of such names). */
  readonly refers?: { readonly [param: string]: ReferenceKind };
  holds(params: JsonObject, scope: GuardScope): boolean;
}

/** What an action sees. */
export interface ActionScope {
  readonly procedure: Procedure;
  /** With what the step has changed so far; guards, in contrast, see the moment the event arrived. */
  readonly facts: Facts;
  /** The dossier as changed so far in this step. */
  readonly dossier: Dossier;
  readonly actor: Actor;
  /** From which seat the actor acts, when a person does. */
  readonly seat?: { readonly role: string; readonly agency?: string; readonly onBehalfOf?: "applicant" };
  /** The agency at which a party's role is held on this dossier. */
  agencyOf(party: Party): string | undefined;
  readonly seq: number;
  readonly at: Instant;
  /** The current event's small form. */
  readonly data: JsonObject;
  holds(predicate: Predicate): boolean;
  /** Moves the due instant; undefined when it would not be later. */
  extend(to: Instant, reason: string): Change | undefined;
}

/** What an action yields: changes to the dossier, and effects outside (the engine gives them their keys). */
export interface Yield {
  readonly changes?: readonly Change[];
  readonly effects?: readonly { readonly type: string; readonly params: JsonObject }[];
  /** Why the whole step must be refused after all. */
  readonly violations?: readonly Violation[];
}

/** An action: yields changes and effects as data, performs nothing. */
export interface Action {
  readonly name: string;
  readonly label: LocalizedText;
  readonly params: ParamsSchema;
  /** Names of the definition that the parameters refer to, for the checks: parameter → kind of name. */
  readonly refers?: { readonly [param: string]: ReferenceKind };
  perform(params: JsonObject, scope: ActionScope): Yield;
}

/** What a parameter may refer to: a name the definition declares, a fact by JSON Pointer, or another guard. */
export type ReferenceKind = "notice" | "result" | "event" | "predicate" | "slip" | "fact" | "guard";

/** An actor: outside work whose answer comes back as an event. */
export interface OutsideActor {
  readonly name: string;
  readonly label: LocalizedText;
  readonly params: ParamsSchema;
  /** What the outside needs to know. */
  request(params: JsonObject, scope: ActionScope): JsonObject;
  /**
   * Takes the answer in, awaited or not. `fulfils`: it is what the workflow waits for. Undefined: it means nothing here
   * (known already, or nothing that could be kept).
   */
  settle(output: JsonObject, scope: { readonly dossier: Dossier; readonly at: Instant }): { readonly changes: readonly Change[]; readonly fulfils: boolean } | undefined;
}

/** An own property, or undefined: names never reach the prototype (`constructor`, `toString`). */
export function own<T>(table: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A string parameter; the parameter schema has been checked before. */
export function text(params: JsonObject, name: string): string {
  const value: Json | undefined = own(params, name);
  return typeof value === "string" ? value : "";
}

/** Slip kinds as a parameter schema. */
export const SLIP_KINDS: readonly SlipKind[] = ["receiptSlip", "supplementSlip", "refusalSlip", "apologyNote", "stopNotice"];
