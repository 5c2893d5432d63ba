// What a browser without script would post of a page's HTML. Reads the markup our theme writes, nothing more general.

import type { FormBody } from "../../../portal/form/form-post.ts";

/** Names and values of all inputs as they stand. */
export function postedBody(html: string): FormBody {
  const body = new Map<string, string[]>();
  const add = (name: string | undefined, value: string): void => void (name === undefined || body.set(name, [...(body.get(name) ?? []), value]));
  for (const [, input, tag, attributes = "", inner = ""] of html.matchAll(/<input\b([^>]*)>|<(select|textarea)\b([^>]*)>(.*?)<\/\2>/gs)) {
    if (input !== undefined) {
      const isSent = !/type="(?:radio|checkbox)"/.test(input) || input.includes('checked=""');
      if (isSent) add(attribute(input, "name"), attribute(input, "value") ?? "");
    } else if (tag === "textarea") add(attribute(attributes, "name"), decode(inner.replace(/^\n/, "")));
    else add(attribute(attributes, "name"), attribute(/<option([^>]*selected=""[^>]*)>/.exec(inner)?.[1] ?? "", "value") ?? "");
  }
  return Object.fromEntries(body);
}

// ---------------------------------------------------------------------------------------------------------------------

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : decode(found);
}

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
