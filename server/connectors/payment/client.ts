// The gateway's client: bounded in time and size, follows no redirects, believes only signed words.

import type { CallbackVerdict, PaymentConnector } from "./connector.ts";
import { GATEWAY_STATUS, isSignature, signCreate, signQuery, signStatus, type MerchantKeys, type StatusMessage } from "./protocol.ts";

/** Where the gateway is and where we are. */
export interface PaymentClientOptions extends MerchantKeys {
  readonly gatewayUrl: string;
  /** Our public address, for the browser's way back. */
  readonly publicUrl: string;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1024 * 1024;

/** A client for a gateway that speaks the protocol, real or sandbox. */
export function paymentClient(options: PaymentClientOptions): PaymentConnector {
  const { gatewayUrl, publicUrl, clientId, key1, key2 } = options;
  return {
    async createPayment(request) {
      const message = {
        client_id: clientId,
        transaction_id: request.transactionId,
        trans_amount: request.amount,
        command: "PAY",
        version: "3.0",
        description: request.description,
        locale: "vn",
        country_code: "VN",
        currency: "VND",
        environment: 1,
        return_url: `${publicUrl}${request.returnPath}`,
        bill_info: {
          MaDichVu: "2",
          MaHoSo: request.dossierCode,
          MaTTHC: request.procedureCode,
          TenTTHC: request.procedureName,
          NoiDungThanhToan: request.description,
          HoTenNguoiNop: request.payerName,
          PhiLePhi: [{ LoaiPhiLePhi: "1", SoTien: request.amount }],
        },
        addition_fee: 0,
      } as const;
      const answer = await post(`${gatewayUrl}/create`, { ...message, check_sum: signCreate(message, key1) });
      if (answer["error"] !== "0" || typeof answer["payment_url"] !== "string") throw new Error(`The gateway refused the payment: ${String(answer["msg"] ?? "no reason")}`);
      return { transactionId: request.transactionId, paymentUrl: answer["payment_url"] };
    },
    async query(transactionId) {
      const message = { client_id: clientId, transaction_id: transactionId, command: "QUERY" } as const;
      const answer = await post(`${gatewayUrl}/query`, { ...message, check_sum: signQuery(message, key1) });
      if (answer["status"] === GATEWAY_STATUS.pending && answer["transaction_id"] === transactionId) return { status: "pending", amount: 0 };
      const verdict = judge(answer, { clientId, key2 });
      if (!verdict.ok || verdict.transactionId !== transactionId) throw new Error("The gateway's answer to a query is not to be believed");
      return { status: verdict.status, amount: verdict.amount };
    },
    verifyCallback(body) {
      try {
        return judge(JSON.parse(body.toString("utf8")) as unknown, { clientId, key2 });
      } catch {
        return { ok: false, code: "malformed" };
      }
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function judge(message: unknown, { clientId, key2 }: Pick<MerchantKeys, "clientId" | "key2">): CallbackVerdict {
  if (!isStatus(message)) return { ok: false, code: "malformed" };
  const { check_sum, ...signed } = message;
  if (message.client_id !== clientId || !isSignature(check_sum, signStatus(signed, key2))) return { ok: false, code: "bad_signature" };
  const status = (["paid", "failed", "cancelled"] as const).find((name) => GATEWAY_STATUS[name] === message.status);
  if (status === undefined) return { ok: false, code: "malformed" };
  return { ok: true, transactionId: message.transaction_id, status, amount: message.trans_amount };
}

function isStatus(value: unknown): value is StatusMessage {
  if (typeof value !== "object" || value === null) return false;
  const { transaction_id, client_id, trans_amount, currency, status } = value as Record<string, unknown>;
  return typeof transaction_id === "string" && typeof client_id === "string" && Number.isSafeInteger(trans_amount) && currency === "VND" && Number.isInteger(status);
}

async function post(url: string, message: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The gateway answered ${response.status}`);
  const answer: unknown = JSON.parse(await readBounded(response));
  if (typeof answer !== "object" || answer === null) throw new Error("The gateway's answer cannot be read");
  return answer as Record<string, unknown>;
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error("The gateway's answer is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
