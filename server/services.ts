// What every room of the server works with, put together once by `main.ts`. Time, identity and chance come from here,
// so that a test can hold them.

import type { Agency, Instant, PinnedCalendar, Role } from "../engine/model/index.ts";
import type { PaymentConnector } from "./connectors/payment/connector.ts";
import type { MessageConnector } from "./connectors/messages/connector.ts";
import type { Authoring } from "./definitions/authoring.ts";
import type { Catalogue } from "./definitions/catalogue.ts";
import type { Stores } from "./stores/store.ts";

/** The server's surroundings. */
export interface Services {
  readonly stores: Stores;
  readonly catalogue: Catalogue;
  /** What procedures are written with. */
  readonly authoring: Authoring;
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
  readonly calendars: readonly PinnedCalendar[];
  readonly payment: PaymentConnector;
  readonly messages: MessageConnector;
  /** Now. */
  readonly now: () => Instant;
  /** A fresh random id (UUID v4). */
  readonly newId: () => string;
  readonly log: Log;
  /** Wakes the outbox relay after a step that left effects; without it the relay looks by itself within a second. */
  readonly wake: () => void;
}

/** One JSON line per thing that happened; never answers, names or numbers of people. */
export interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** The agency of an id, or undefined. */
export function agencyById(services: Pick<Services, "agencies">, id: string): Agency | undefined {
  return services.agencies.find((agency) => agency.id === id);
}

/** The calendar an agency works by. Agencies were checked at boot, so there is one. */
export function calendarOf(services: Pick<Services, "calendars" | "agencies">, agency: string): PinnedCalendar {
  const id = agencyById(services, agency)?.calendar;
  const calendar = services.calendars.find((candidate) => candidate.id === id);
  if (calendar === undefined) throw new Error(`Agency '${agency}' has no calendar`);
  return calendar;
}
