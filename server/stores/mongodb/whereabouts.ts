// Where an agency has dossiers: from which home to which, by province. Noted before a dossier is filed, and never taken back,
// so that whoever asks by agency can say which range of ids is meant. Most agencies have one home.

import type { Dossier } from "../../../engine/model/index.ts";
import { homeOf, provinceOf } from "../home.ts";
import { agenciesOf } from "../step.ts";
import type { Collections } from "./collections.ts";
import { untilAnswered } from "./try-again.ts";

/** A range of homes within a province. */
export interface Area {
  readonly province: string;
  /** Condition on `_id`: every dossier at home there, and those between. */
  readonly ids: { readonly $gte: string; readonly $lt: string };
}

/** All homes there are, under no agency's name. */
const EVERYWHERE = "everywhere";

/** Notes where the agencies of new dossiers have them. What this process noted once it does not note again. */
export function whereaboutsNotes({ whereabouts }: Collections): (dossier: Dossier) => Promise<void> {
  const noted = new Set<string>();
  return async (dossier) => {
    const home = homeOf(dossier.id);
    const missing = [EVERYWHERE, ...[...agenciesOf(dossier)].map(nameOf)].filter((name) => !noted.has(`${name} ${home}`));
    await Promise.all(
      missing.map(async (_id) => {
        const area = `areas.${provinceOf(home)}`;
        await untilAnswered(() => whereabouts.updateOne({ _id }, { $min: { [`${area}.from`]: home }, $max: { [`${area}.to`]: home } }, { upsert: true }));
        noted.add(`${_id} ${home}`);
      }),
    );
  };
}

/** Where each of these agencies has dossiers. */
export async function areasOf({ whereabouts }: Collections, agencies: readonly string[]): Promise<ReadonlyMap<string, readonly Area[]>> {
  const found = await whereabouts.find({ _id: { $in: agencies.map(nameOf) } }).toArray();
  const areas = new Map(found.map(({ _id, areas }) => [_id, areasFrom(areas)]));
  return new Map(agencies.map((agency) => [agency, areas.get(nameOf(agency)) ?? []]));
}

/** Where there are any dossiers, province by province. */
export async function areasEverywhere({ whereabouts }: Collections): Promise<readonly Area[]> {
  return areasFrom((await whereabouts.findOne({ _id: EVERYWHERE }))?.areas ?? {});
}

// ---------------------------------------------------------------------------------------------------------------------

function nameOf(agency: string): string {
  return `agency/${agency}`;
}

function areasFrom(areas: { readonly [province: string]: { readonly from: string; readonly to: string } }): readonly Area[] {
  // The tilde comes after every letter and digit an id goes on with.
  return Object.entries(areas).map(([province, { from, to }]) => ({ province, ids: { $gte: from, $lt: `${to}~` } }));
}
