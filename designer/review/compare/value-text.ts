// A value of a definition as somebody can read it: texts as texts, the rest indented without brackets or quotes.

import type { Json, Language } from "../../../engine/model/index.ts";

export function valueText(value: Json, language: Language): string {
  return linesOf(value, language).join("\n");
}

// ---------------------------------------------------------------------------------------------------------------------

function linesOf(value: Json, language: Language): readonly string[] {
  if (typeof value !== "object" || value === null) return [plain(value, language)];
  if (isText(value)) return [language === "en" ? (value.en ?? value.vi) : value.vi];
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value) ? value.map((inner: Json) => ["–", inner] as const) : Object.entries(value as { readonly [key: string]: Json }).map(([key, inner]) => [`${key}:`, inner] as const);
  return entries.flatMap(([label, inner]) => {
    const lines = linesOf(inner, language);
    const [only] = lines;
    return lines.length === 1 ? [`${label} ${only ?? ""}`] : [label, ...lines.map((line) => `  ${line}`)];
  });
}

function plain(value: string | number | boolean | null, language: Language): string {
  if (typeof value === "boolean") return YES_NO[language][value ? 0 : 1];
  return String(value ?? "–");
}

const YES_NO = { vi: ["có", "không"], en: ["yes", "no"] } as const;

function isText(value: object): value is { readonly vi: string; readonly en?: string } {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === "vi" || key === "en") && "vi" in value && typeof value.vi === "string";
}
