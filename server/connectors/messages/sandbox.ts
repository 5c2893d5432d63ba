// SANDBOX: stands in for the SMS and e-mail gateway. Messages go to a file in the data folder, one JSON line each.

import { appendFile } from "node:fs/promises";
import type { MessageConnector } from "./connector.ts";

/** A gateway that writes to a file. A message sent twice under one id is written once per process. */
export function messageSandbox(file: string): MessageConnector {
  const sent = new Set<string>();
  return {
    async send(message) {
      if (sent.has(message.id)) return;
      await appendFile(file, `${JSON.stringify({ sandbox: true, ...message })}\n`);
      sent.add(message.id);
    },
  };
}
