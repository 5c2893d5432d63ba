// Are the definitions and calendars those the entries name? A text is what its SHA-256 says it is.

import { complaint, type Complaint } from "./complaint.ts";
import { canonical, sha256 } from "./hashing.ts";
import type { Definition } from "./law.ts";
import type { Content, Export } from "./record.ts";
import { readCalendar, type WorkingCalendar } from "./time/calendar.ts";

/** What the entries were decided with, by hash. */
export interface Contents {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly complaints: readonly Complaint[];
}

/** Reads the texts whose hash is right and says which are missing or altered. */
export function readContents({ entries, definitions, calendars }: Pick<Export, "entries" | "definitions" | "calendars">): Contents {
  const sound = { definitions: definitions.filter(isItself), calendars: calendars.filter((content) => isItself(content) && isCanonical(content)) };
  const altered = [
    ...definitions.filter((content) => !sound.definitions.includes(content)).map(({ hash }) => complaint("definition-altered", undefined, { hash })),
    ...calendars.filter((content) => !sound.calendars.includes(content)).map(({ hash }) => complaint("calendar-altered", undefined, { hash })),
  ];
  const read = {
    definitions: new Map(sound.definitions.map(({ hash, body }) => [hash, JSON.parse(body) as Definition])),
    calendars: new Map(sound.calendars.map(({ hash, body }) => [hash, readCalendar(body)])),
  };
  // Nobody needs what an erased dossier was judged by.
  const needed = entries.filter(({ body }) => body !== undefined);
  const missing = needed.flatMap(({ head }) => [
    ...(read.definitions.has(head.definition) ? [] : [complaint("definition-missing", head.seq, { hash: head.definition })]),
    ...(read.calendars.has(head.calendar) ? [] : [complaint("calendar-missing", head.seq, { hash: head.calendar })]),
  ]);
  return { ...read, complaints: [...altered, ...missing] };
}

// ---------------------------------------------------------------------------------------------------------------------

function isItself({ hash, body }: Content): boolean {
  return sha256(body) === hash && isJson(body);
}

/** A calendar is hashed in its canonical form. */
function isCanonical({ body }: Content): boolean {
  return canonical(JSON.parse(body)) === body;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
