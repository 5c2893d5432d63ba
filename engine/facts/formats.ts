// The formats a text may be asked to have. Never wider than the browser's compiled validators, so that what the server
// takes the browser takes too (INV-24).

import { localDateTime, parseDate } from "./local-date.ts";

/** Format name → whether a text has it. */
export const FORMATS = {
  /** `YYYY-MM-DD`, a day that exists. */
  date: (text: string) => parseDate(text) !== undefined,
  /** RFC 3339 with seconds and offset, e.g. `2026-11-20T09:30:00+07:00`. */
  "date-time": (text: string) => localDateTime(text) !== undefined,
  /** Wall clock `HH:MM`. RFC 3339 wants an offset here, which nobody writes on a form. */
  time: (text: string) => new RegExp(TIME_PATTERN, "u").test(text),
  /** One address, as people have them: no quoted names, no bare IP. */
  email: (text: string) => text.length <= 254 && EMAIL.test(text),
} as const satisfies { readonly [format: string]: (text: string) => boolean };

/** What `format: "time"` means, for validators that only know RFC 3339's. */
export const TIME_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

const EMAIL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
