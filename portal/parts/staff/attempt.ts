// The idempotency key of something an officer is about to send: one key as long as nobody knows whether it arrived, a new one
// once the server has decided (faults C02). Otherwise a second press after a broken line would file a second dossier. That somebody
// must sign in first decides nothing about what was sent before.

import { useState } from "react";
import { isDecided, isSignedOut } from "./api.ts";

/** A key for `post`, and what to tell it afterwards. */
export interface Attempt {
  readonly key: string;
  /** The request failed: a refusal ends the attempt, a broken line does not. */
  failed(error: unknown): void;
  /** It succeeded, and more is to be sent from the same place. */
  renew(): void;
}

export function useAttempt(): Attempt {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const renew = () => setKey(crypto.randomUUID());
  return {
    key,
    renew,
    failed(error) {
      if (isDecided(error) && !isSignedOut(error)) renew();
    },
  };
}
