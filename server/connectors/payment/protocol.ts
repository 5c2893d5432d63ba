// The messages of the national payment platform and their signatures, as its public adapter code shows them: HMAC-SHA256 in
// hex over chosen fields joined by "|". Key 1 signs what we send, key 2 what the gateway sends.

import { createHmac, timingSafeEqual } from "node:crypto";

/** What a merchant shares with the gateway. */
export interface MerchantKeys {
  readonly clientId: string;
  readonly key1: string;
  readonly key2: string;
}

/** Create a payment (`command: PAY`). */
export interface CreateMessage {
  readonly client_id: string;
  readonly transaction_id: string;
  readonly trans_amount: number;
  readonly command: "PAY";
  readonly version: "3.0";
  readonly description: string;
  readonly locale: "vn";
  readonly country_code: "VN";
  readonly currency: "VND";
  readonly environment: 1;
  readonly return_url: string;
  readonly bill_info: {
    readonly MaDichVu: "2";
    readonly MaHoSo: string;
    readonly MaTTHC: string;
    readonly TenTTHC: string;
    readonly NoiDungThanhToan: string;
    readonly HoTenNguoiNop: string;
    readonly PhiLePhi: readonly { readonly LoaiPhiLePhi: "1"; readonly SoTien: number }[];
  };
  readonly addition_fee: number;
  readonly check_sum: string;
}

/** Ask about a payment (`command: QUERY`). */
export interface QueryMessage {
  readonly client_id: string;
  readonly transaction_id: string;
  readonly command: "QUERY";
  readonly check_sum: string;
}

/** `status` 0 is paid; the others are not. */
export const GATEWAY_STATUS = { paid: 0, failed: 1, cancelled: 2, pending: 9 } as const;

/** What the gateway says of a payment: as callback, and as answer to a query. */
export interface StatusMessage {
  readonly transaction_id: string;
  readonly client_id: string;
  readonly trans_amount: number;
  readonly currency: "VND";
  readonly status: number;
  readonly check_sum: string;
}

/** Signature of a create message. */
export function signCreate(message: Omit<CreateMessage, "check_sum">, key: string): string {
  const { addition_fee, client_id, command, trans_amount, transaction_id, version } = message;
  return sign([addition_fee, client_id, command, trans_amount, transaction_id, version], key);
}

/** Signature of a query. */
export function signQuery(message: Omit<QueryMessage, "check_sum">, key: string): string {
  return sign([message.client_id, message.command, message.transaction_id], key);
}

/** Signature of a status. */
export function signStatus(message: Omit<StatusMessage, "check_sum">, key: string): string {
  const { client_id, currency, status, trans_amount, transaction_id } = message;
  return sign([client_id, currency, status, trans_amount, transaction_id], key);
}

/** Compares signatures in constant time; upper case and re-encoded ones do not count. */
export function isSignature(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [left, right] = [Buffer.from(given, "utf8"), Buffer.from(expected, "utf8")];
  return left.length === right.length && timingSafeEqual(left, right);
}

function sign(fields: readonly (string | number)[], key: string): string {
  return createHmac("sha256", key).update(fields.join("|"), "utf8").digest("hex");
}
