// Which of many things are meant by a few typed words: with or without diacritics, in any order, of the thing or its heading.

import type { ComboboxItem, ComboboxParsedItem } from "@mantine/core";
import { foldText } from "../../engine/model/index.ts";

/** Those all words are said of; headings with nothing left below them are left out. */
export function matching({ options, search }: { readonly options: readonly ComboboxParsedItem[]; readonly search: string }): ComboboxParsedItem[] {
  const words = foldText(search).split(/\s+/).filter((word) => word !== "");
  const isMeant = ({ label }: ComboboxItem, heading: string): boolean => {
    const text = foldText(`${heading} ${label}`);
    return words.every((word) => text.includes(word));
  };
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!("group" in option)) return isMeant(option, "") ? [option] : [];
    const items = option.items.filter((item) => isMeant(item, String(option.group)));
    return items.length === 0 ? [] : [{ group: option.group, items }];
  });
}
