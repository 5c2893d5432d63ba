// Nobody without key 2 can say that a payment was made (faults P01): a callback changed anywhere, or signed with another key,
// is not believed.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentClient } from "../../../../server/connectors/payment/client.ts";
import { GATEWAY_STATUS, signStatus, type StatusMessage } from "../../../../server/connectors/payment/protocol.ts";
import { KEYS } from "./merchant.ts";

const connector = paymentClient({ ...KEYS, gatewayUrl: "http://127.0.0.1:9", publicUrl: "http://127.0.0.1:9" });
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function aWord(changes: Partial<StatusMessage> = {}, key = KEYS.key2): StatusMessage {
  const word = { transaction_id: "T1", client_id: KEYS.clientId, trans_amount: 8_000, currency: "VND", status: GATEWAY_STATUS.paid, ...changes };
  return { ...word, check_sum: signStatus(word, key) };
}

const told = fc.record({
  transaction_id: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
  trans_amount: fc.integer({ min: 0, max: 10_000_000_000 }),
  status: fc.constantFrom(GATEWAY_STATUS.paid, GATEWAY_STATUS.failed, GATEWAY_STATUS.cancelled),
});

describe("a callback", () => {
  it("that the gateway signed is believed as it stands", () => {
    fc.assert(
      fc.property(told, (word) => {
        const status = { 0: "paid", 1: "failed", 2: "cancelled" }[word.status];
        expect(connector.verifyCallback(bytes(aWord(word)))).toEqual({ ok: true, transactionId: word.transaction_id, status, amount: word.trans_amount });
      }),
    );
  });

  it("with another value in any signed field is not believed", () => {
    const changed = fc.oneof(
      told.map(({ transaction_id }) => ({ transaction_id })),
      told.map(({ trans_amount }) => ({ trans_amount })),
      fc.integer().map((status) => ({ status })),
      fc.string().map((currency) => ({ currency })),
      fc.string().map((client_id) => ({ client_id })),
    );
    fc.assert(
      fc.property(told, changed, (word, change) => {
        const signed = aWord(word);
        const forged = { ...signed, ...change };
        fc.pre(Object.entries(change).some(([field, value]) => signed[field as keyof StatusMessage] !== value));
        expect(connector.verifyCallback(bytes(forged))).toEqual({ ok: false, code: "bad_signature" });
      }),
      { numRuns: 2_000 },
    );
  });

  it("with any byte changed says the same or is not believed", () => {
    const whole = bytes(aWord());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (place, byte) => {
        const mutated = Buffer.from(whole);
        mutated[place] = byte;
        const verdict = connector.verifyCallback(mutated);
        expect(verdict.ok ? verdict : { ok: false }).toEqual(verdict.ok ? { ok: true, transactionId: "T1", status: "paid", amount: 8_000 } : { ok: false });
        if (mutated.equals(whole)) expect(verdict.ok).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it("with any other signature is not believed, the same one in other letters included", () => {
    const signed = aWord();
    const forged = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9a-f]{64}$/),
      fc.constantFrom("", signed.check_sum.toUpperCase(), ` ${signed.check_sum}`, signed.check_sum.slice(1), `${signed.check_sum}0`, Buffer.from(signed.check_sum, "hex").toString("base64")),
    );
    fc.assert(
      fc.property(forged, (check_sum) => {
        fc.pre(check_sum !== signed.check_sum);
        expect(connector.verifyCallback(bytes({ ...signed, check_sum }))).toEqual({ ok: false, code: "bad_signature" });
      }),
    );
  });

  it.each([
    ["another merchant's key", aWord({}, "of another merchant")],
    ["our own key 1, which the gateway never signs with", aWord({}, KEYS.key1)],
    ["our key but another merchant's name", aWord({ client_id: "commune-2" })],
  ])("signed with %s is not believed", (_whose, word) => {
    expect(connector.verifyCallback(bytes(word))).toEqual({ ok: false, code: "bad_signature" });
  });

  it.each([
    ["another currency", aWord({ currency: "USD" })],
    ["a status that is no end", aWord({ status: GATEWAY_STATUS.pending })],
    ["an unknown status", aWord({ status: 7 })],
  ])("that is signed but names %s pays nothing", (_what, word) => {
    expect(connector.verifyCallback(bytes(word))).toEqual({ ok: false, code: "malformed" });
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["no JSON", Buffer.from("status=0")],
    ["no text", Buffer.from([0xff, 0xfe, 0x00])],
    ["null", bytes(null)],
    ["no signature", bytes({ ...aWord(), check_sum: undefined })],
    ["the amount as text", bytes({ ...aWord(), trans_amount: "8000" })],
    ["a negative amount", bytes(aWord({ trans_amount: -8_000 }))],
    ["part of a đồng", bytes(aWord({ trans_amount: 0.5 }))],
    ["the status as text", bytes({ ...aWord(), status: "0" })],
  ])("of %s is malformed", (_what, body) => {
    expect(connector.verifyCallback(body)).toEqual({ ok: false, code: "malformed" });
  });
});
