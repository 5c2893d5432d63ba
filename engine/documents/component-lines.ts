// Lists of papers as numbered lines: what was handed in, and what is still asked for.

import type { Dossier, JsonObject, Language, Procedure } from "../model/index.ts";

/** The papers handed in, one a line, in the procedure's order. */
export function handedIn({ components }: Dossier, procedure: Procedure, language: Language): string {
  const names = procedure.components.filter(({ id }) => Object.hasOwn(components, id)).map(({ id }) => {
    const shown = components[id]?.source === "shown" ? SHOWN[language] : "";
    return `${componentName(id, procedure, language)}${shown}`;
  });
  return numbered(names);
}

/** What a request to supplement asks for (`items: [{ component, reason }]`), one a line. */
export function requestedItems(data: JsonObject, procedure: Procedure, language: Language): string | undefined {
  const { items } = data;
  if (!Array.isArray(items)) return undefined;
  const lines = (items as readonly JsonObject[]).map(({ component, reason }) => {
    const name = typeof component === "string" ? componentName(component, procedure, language) : "";
    return [name, typeof reason === "string" ? reason : ""].filter((part) => part !== "").join(": ");
  });
  return numbered(lines);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A paper that was shown is not kept, and must not be asked for again as a copy. */
const SHOWN = { vi: " (đã xuất trình)", en: " (shown)" } as const satisfies { readonly [language in Language]: string };

function componentName(id: string, { components }: Procedure, language: Language): string {
  const name = components.find((component) => component.id === id)?.name;
  return name === undefined ? id : language === "en" ? (name.en ?? name.vi) : name.vi;
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}
