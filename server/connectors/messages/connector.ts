// Messages to citizens by SMS or e-mail. The dossier's own timeline shows every notice whether or not it arrived.

/** A message to one person. */
export interface Message {
  /** Idempotency key: the same message is sent once. */
  readonly id: string;
  readonly to: { readonly name: string; readonly phone?: string; readonly email?: string };
  readonly title: string;
  readonly body: string;
}

/** Sends messages. Throws when the gateway did not take it; the outbox tries again with the same id. */
export interface MessageConnector {
  send(message: Message): Promise<void>;
}
