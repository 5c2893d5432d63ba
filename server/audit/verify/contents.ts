// Are the definitions and calendars those the entries name? A text is what its SHA-256 says it is.

import { complaint, type Complaint } from "./complaint.ts";
import { canonical, sha256 } from "./hashing.ts";
import type { Definition } from "./law.ts";
import type { Content, Export } from "./record.ts";
import { isCalendar, readCalendar, type WorkingCalendar } from "./time/calendar.ts";

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
    definitions: new Map(sound.definitions.map((content) => [content.hash, once(definitionsRead, content, (body) => JSON.parse(body) as Definition)])),
    calendars: new Map(sound.calendars.map((content) => [content.hash, once(calendarsRead, content, readCalendar)])),
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

const definitionsRead = new Map<string, Definition>();
const calendarsRead = new Map<string, WorkingCalendar>();

/** A text that was found to be what its hash says is read once, however many dossiers name it. */
function once<Read>(known: Map<string, Read>, { hash, body }: Content, read: (body: string) => Read): Read {
  const found = known.get(hash) ?? read(body);
  known.set(hash, found);
  return found;
}

function isItself({ hash, body }: Content): boolean {
  return sha256(body) === hash && isJson(body);
}

/** A calendar is hashed in its canonical form, and is one. */
function isCanonical({ body }: Content): boolean {
  const calendar = JSON.parse(body) as unknown;
  return canonical(calendar) === body && isCalendar(calendar);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
