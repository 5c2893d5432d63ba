// Differences in the required documents.

import { DOCUMENT_FORM, MANNER, SOURCE, word } from "../card/words.ts";
import { join } from "../card/say.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { basisOf, beforeAfter, just, nameIn, noteOf, reworded } from "./common.ts";
import { type Compare, type Found, listed, listOf, members, own } from "./compare.ts";
import { asItStands, type Sides, whenText } from "./sides.ts";

/** `procedure.components`. */
export function comparePapers(sides: Sides): Compare {
  return (pair) =>
    listed(pair, "id", {
      added: (one, id) => [change(own(one.after, "optional") === true ? "paperOffered" : "paperAdded", one, { paper: nameIn(one, "name", id), when: whenText(own(one.after, "requiredWhen"), sides.after) })],
      removed: (one, id) => [change("paperRemoved", one, { paper: nameIn(one, "name", id) })],
      changed: changedPaper(sides),
      reordered: just("reordered", { what: { vi: "Thành phần hồ sơ", en: "Papers" } }),
    });
}

// ---------------------------------------------------------------------------------------------------------------------

function changedPaper({ before, after }: Sides): (pair: Pair, id: string) => Found {
  return (pair, id) => {
    const paper = nameIn(pair, "name", id);
    const demand = (what: LocalizedText, text: (value: Json | undefined) => LocalizedText | "" = numeral): Compare => beforeAfter("paperDemandChanged", { paper, what }, text);
    return members(pair, {
      name: reworded(paper),
      help: reworded(paper),
      requiredWhen: (one) => [change("paperConditionChanged", one, { paper, before: whenText(one.before, before), after: whenText(one.after, after) })],
      optional: (one) => [change(one.after === true ? "paperNowOptional" : "paperNowRequired", one, { paper })],
      forms: demand({ vi: "hình thức giấy tờ", en: "accepted forms" }, wordsOf(DOCUMENT_FORM)),
      copies: demand({ vi: "số bản", en: "copies" }),
      manner: demand({ vi: "cách nộp", en: "manner" }, (value) => (value === undefined ? "" : word(MANNER, value))),
      sources: demand({ vi: "nguồn", en: "sources" }, wordsOf(SOURCE)),
      maxFiles: demand({ vi: "số tệp tối đa", en: "most files" }),
      basis: basisOf(paper),
      reviewNote: noteOf(paper),
    });
  };
}

function numeral(value: Json | undefined): LocalizedText | "" {
  return value === undefined ? "" : asItStands(value);
}

function wordsOf(words: { readonly [name: string]: LocalizedText }): (value: Json | undefined) => LocalizedText {
  return (value) => join(listOf(value).map((one) => word(words, one)), { vi: ", ", en: ", " });
}
