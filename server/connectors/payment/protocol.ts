// The messages of the national payment platform and their signatures, as its public adapter code shows them: HMAC-SHA256 in
// hex over chosen fields joined by "|". Key 1 signs what we send, key 2 what the gateway sends.

import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a merchant shares with the gateway. */
export interface MerchantKeys {
  readonly clientId: string;
  readonly key1: string;
  readonly key2: string;
}

/** `status` 0 is paid, as on the platform. The other numbers are the sandbox's: no list of them is published. */
export const GATEWAY_STATUS = { paid: 0, failed: 1, cancelled: 2, pending: 9 } as const;

/** A state of a payment at the gateway. */
export type GatewayStatus = keyof typeof GATEWAY_STATUS;

/** Ours, unique at the gateway. No "|": it would blur where a signed field ends. */
const TRANSACTION_ID = z.string().regex(/^[A-Za-z0-9_-]{1,20}$/);
const CHECK_SUM = z.string().regex(/^[0-9a-f]{64}$/);
/** Whole đồng. Ten billion is more than any fee and far below what a number can count exactly. */
const AMOUNT = z.number().int().min(0).max(10_000_000_000);
const WEB_ADDRESS = z.string().max(500).refine(isWebAddress);

/** Create a payment (`command: PAY`). */
export const createMessage = z.object({
  client_id: z.string(),
  transaction_id: TRANSACTION_ID,
  trans_amount: AMOUNT.min(1),
  command: z.literal("PAY"),
  version: z.literal("3.0"),
  description: z.string().max(500),
  locale: z.literal("vn"),
  country_code: z.literal("VN"),
  currency: z.literal("VND"),
  /** 1 web, 2 app. */
  environment: z.literal(1),
  /** Where the browser comes back to. The platform has one address per merchant; the sandbox takes one per payment. */
  return_url: WEB_ADDRESS,
  bill_info: z.object({
    /** `2` is fees and charges. */
    MaDichVu: z.literal("2"),
    MaHoSo: z.string().max(100),
    MaTTHC: z.string().max(100),
    TenTTHC: z.string().max(500),
    NoiDungThanhToan: z.string().max(500),
    HoTenNguoiNop: z.string().max(200),
    PhiLePhi: z.array(z.object({ LoaiPhiLePhi: z.literal("1"), SoTien: AMOUNT })).max(50),
  }),
  addition_fee: z.literal(0),
  check_sum: CHECK_SUM,
});
export type CreateMessage = z.infer<typeof createMessage>;

/** The answer to a create message; `error` is `0` when the payment stands ready. */
export const createAnswer = z.object({ error: z.string(), msg: z.string().max(500).optional(), payment_url: WEB_ADDRESS.optional() });

/** Ask about a payment (`command: QUERY`). */
export const queryMessage = z.object({ client_id: z.string(), transaction_id: TRANSACTION_ID, command: z.literal("QUERY"), check_sum: CHECK_SUM });
export type QueryMessage = z.infer<typeof queryMessage>;

/** What the gateway says of a payment: as callback, and as answer to a query. */
export const statusMessage = z.object({
  transaction_id: TRANSACTION_ID,
  client_id: z.string(),
  trans_amount: AMOUNT,
  currency: z.string(),
  status: z.number().int(),
  check_sum: z.string(),
});
export type StatusMessage = z.infer<typeof statusMessage>;

/** Signature of a create message; the order is the platform's. */
export function signCreate(message: Omit<CreateMessage, "check_sum">, key: string): string {
  const { addition_fee, client_id, command, trans_amount, transaction_id, version } = message;
  return sign([addition_fee, client_id, command, trans_amount, transaction_id, version], key);
}

/** Signature of a query; the order is the platform's. */
export function signQuery({ client_id, command, transaction_id }: Omit<QueryMessage, "check_sum">, key: string): string {
  return sign([client_id, command, transaction_id], key);
}

/** Signature of a status. Its fields are not published: we take all of them, in the alphabetical order of the other two. */
export function signStatus(message: Omit<StatusMessage, "check_sum">, key: string): string {
  const { client_id, currency, status, trans_amount, transaction_id } = message;
  return sign([client_id, currency, status, trans_amount, transaction_id], key);
}

/** Compares signatures in constant time. Upper case and other encodings of the same bytes do not count. */
export function isSignature(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given, "utf8"), Buffer.from(expected, "utf8")];
  return left.length === right.length && timingSafeEqual(left, right);
}

// ---------------------------------------------------------------------------------------------------------------------

function sign(fields: readonly (string | number)[], key: string): string {
  return createHmac("sha256", key).update(fields.join("|"), "utf8").digest("hex");
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
