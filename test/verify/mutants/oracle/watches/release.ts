// What reaches the citizen's hands: paid for, signed, on papers that were accepted.

import { balanceOf } from "../../../../../engine/fees/index.ts";
import type { Dossier } from "../../../../../engine/model/index.ts";
import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";

export const release: Watch = ({ steps, ending }) =>
  steps.flatMap(({ before, after }, step) => {
    const returned = Object.entries(after.results).filter(([id, { returnedAt }]) => returnedAt !== undefined && before?.results[id]?.returnedAt === undefined);
    const isEnd = ending === "done" && step === steps.length - 1 && (after.status === "resultReturned" || after.status === "resolved") && !after.slips.some(({ kind }) => kind === "refusalSlip");
    if (returned.length === 0 && !isEnd) return [];
    const isRevised = steps.slice(0, step).some(({ event }) => event.kind === "act" && event.components !== undefined);
    const place = `${placeOf(before ?? after)}${isRevised ? " after a revision" : ""}`;
    const found = (code: string, what: string): Harm => ({ code, grade: "plain", place, what, step });
    return [
      ...returned.filter(([, { signedBy }]) => signedBy === undefined).map(([id]) => found("releasedUnsigned", `${id} was returned, nobody had signed it`)),
      ...(balanceOf(after).outstanding > 0 ? [found("releasedUnpaid", `${balanceOf(after).outstanding} đồng still owed`)] : []),
      ...notAccepted(after).map((component) => found("releasedOnUnacceptedPaper", `${component} was ${after.components[component]?.state ?? "missing"} when it ended well`)),
    ];
  });

// ---------------------------------------------------------------------------------------------------------------------

function notAccepted({ components }: Dossier): readonly string[] {
  return Object.entries(components).flatMap(([id, { state }]) => (state === "accepted" ? [] : [id]));
}
