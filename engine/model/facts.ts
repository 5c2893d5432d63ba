// The facts document: the only thing predicates, guards, fees and templates can see.

import type { JsonObject } from "./schema.ts";
import type { PersonKey } from "./dossier.ts";
import type { Instant, LocalDate } from "./time.ts";

/** What is known when an event arrives, its own data included. Guards see this and nothing else. */
export interface Facts {
  readonly now: Instant;
  /** Today in Vietnam. */
  readonly today: LocalDate;
  /** Relevant answers only: an irrelevant answer does not exist. */
  readonly answers: JsonObject;
  /** `procedure.derive`, by name. A derivation whose inputs are missing is absent. */
  readonly derived: JsonObject;
  readonly dossier: {
    readonly channel: string;
    readonly returnBy: string;
    readonly agency: string;
    readonly province: string;
    readonly status?: string;
    readonly filedOn: LocalDate;
    readonly extensions: number;
    readonly [key: string]: string | number | boolean | undefined;
  };
  /** Who filed it, as identified. */
  readonly submitter: { readonly id: string; readonly identityLevel: number; readonly [key: string]: string | number };
  /** Component id → number of files and state; components nobody supplied are absent. */
  readonly components: { readonly [component: string]: { readonly files: number; readonly state: string; readonly source: string } };
  readonly fees: { readonly total: number; readonly paid: number; readonly outstanding: number; readonly settled: boolean };
  /** The last time each act was done, and everybody who ever did it. */
  readonly acts: { readonly [event: string]: { readonly actor: string; readonly by: readonly PersonKey[]; readonly at: Instant; readonly times: number; readonly data?: JsonObject } };
  readonly records: { readonly [name: string]: JsonObject };
  readonly results: { readonly [result: string]: { readonly signed: boolean; readonly signedBy?: string } };
  /** The event being decided. */
  readonly event: { readonly name: string; readonly actor: string; readonly personalId?: string; readonly data: JsonObject };
}
