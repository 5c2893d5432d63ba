// Attempts to pay. An attempt is settled once, whoever hears of it first.

import type { WithId } from "mongodb";
import type { PaymentAttempt, PaymentStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Payment attempts in this database. */
export function paymentStore({ collections: { payments }, run }: Database): PaymentStore {
  return {
    create: ({ transaction, ...attempt }) =>
      run(async () => {
        const kept = await payments.findOneAndUpdate({ _id: transaction }, { $setOnInsert: attempt }, { upsert: true, returnDocument: "after" });
        if (kept === null) throw new Error(`No attempt ${transaction}`);
        return attemptFrom(kept);
      }),
    located: (transaction, url) => run(async () => void (await payments.updateOne({ _id: transaction }, { $set: { url } }))),
    find: (transaction) =>
      run(async () => {
        const found = await payments.findOne({ _id: transaction });
        return found === null ? undefined : attemptFrom(found);
      }),
    ofEffect: (effect) => run(async () => (await payments.find({ effect }, { sort: { createdAt: 1 } }).toArray()).map(attemptFrom)),
    settle: (transaction, state, at) =>
      run(async (isAgain) => {
        if (isAgain && (await payments.findOne({ _id: transaction, state, settledAt: at }, { projection: { _id: 1 } })) !== null) return true;
        const settles = state === "paid" || state === "mismatch" ? (["open", "failed", "cancelled"] as const) : (["open"] as const);
        return (await payments.updateOne({ _id: transaction, state: { $in: [...settles] } }, { $set: { state, settledAt: at } })).matchedCount === 1;
      }),
    open: (before, limit) => run(async () => (await payments.find({ state: "open", createdAt: { $lt: before } }, { sort: { createdAt: 1 }, limit }).toArray()).map(attemptFrom)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function attemptFrom({ _id, ...attempt }: WithId<Omit<PaymentAttempt, "transaction"> & { readonly _id: string }>): PaymentAttempt {
  return { transaction: _id, ...attempt };
}
