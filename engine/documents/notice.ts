// A notice to the citizen with its names filled in. It knows the dossier, not its facts: it is sent by SMS too.

import type { Notice } from "../model/index.ts";
import { fillText } from "./braces.ts";
import { type PlaceholderInput, type PlaceholderName, placeholdersOf, wording } from "./placeholders.ts";

/** Title and body as sent. */
export function fillNotice(notice: Notice, input: PlaceholderInput): { readonly title: string; readonly body: string } {
  const values = placeholdersOf(input);
  const valueOf = (name: string) => (Object.hasOwn(values, name) ? values[name as PlaceholderName] : undefined);
  return { title: fillText(wording(notice.title, input.language), valueOf), body: fillText(wording(notice.body, input.language), valueOf) };
}
