// The payment gateway from the payer's side: opens its real page and presses a button, whereupon it calls the server back.
// Its books can be falsified, for a gateway that takes another amount than it was told.

import { join } from "node:path";
import Database from "better-sqlite3";
import type { Outcome } from "../../server/connectors/payment/sandbox-page.ts";
import type { Client } from "./client.ts";
import type { TestServer } from "./harness.ts";

/** Presses a button of the gateway's page. It answers after its first callback. */
export async function pressPay(client: Client, url: string, outcome: Outcome): Promise<void> {
  const page = await client.send("GET", url, undefined, { cookie: undefined, "x-csrf-token": undefined });
  if (page.status !== 200) throw new Error(`The gateway's page answers ${page.status}`);
  const pressed = await client.send("POST", url, new URLSearchParams({ outcome }), { cookie: undefined, "x-csrf-token": undefined });
  if (pressed.status !== 303) throw new Error(`The gateway answers ${pressed.status} to a payment`);
}

/** Our transaction id, from the address of the gateway's page. */
export function transactionOf(url: string): string {
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

/** The payer has paid, and the gateway's callback gets lost on its way. */
export function payUnheard(server: TestServer, url: string): void {
  const books = new Database(join(server.dataDirectory, "payment-sandbox.sqlite"));
  books.prepare("UPDATE sandbox_transaction SET status = 0, knownFrom = 0 WHERE id = ?").run(transactionOf(url));
  books.close();
}

/** Makes the gateway believe another amount was asked for. */
export function falsifyAmount(server: TestServer, url: string, amount: number): void {
  const books = new Database(join(server.dataDirectory, "payment-sandbox.sqlite"));
  books.prepare("UPDATE sandbox_transaction SET amount = ? WHERE id = ?").run(amount, transactionOf(url));
  books.close();
}
