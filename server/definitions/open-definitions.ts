// What a server serves from: shared data checked, definitions that came with the software published, the catalogue opened.
// A faulty definition is told and left out; faulty shared data stops the start.

import { localDate } from "../../engine/facts/index.ts";
import { canonical } from "../../engine/machine/index.ts";
import type { VerifyOptions } from "../../engine/verify/index.ts";
import type { Calendar, Instant, PinnedCalendar } from "../../engine/model/index.ts";
import { pinCalendar } from "../commands/hash.ts";
import type { Log, Services } from "../services.ts";
import type { Stores } from "../stores/store.ts";
import { openAuthoring, pathsByHash } from "./authoring.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { describeFinding } from "./describe-finding.ts";
import { type DefinitionFinding, findingsOf, isSound } from "./findings-of.ts";
import { type BrokenDefinition, loadDefinitions, type LoadedDefinition, type LoadedDefinitions } from "./load.ts";
import { readSharedData } from "./shared-data.ts";
import { publishShipped } from "./ship.ts";

/** Where definitions come from, and when. */
export interface DefinitionSources {
  /** Folder of the shared data. */
  readonly shared: string;
  /** Folders of definitions. */
  readonly roots: readonly string[];
  readonly now: () => Instant;
  readonly log: Log;
}

/** Opens everything definitions need. */
export async function openDefinitions(stores: Stores, { shared, roots, now, log }: DefinitionSources): Promise<Pick<Services, "catalogue" | "authoring" | "agencies" | "roles" | "calendars">> {
  const { agencies, roles, calendars } = readSharedData(shared);
  const options = { roles };
  const loaded = roots.map((root) => ({ root, ...loadDefinitions(root, shared) }));
  const shipped = loaded.flatMap((found) => lawfulOnes(found, options, log));
  tellRefused(await publishShipped(stores.definitions, shipped, now()), log);
  const catalogue = await openCatalogue(stores.definitions, {
    now,
    known: shipped,
    findings: (definition) => findingsOf(definition, options),
    onFaulty: ({ hash, procedureCode }, findings) => log.error({ hash, procedureCode, findings: inWords(findings) }, "published definition no longer sound: nothing is filed under it"),
  });
  tellUnused(catalogue, shipped, now(), log);
  const pinned = await Promise.all(calendars.map((calendar) => keepCalendar(stores, calendar)));
  const paths = new Map(loaded.flatMap(({ root, definitions }) => [...pathsByHash(root, definitions)]));
  const authoring = openAuthoring({ shared, roles, agencies, calendars: pinned, shipped: paths, onBroken: (broken) => tellRefused(broken, log) });
  return { catalogue, authoring, agencies, roles, calendars: pinned };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is loaded is verified again at every start: the rules may have learned something since it was published. */
function lawfulOnes({ definitions, broken }: LoadedDefinitions, options: Pick<VerifyOptions, "roles">, log: Log): readonly LoadedDefinition[] {
  const judged = definitions.map((loaded) => ({ ...loaded, findings: findingsOf(loaded.definition, options) }));
  const lawful = judged.filter(({ findings }) => isSound(findings));
  tellRefused([...broken, ...judged.filter(({ findings }) => !isSound(findings))], log);
  for (const { folder, findings } of lawful) if (findings.length > 0) log.warn({ folder, findings: inWords(findings) }, "definition with warnings");
  return lawful;
}

function tellRefused(broken: readonly BrokenDefinition[], log: Log): void {
  for (const { folder, findings } of broken) log.error({ folder, findings: inWords(findings) }, "definition refused");
}

/** A file in the folder that is not what citizens get is worth a line: it is older than another version, retired, or its time has not come. */
function tellUnused(catalogue: Catalogue, shipped: readonly LoadedDefinition[], now: Instant, log: Log): void {
  for (const { folder, hash, definition } of shipped) {
    const inForce = catalogue.inForce(definition.procedure.code, localDate(now))?.hash;
    if (inForce !== hash) log.warn({ folder, hash, inForce }, "shipped definition is not the one in force");
  }
}

/** The calendar as it stands now, kept so that what is counted with it can be counted again. */
async function keepCalendar(stores: Stores, calendar: Calendar): Promise<PinnedCalendar> {
  const pinned = pinCalendar(calendar);
  await stores.calendars.put({ hash: pinned.hash, id: calendar.id, body: canonical(calendar) });
  return pinned;
}

function inWords(findings: readonly DefinitionFinding[]): readonly string[] {
  return findings.map((finding) => describeFinding(finding, "vi"));
}
