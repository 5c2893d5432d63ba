// The published procedures and which version of each is in force. Compiled when first needed and held by content hash;
// dossiers are pinned to a hash, so an old definition is found here for as long as the store keeps it.

import { localDate } from "../../engine/facts/index.ts";
import { compile, type CompiledProcedure } from "../../engine/machine/index.ts";
import type { Definition, Instant, LocalDate, Violation } from "../../engine/model/index.ts";
import type { DefinitionStore, DefinitionVersion } from "../stores/store.ts";
import { type DefinitionFinding, isSound } from "./findings-of.ts";
import { inForceFrom, inForceOn } from "./in-force.ts";

/** A version of a procedure with its content. */
export interface PublishedProcedure {
  readonly hash: string;
  readonly definition: Definition;
}

/** Looks definitions up. */
export interface Catalogue {
  /** The version in force today, by national code. */
  current(procedureCode: string): PublishedProcedure | undefined;
  /** All procedures in force today, by Vietnamese name. */
  list(): readonly PublishedProcedure[];
  /** The version that may be filed under on a day (Vietnam's). */
  inForce(procedureCode: string, date: LocalDate): DefinitionVersion | undefined;
  /** Versions that are or were published, in the order of publication. */
  versions(procedureCode: string): readonly DefinitionVersion[];
  /** Why nothing may be filed under this version on that day; undefined when it may. */
  mayFileUnder(procedureCode: string, hash: string, date: LocalDate): Promise<Violation | undefined>;
  /** Any published version. Throws for a hash nobody published: dossiers only carry published ones. */
  byHash(hash: string): Promise<CompiledProcedure>;
  /** Learns what was published or retired since, here or by another server. */
  refresh(): Promise<void>;
}

/** What a catalogue works with. */
export interface CatalogueSurroundings {
  readonly now: () => Instant;
  /** What has been found sound already, so that it is not looked at twice. */
  readonly known: readonly PublishedProcedure[];
  readonly findings: (definition: unknown) => readonly DefinitionFinding[];
  /** Told once of a published version that is no longer sound: it is not filed under, its dossiers go on. */
  readonly onFaulty: (version: DefinitionVersion, findings: readonly DefinitionFinding[]) => void;
}

/** Compiled definitions kept at once. */
const KEPT = 200;

/** Opens the catalogue of what the store holds. */
export async function openCatalogue(store: DefinitionStore, { now, known, findings, onFaulty }: CatalogueSurroundings): Promise<Catalogue> {
  const compiled = new Map<string, CompiledProcedure>();
  const loaded = new Map(known.map(({ hash, definition }) => [hash, definition]));
  const faulty = new Set<string>();
  const collator = new Intl.Collator("vi");
  let published: ReadonlyMap<string, readonly DefinitionVersion[]> = new Map();
  let listed: { readonly of: typeof published; readonly date: LocalDate; readonly rows: readonly PublishedProcedure[] } | undefined;
  await refresh();

  async function refresh(): Promise<void> {
    const fresh = byProcedure(await store.published());
    const today = localDate(now());
    const needed = [...fresh.values()].flatMap((versions) => inForceFrom(versions, today));
    for (const version of needed) {
      if (loaded.has(version.hash) || faulty.has(version.hash)) continue;
      const definition = await soundBody(version);
      if (definition !== undefined) loaded.set(version.hash, definition);
    }
    published = fresh;
  }

  async function soundBody(version: DefinitionVersion): Promise<Definition | undefined> {
    const definition = await stored(store, version.hash);
    const found = findings(definition);
    if (isSound(found)) return definition;
    faulty.add(version.hash);
    onFaulty(version, found);
    return undefined;
  }

  function inForce(code: string, date: LocalDate): DefinitionVersion | undefined {
    const version = inForceOn(published.get(code) ?? [], date);
    return version === undefined || faulty.has(version.hash) ? undefined : version;
  }

  function current(code: string): PublishedProcedure | undefined {
    const hash = inForce(code, localDate(now()))?.hash;
    const definition = hash === undefined ? undefined : loaded.get(hash);
    return hash === undefined || definition === undefined ? undefined : { hash, definition };
  }

  function isPublished(code: string, hash: string): boolean {
    return published.get(code)?.some((version) => version.hash === hash) === true;
  }

  return {
    current,
    inForce,
    refresh,
    versions: (code) => published.get(code) ?? [],
    list() {
      const today = localDate(now());
      if (listed?.of !== published || listed.date !== today) {
        const found = [...published.keys()].flatMap((code) => current(code) ?? []);
        listed = { of: published, date: today, rows: found.sort((a, b) => collator.compare(a.definition.procedure.name.vi, b.definition.procedure.name.vi)) };
      }
      return listed.rows;
    },
    async mayFileUnder(code, hash, date) {
      if (!isPublished(code, hash)) await refresh();
      if (!isPublished(code, hash)) return { code: "definition_unknown" };
      const now = inForce(code, date);
      if (now?.hash === hash) return undefined;
      return { code: "definition_not_in_force", ...(now === undefined ? {} : { params: { inForce: now.hash } }) };
    },
    async byHash(hash) {
      const kept = compiled.get(hash);
      if (kept !== undefined) {
        compiled.delete(hash); // to the end: the least recently used is first
        compiled.set(hash, kept);
        return kept;
      }
      const fresh = compile(loaded.get(hash) ?? (await stored(store, hash)));
      compiled.set(hash, fresh);
      const oldest = compiled.keys().next();
      if (compiled.size > KEPT && oldest.done !== true) compiled.delete(oldest.value);
      return fresh;
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function byProcedure(versions: readonly DefinitionVersion[]): ReadonlyMap<string, readonly DefinitionVersion[]> {
  const found = new Map<string, DefinitionVersion[]>();
  for (const version of versions) found.set(version.procedureCode, [...(found.get(version.procedureCode) ?? []), version]);
  return found;
}

async function stored(store: DefinitionStore, hash: string): Promise<Definition> {
  const found = await store.byHash(hash);
  if (found === undefined) throw new Error(`No definition has the hash ${hash}`);
  return JSON.parse(found.body) as Definition;
}
