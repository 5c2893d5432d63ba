// What can be at each place of a document at all, before any condition is looked at. Made of functions that are called as
// deep as somebody looks, once.

import { segments } from "../../facts/index.ts";
import type { Json } from "../../model/index.ts";
import type { Demand } from "./demand.ts";
import { ANY_VALUE, NUMBER, TYPE, type Values } from "./values.ts";

/** What a value can be. */
export interface Domain {
  readonly values: Values;
  /** Of an object of which all members are known. */
  readonly members?: { readonly [key: string]: Member };
  /** Of a list: a row. */
  readonly row?: () => Domain;
  /** A value that nobody objects to, e.g. a date. */
  readonly sample?: Json;
}

/** A member of an object. */
export interface Member {
  readonly domain: () => Domain;
  /** There whenever the object is. */
  readonly always?: boolean;
  /** What is so whenever it is there. */
  readonly ifPresent?: () => Demand;
  /** What is so whenever the object is there without it. */
  readonly ifAbsent?: () => Demand;
}

export const ANYTHING: Domain = { values: ANY_VALUE };

/** An object that has these members and no others. */
export function object(members: { readonly [key: string]: Member }): Domain {
  return { values: { ...ANY_VALUE, types: TYPE.object }, members };
}

export function list(row: () => Domain, values: Partial<Values> = {}): Domain {
  return { values: { ...ANY_VALUE, ...values, types: TYPE.list }, row: once(row) };
}

export function text(values: Partial<Values> = {}, sample?: string): Domain {
  return { values: { ...ANY_VALUE, ...values, types: TYPE.text }, ...(sample === undefined ? {} : { sample }) };
}

export function number(values: Partial<Values> = {}): Domain {
  return { values: { ...ANY_VALUE, types: NUMBER, ...values } };
}

/** A whole number not below `least`. */
export function count(least = 0, most?: number): Domain {
  return number({ types: TYPE.whole, low: { value: least, open: false }, ...(most === undefined ? {} : { high: { value: most, open: false } }) });
}

export function yesOrNo(values: Partial<Values> = {}): Domain {
  return { values: { ...ANY_VALUE, ...values, types: TYPE.boolean } };
}

/** One of a few texts. */
export function choice(texts: readonly string[]): Domain {
  return text({ only: texts });
}

/** A member that is always there, or one that may be. */
export function always(domain: Domain): Member {
  return { domain: () => domain, always: true };
}

export function maybe(domain: Domain): Member {
  return { domain: () => domain };
}

/** What several can be, each at a time. Members keep only what all of them say. */
export function union(domains: readonly Domain[]): Domain {
  const [first, ...others] = domains;
  if (first === undefined) return ANYTHING;
  if (others.length === 0) return first;
  const types = domains.reduce((bits, { values }) => bits | values.types, 0);
  if (domains.every(({ members }) => members !== undefined)) return unionOfObjects(domains);
  const few = domains.map(({ values }) => values.only);
  const only = few.some((values) => values === undefined) ? undefined : few.flatMap((values) => values ?? []);
  return { values: { ...ANY_VALUE, types, ...(only === undefined ? {} : { only }) } };
}

/** What can be at a pointer, `*` for any row; undefined when nothing can. */
export function domainAt(domain: Domain, pointer: string): Domain | undefined {
  return segments(pointer).reduce<Domain | undefined>((here, key) => {
    if (here?.members !== undefined) return Object.hasOwn(here.members, key) ? here.members[key]?.domain() : undefined;
    if (here?.row !== undefined) return here.row();
    return here === ANYTHING ? ANYTHING : undefined;
  }, domain);
}

/** A function that is worked out the first time it is asked. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

// ---------------------------------------------------------------------------------------------------------------------

function unionOfObjects(domains: readonly Domain[]): Domain {
  const keys = new Set(domains.flatMap(({ members }) => Object.keys(members ?? {})));
  return object(
    Object.fromEntries(
      [...keys].map((key): [string, Member] => {
        const members = domains.flatMap(({ members: known }) => (known !== undefined && Object.hasOwn(known, key) ? [known[key] as Member] : []));
        const isAlways = members.length === domains.length && members.every((member) => member.always === true);
        return [key, { domain: once(() => union(members.map((member) => member.domain()))), ...(isAlways ? { always: true } : {}) }];
      }),
    ),
  );
}
