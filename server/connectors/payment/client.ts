// The payment gateway's client: says who is to pay what, and believes only signed words. A gateway that is down, slow or
// talking nonsense is an exception; the outbox and the query after a while try again.

import type { CallbackVerdict, PaymentConnector, PaymentRequest } from "./connector.ts";
import { EXCHANGE_LIMITS, postJson, type ExchangeLimits } from "./exchange.ts";
import { createAnswer, GATEWAY_STATUS, isSignature, signCreate, signQuery, signStatus, statusMessage, type CreateMessage, type GatewayStatus, type MerchantKeys } from "./protocol.ts";

/** Where the gateway is and where we are. */
export interface PaymentClientOptions extends MerchantKeys {
  readonly gatewayUrl: string;
  /** Our public address, for the browser's way back. */
  readonly publicUrl: string;
  readonly limits?: ExchangeLimits;
}

/** A client for a gateway that speaks the protocol, real or sandbox. */
export function paymentClient(options: PaymentClientOptions): PaymentConnector {
  const { gatewayUrl, clientId, key1, limits = EXCHANGE_LIMITS } = options;
  return {
    async createPayment(request) {
      const message = messageFor(request, options);
      const answer = createAnswer.parse(await postJson(`${gatewayUrl}/create`, { ...message, check_sum: signCreate(message, key1) }, limits));
      if (answer.error !== "0" || answer.payment_url === undefined) throw new Error(`The gateway refused the payment: ${answer.error} ${answer.msg ?? ""}`);
      return { transactionId: request.transactionId, paymentUrl: answer.payment_url };
    },
    async query(transactionId) {
      const message = { client_id: clientId, transaction_id: transactionId, command: "QUERY" } as const;
      const word = wordOf(await postJson(`${gatewayUrl}/query`, { ...message, check_sum: signQuery(message, key1) }, limits), options);
      if (!word.ok || word.transactionId !== transactionId) throw new Error("The gateway's answer to a query is not to be believed");
      return { status: word.status, amount: word.amount };
    },
    verifyCallback: (body) => verdictOf(body, options),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** A signed word of the gateway, or why it is none. */
type Word = { readonly ok: true; readonly transactionId: string; readonly status: GatewayStatus; readonly amount: number } | Extract<CallbackVerdict, { ok: false }>;

function verdictOf(body: Buffer, keys: Pick<MerchantKeys, "clientId" | "key2">): CallbackVerdict {
  const word = wordOf(parsed(body), keys);
  if (!word.ok) return word;
  // A callback tells an end; one that says "pending" tells nothing.
  return word.status === "pending" ? { ok: false, code: "malformed" } : { ...word, status: word.status };
}

/** The signature is looked at first: what is not signed gets no more precise an answer than that. */
function wordOf(value: unknown, { clientId, key2 }: Pick<MerchantKeys, "clientId" | "key2">): Word {
  const read = statusMessage.safeParse(value);
  if (!read.success) return { ok: false, code: "malformed" };
  const { check_sum, ...signed } = read.data;
  if (!isSignature(check_sum, signStatus(signed, key2)) || signed.client_id !== clientId) return { ok: false, code: "bad_signature" };
  const status = (Object.keys(GATEWAY_STATUS) as GatewayStatus[]).find((name) => GATEWAY_STATUS[name] === signed.status);
  if (status === undefined || signed.currency !== "VND") return { ok: false, code: "malformed" };
  return { ok: true, transactionId: signed.transaction_id, status, amount: signed.trans_amount };
}

/** Bytes that are no JSON are no message. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function messageFor(request: PaymentRequest, { clientId, publicUrl }: PaymentClientOptions): Omit<CreateMessage, "check_sum"> {
  return {
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
  };
}
