// Copies all of a source into a store nobody serves from yet, then reads both and compares every record, every chain and every
// file. Only what is equal may be released.

import { canonical } from "../../engine/machine/index.ts";
import { idOf, KINDS, placeOf, type Kind, type Moved, type MovedDossier, type TransferSource, type TransferTarget } from "../stores/transfer.ts";
import { faultOfDefinition, faultOfDossier, folded, measured } from "./faults.ts";
import { putDossier, putInto, type Prepared } from "./put.ts";

/** Told as it goes on. */
export type Tell = (line: string) => void;

/** Records under way at once: what a store writes together it syncs together. */
const WIDTH = 32;

/** Records between two lines of progress. */
const TOLD_EVERY = 1_000;

/** Puts everything that is missing or differs. Running it again goes on where it was cut short. */
export async function copyAll(source: TransferSource, target: TransferTarget, tell: Tell): Promise<void> {
  const put = putInto(target, source);
  for (const kind of KINDS) {
    let count = 0;
    const counted = async (done: Promise<void>): Promise<void> => {
      await done;
      count += 1;
      if (count % TOLD_EVERY === 0) tell(`  ${kind}: ${count} …`);
    };
    if (kind === "dossier") await inParallel(prepared(source, target), (dossier) => counted(putDossier(target, dossier)));
    else await inParallel(source.read(kind), (record) => counted((put[kind] as (record: Moved[Kind]) => Promise<void>)(record)));
    tell(`  ${kind}: ${count}`);
  }
}

/** What is not the same in both, or does not hold by itself, up to `most`; nothing when the target may be served from. */
export async function differences(source: TransferSource, target: TransferTarget, most = 20): Promise<readonly string[]> {
  const found: string[] = [];
  for (const kind of KINDS) {
    for await (const [wanted, there] of sideBySide(kind, source, target)) {
      const fault = await faultOf(kind, wanted, there, target);
      if (fault !== undefined) found.push(fault);
      if (found.length >= most) return [...found, "…"];
    }
  }
  return found;
}

/** Removes what people threw away since a first pass: drafts, and files that belong to no dossier. */
export async function removeGone(source: TransferSource, target: TransferTarget): Promise<void> {
  for (const kind of ["draft", "file"] as const) {
    for await (const [wanted, there] of sideBySide(kind, source, target)) {
      if (wanted === undefined && there !== undefined) await target.stores[kind === "draft" ? "drafts" : "files"].remove(idOf(kind, there as never));
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

async function* prepared(source: TransferSource, { stores }: TransferTarget): AsyncIterable<Prepared> {
  for await (const moved of source.read("dossier")) yield { moved, there: await stores.dossiers.history(moved.id) };
}

async function faultOf<K extends Kind>(kind: K, wanted: Moved[K] | undefined, there: Moved[K] | undefined, target: TransferTarget): Promise<string | undefined> {
  const name = `${kind} ${idOf(kind, (wanted ?? there) as Moved[K])}`;
  if (there === undefined) return `${name} is missing`;
  if (wanted === undefined) return `${name} is not in the source`;
  if (canonical(wanted) !== canonical(there)) return `${name} is not the same`;
  const fault = await faultInside(kind, there, target);
  return fault === undefined ? undefined : `${name} ${fault}`;
}

async function faultInside<K extends Kind>(kind: K, record: Moved[K], target: TransferTarget): Promise<string | undefined> {
  if (kind === "definition") return faultOfDefinition(record as Moved["definition"]);
  if (kind === "file") {
    const file = record as Moved["file"];
    return (await measured((await target.bytes(file)) as unknown as AsyncIterable<Buffer>)).sha256 === file.ref.sha256 ? undefined : "has other bytes than its record says";
  }
  return kind === "dossier" ? faultOfDossier(record as MovedDossier) ?? (await faultOfState(record as MovedDossier, target)) : undefined;
}

/** The dossier as the server will load it is the one its history tells. */
async function faultOfState(dossier: MovedDossier, { stores }: TransferTarget): Promise<string | undefined> {
  if (dossier.erased !== undefined) return undefined;
  const loaded = await stores.dossiers.load(dossier.id);
  const isTold = loaded?.head === dossier.history.at(-1)?.hash && canonical(loaded?.dossier) === canonical(folded(dossier));
  return isTold ? undefined : "is not what its history tells";
}

/** Both in their order; of what only one of them has, only that. */
async function* sideBySide<K extends Kind>(kind: K, source: TransferSource, target: TransferSource): AsyncIterable<readonly [Moved[K] | undefined, Moved[K] | undefined]> {
  const [left, right] = [source.read(kind)[Symbol.asyncIterator](), target.read(kind)[Symbol.asyncIterator]()];
  let [one, other] = [await left.next(), await right.next()];
  while (one.done !== true || other.done !== true) {
    const [mine, its] = [one.done === true ? undefined : placeOf(kind, one.value), other.done === true ? undefined : placeOf(kind, other.value)];
    const isMine = mine !== undefined && (its === undefined || mine <= its);
    const isIts = its !== undefined && (mine === undefined || its <= mine);
    yield [isMine ? one.value : undefined, isIts ? other.value : undefined];
    if (isMine) one = await left.next();
    if (isIts) other = await right.next();
  }
}

/** The first failure ends it, once what is under way has come to its end. */
async function inParallel<Record>(records: AsyncIterable<Record>, work: (record: Record) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  for await (const record of records) {
    if (failure !== undefined) break;
    const one: Promise<void> = work(record)
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    if (underWay.size >= WIDTH) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failure !== undefined) throw failure.error;
}
