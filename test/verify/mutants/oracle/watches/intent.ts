// What only the original can tell: an act left out, another bill.

import { actsOf, isGranted } from "../customs.ts";
import type { Watch } from "../harm.ts";
import { placeOf } from "../position.ts";

export const intent: Watch = (run, customs) => {
  const first = run.steps[0];
  if (customs === undefined || first === undefined) return [];
  const acts = isGranted(run) ? actsOf(run) : undefined;
  const left = acts === undefined ? [] : [...customs.needed].filter((act) => !acts.includes(act));
  const usual = customs.bills.get(run.filing.key);
  const bill = first.after.bill?.total ?? 0;
  return [
    ...left.map((act) => ({ code: "grantedWithout", grade: "intent", place: act, what: `granted without ${act}`, step: run.steps.length - 1 }) as const),
    ...(usual !== undefined && usual !== bill ? [{ code: "otherBill", grade: "intent", place: placeOf(first.after), what: `${bill} đồng instead of ${usual}`, step: 0 } as const] : []),
  ];
};
