// What somebody typed, read as the value the field wants: `20/3/1950`, `1.500.000`, `0912 345 678`. What cannot be read
// stays text, so that validation refuses it and the page can show it again.

import type { FieldSchema, Json } from "../../engine/model/index.ts";

/** The value a text stands for; undefined for nothing. */
export function readText(field: FieldSchema, text: string): Json | undefined {
  const given = text.replaceAll("\r\n", "\n").trim();
  if (given === "") return undefined;
  const choice = choiceValues(field)?.find((value) => String(value) === given);
  if (choice !== undefined) return choice;
  switch (field.type) {
    case "integer":
    case "number":
      return readNumber(given) ?? given;
    case "boolean":
      return given === "true" ? true : given === "false" ? false : given;
    default:
      return readString(field, given);
  }
}

/** `1.500.000` and `1 500 000` are whole, `2,5` and `2.5` are not: dots group by three, as Vietnamese writes numbers. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, "");
  const standard = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll(".", "").replace(",", ".") : plain.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(standard)) return undefined;
  const number = Number(standard);
  return Number.isFinite(number) ? number : undefined;
}

/** `20/3/1950` → `1950-03-20`, also with dots or dashes. Whether the day exists is validation's business. */
export function readDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  return day === undefined || month === undefined || year === undefined ? text : joinDate({ day, month, year });
}

/** A date in up to three parts: `1950-03-20`, `1950-03`, `1950`; parts in a wrong order show as such. */
export function joinDate({ day = "", month = "", year = "" }: { readonly day?: string; readonly month?: string; readonly year?: string }): string {
  const parts = [year.trim(), month.trim() && month.trim().padStart(2, "0"), day.trim() && day.trim().padStart(2, "0")];
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1).map((part) => part || "?").join("-");
}

// ---------------------------------------------------------------------------------------------------------------------

function choiceValues(field: FieldSchema): readonly Json[] | undefined {
  return field.oneOf?.map((choice) => choice.const) ?? field.enum;
}

function readString(field: FieldSchema, text: string): string {
  switch (field.format) {
    case "date":
      return readDate(text);
    // `datetime-local` gives no seconds and no offset; the wall clock is Vietnam's.
    case "date-time":
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) ? `${text.slice(0, 16)}:00+07:00` : text;
    case "time":
      return /^\d{2}:\d{2}:\d{2}$/.test(text) ? text.slice(0, 5) : text;
    default:
      return closerToPattern(field, text);
  }
}

/** Numbers are copied with spaces and dots between the digits; where the pattern only fits without them, they go. */
function closerToPattern({ pattern }: FieldSchema, text: string): string {
  if (pattern === undefined) return text;
  const fits = (candidate: string): boolean => new RegExp(pattern, "u").test(candidate);
  const bare = text.replace(/[\s.\u00a0]/g, "");
  if (fits(text)) return text;
  return [bare, bare.replace(/^\+?84/, "0"), bare.toLocaleUpperCase("en"), readDate(text)].find(fits) ?? text;
}
