// Whose hands an act was in.

import { doneBefore, seatOf } from "../customs.ts";
import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";

export const hands: Watch = ({ steps }, customs) => {
  if (customs === undefined) return [];
  return steps.flatMap((taken, step) => {
    const { event, before } = taken;
    const found = (code: string, grade: Harm["grade"], what: string): Harm => ({ code, grade, place: `${before === undefined ? "" : placeOf(before)} ${event.kind === "act" ? event.name : event.kind}`, what, step });
    const strangers = seatOf(taken).filter(([act, seat]) => customs.seats.has(act) && customs.seats.get(act)?.has(seat) !== true);
    const earlier = doneBefore(taken);
    const apart = (event.kind === "act" ? (customs.apart.get(event.name) ?? []) : []).find((set) => set.every((act) => earlier.includes(act)));
    return [
      ...strangers.map(([act, seat]) => (seat === "applicant" ? found("citizenDecides", "plain", `the applicant did ${act}, an officer's act`) : found("strangerActs", "intent", `${seat} did ${act}`))),
      ...(apart === undefined ? [] : [found("sameHands", "plain", `one person did ${apart.join(", ")} and then ${event.kind === "act" ? event.name : ""}`)]),
    ];
  });
};
