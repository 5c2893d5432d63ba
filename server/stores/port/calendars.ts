// Calendars days were counted with.

/** A calendar as it stood when days were counted with it. Kept for ever: histories are replayed with it. */
export interface StoredCalendar {
  /** SHA-256 of `body`, lower-case hex. */
  readonly hash: string;
  readonly id: string;
  /** The calendar as canonical JSON. */
  readonly body: string;
}

/** Calendars by content hash. */
export interface CalendarStore {
  put(calendar: StoredCalendar): Promise<void>;
  byHash(hash: string): Promise<StoredCalendar | undefined>;
}
