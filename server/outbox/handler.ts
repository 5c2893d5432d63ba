// Performs one kind of effect. May run more than once for the same effect: `effect.id` is the key towards the outside.

import type { PendingEffect } from "../stores/store.ts";
import type { Services } from "../services.ts";

/** Throws when the effect could not be performed; the relay tries again later. */
export type EffectHandler = (services: Services, pending: PendingEffect) => Promise<void>;
