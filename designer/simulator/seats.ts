// Who can act in a procedure: the applicant and every role it names.

import { indexStates, transitionsOf } from "../../engine/machine/index.ts";
import type { Definition, LocalizedText, Party, Role } from "../../engine/model/index.ts";

/** Somebody who acts, as journeys name them: `approver`, `police@police`. */
export interface Seat {
  readonly by: string;
  readonly label: LocalizedText;
}

/** The seats, the applicant first. */
export function seatsOf(definition: Definition, roles: readonly Role[]): readonly Seat[] {
  const { states } = indexStates(definition.workflow);
  const parties = states.flatMap(({ state }): readonly Party[] => [
    ...(state.meta?.owner === undefined ? [] : [state.meta.owner]),
    ...Object.values(state.on ?? {}).flatMap((config) => transitionsOf(config)[0]?.meta?.by ?? []),
  ]);
  const seats = new Map<string, Seat>([["applicant", { by: "applicant", label: { vi: "Người nộp hồ sơ", en: "Applicant" } }]]);
  for (const { role, at } of parties) {
    if (role === "applicant" || role === "system") continue;
    const by = at === undefined ? role : `${role}@${at}`;
    const name = roles.find(({ id }) => id === role)?.name ?? { vi: role };
    const where = at === undefined ? undefined : definition.procedure.participants.find(({ id }) => id === at)?.label;
    if (!seats.has(by)) seats.set(by, { by, label: where === undefined ? name : { vi: `${name.vi}, ${where.vi}`, en: `${name.en ?? name.vi}, ${where.en ?? where.vi}` } });
  }
  return [...seats.values()];
}

/** The seat's name; a second person in it is told as such. */
export function seatLabel(by: string, seats: readonly Seat[]): LocalizedText {
  const [seat = "", second] = by.split("#");
  const label = seats.find((one) => one.by === seat)?.label ?? { vi: seat };
  return second === undefined ? label : { vi: `${label.vi} (người thứ hai)`, en: `${label.en ?? label.vi} (a second person)` };
}
