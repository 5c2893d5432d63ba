// What durable means here.

import { ReadConcern } from "mongodb";

/** A failover takes no acknowledged write. After `wtimeoutMS` the outcome counts as unknown. */
export const DURABLE = { w: "majority", journal: true, wtimeoutMS: 8_000 } as const;

/** What is read was acknowledged by the majority: a failover takes nothing of it back. */
export const MAJORITY = new ReadConcern("majority");

/** Sees all that is written, and answers once the majority has it; waits no longer than a write does. One document by its id. */
export const LINEARIZABLE = { readConcern: { level: "linearizable" }, maxTimeMS: DURABLE.wtimeoutMS } as const;
