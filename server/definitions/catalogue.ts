// The published procedures. Compiled when first needed and held by content hash; dossiers are pinned to a hash, so an
// old definition is found here for as long as the store keeps it.

import { compile, type CompiledProcedure } from "../../engine/machine/index.ts";
import type { Definition, Instant } from "../../engine/model/index.ts";
import type { DefinitionStore } from "../stores/store.ts";
import { compileValidators } from "./compile-validators.ts";

/** A procedure in force. */
export interface PublishedProcedure {
  readonly hash: string;
  readonly definition: Definition;
}

/** Looks definitions up. */
export interface Catalogue {
  /** The version in force, by national code. */
  current(procedureCode: string): PublishedProcedure | undefined;
  /** All procedures in force, by Vietnamese name. */
  list(): readonly PublishedProcedure[];
  /** Any published version. Throws for a hash nobody published: dossiers only carry published ones. */
  byHash(hash: string): Promise<CompiledProcedure>;
}

/** Compiled definitions kept at once. */
const KEPT = 200;

/** Publishes checked definitions into the store and serves them. Validators are compiled here, once per content hash, and never again. */
export async function openCatalogue(store: DefinitionStore, published: readonly PublishedProcedure[], now: Instant): Promise<Catalogue> {
  for (const { hash, definition } of published) {
    if ((await store.byHash(hash)) !== undefined) continue;
    await store.put({ hash, procedureCode: definition.procedure.code, body: JSON.stringify(definition), validators: compileValidators(definition.form).code, publishedAt: now });
  }
  const byCode = new Map(published.map((procedure) => [procedure.definition.procedure.code, procedure]));
  const compiled = new Map<string, CompiledProcedure>();
  const collator = new Intl.Collator("vi");
  const sorted = [...byCode.values()].sort((a, b) => collator.compare(a.definition.procedure.name.vi, b.definition.procedure.name.vi));

  return {
    current: (code) => byCode.get(code),
    list: () => sorted,
    async byHash(hash) {
      const known = compiled.get(hash);
      if (known !== undefined) {
        compiled.delete(hash); // to the end: the least recently used is first
        compiled.set(hash, known);
        return known;
      }
      const definition = published.find((procedure) => procedure.hash === hash)?.definition ?? (await stored(store, hash));
      const fresh = compile(definition);
      compiled.set(hash, fresh);
      const oldest = compiled.keys().next();
      if (compiled.size > KEPT && oldest.done !== true) compiled.delete(oldest.value);
      return fresh;
    },
  };
}

async function stored(store: DefinitionStore, hash: string): Promise<Definition> {
  const found = await store.byHash(hash);
  if (found === undefined) throw new Error(`No published definition has the hash ${hash}`);
  return JSON.parse(found.body) as Definition;
}
