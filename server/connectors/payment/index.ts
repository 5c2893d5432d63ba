// Chooses the gateway. Only the sandbox exists so far: the national platform publishes no test access.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { RequestHandler } from "express";
import type { Config } from "../../config.ts";
import { paymentClient } from "./client.ts";
import type { PaymentConnector } from "./connector.ts";
import { paymentSandbox } from "./sandbox.ts";
import { openSandboxStore } from "./sandbox-store.ts";

/** Path the sandbox is mounted on, and the callback's path on our side. */
const SANDBOX_PATH = "/sandbox/thanh-toan";
const CALLBACK_PATH = "/api/payments/callback";

/** Drawn anew at each start: a key that stands in the source would let anybody say that a fee was paid. */
const SANDBOX_KEYS = { clientId: "motcua-demo", key1: randomBytes(32).toString("hex"), key2: randomBytes(32).toString("hex") } as const;

/** The gateway in use, and what must be mounted for it. `localUrl` is this server as it reaches itself. */
export function paymentFor(config: Config, localUrl: string): { readonly connector: PaymentConnector; readonly mounts: readonly { readonly path: string; readonly handler: RequestHandler }[]; close(): void } {
  const store = openSandboxStore(join(config.dataDirectory, "payment-sandbox.sqlite"));
  const sandbox = paymentSandbox({ ...SANDBOX_KEYS, url: `${config.publicUrl}${SANDBOX_PATH}`, callbackUrl: `${localUrl}${CALLBACK_PATH}`, store, merchantName: "Motcua (đơn vị thử nghiệm)" });
  return {
    connector: paymentClient({ ...SANDBOX_KEYS, gatewayUrl: `${localUrl}${SANDBOX_PATH}`, publicUrl: config.publicUrl }),
    mounts: [{ path: SANDBOX_PATH, handler: sandbox }],
    close: () => store.close(),
  };
}
