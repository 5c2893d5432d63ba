// The payment gateway as the server needs it: start a payment, ask about one, and believe a callback only if it is signed.

/** A payment to be made. */
export interface PaymentRequest {
  /** Ours, at most 20 characters; the gateway takes it once. */
  readonly transactionId: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly dossierCode: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly payerName: string;
  readonly description: string;
  /** Path of ours the browser comes back to. What it says there proves nothing. */
  readonly returnPath: string;
}

/** What a signed callback says, or why it is not believed. */
export type CallbackVerdict =
  | { readonly ok: true; readonly transactionId: string; readonly status: "paid" | "failed" | "cancelled"; readonly amount: number }
  | { readonly ok: false; readonly code: "bad_signature" | "malformed" };

/** The gateway. Throws when it does not answer; nothing is charged by a request that failed. */
export interface PaymentConnector {
  createPayment(request: PaymentRequest): Promise<{ readonly transactionId: string; readonly paymentUrl: string }>;
  query(transactionId: string): Promise<{ readonly status: "pending" | "paid" | "failed" | "cancelled"; readonly amount: number }>;
  /** Over the raw bytes as received. */
  verifyCallback(body: Buffer): CallbackVerdict;
}
