// Differences in what comes out: results, the documents they are printed on, notices.

import { child } from "../facts/index.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { beforeAfter, just, nameIn, reworded } from "./common.ts";
import { type Compare, type Found, listed, listOf, members, table, tableOf, told } from "./compare.ts";
import { peopleText, shown, type Sides, textOf } from "./sides.ts";

/** `procedure.results`. */
export function compareResults({ before, after }: Sides): Compare {
  return (pair) =>
    listed(pair, "id", {
      added: (one, id) => [change("resultAdded", one, { result: nameIn(one, "name", id) })],
      removed: (one, id) => [change("resultRemoved", one, { result: nameIn(one, "name", id) })],
      changed: (one, id) => {
        const result = nameIn(one, "name", id);
        const fact = (what: LocalizedText): Compare => beforeAfter("resultChanged", { result, what });
        return members(one, {
          name: reworded(result),
          signedBy: (inner) => [change("signerChanged", inner, { result, before: peopleText(inner.before, before), after: peopleText(inner.after, after) })],
          template: fact({ vi: "mẫu", en: "template" }),
          originals: fact({ vi: "số bản chính", en: "originals" }),
          nationalCode: fact({ vi: "mã kết quả quốc gia", en: "national code" }),
        });
      },
      reordered: just("reordered", { what: { vi: "Kết quả", en: "Results" } }),
    });
}

/** `procedure.notices`. */
export const compareNotices: Compare = (pair) =>
  table(pair, {
    added: (one, name) => [change("noticeAdded", one, { notice: nameIn(one, "title", name) })],
    removed: (one, name) => [change("noticeRemoved", one, { notice: nameIn(one, "title", name) })],
    changed: (one, name) => members(one, { title: reworded(nameIn(one, "title", name), "noticeReworded"), body: reworded(nameIn(one, "title", name), "noticeReworded") }),
  });

/** The templates in `documents/`, each a file of its own. */
export function compareDocuments({ before, after }: { readonly before: Json | undefined; readonly after: Json | undefined }): Found {
  const [were, are] = [tableOf(before ?? {}), tableOf(after ?? {})];
  if (were === undefined || are === undefined) return [change("changed", { before, after, path: "documents/*.json#" })];
  return [...new Set([...Object.keys(are), ...Object.keys(were)])].flatMap((name) => {
    const pair: Pair = { before: Object.hasOwn(were, name) ? were[name] : undefined, after: Object.hasOwn(are, name) ? are[name] : undefined, path: `documents/${name}.json#` };
    if (pair.before === undefined || pair.after === undefined) return told(pair, just(pair.before === undefined ? "templateAdded" : "templateRemoved", { template: nameIn(pair, "title", name) }));
    return told(pair, (one) => template(one, nameIn(one, "title", name)));
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function template(pair: Pair, name: LocalizedText): Found {
  return members(pair, {
    title: reworded(name),
    paper: beforeAfter("templateChanged", { template: name }),
    blocks: (one) => blocks(one, name),
  });
}

/** Block by block where there are as many as before, else the text as a whole. */
function blocks(pair: Pair, name: LocalizedText): Found {
  const [before, after] = [listOf(pair.before), listOf(pair.after)];
  const params = (was: Json | undefined, is: Json | undefined) => ({ template: name, before: wordsOf(was), after: wordsOf(is) });
  if (before.length !== after.length) return [change("templateChanged", pair, { template: name })];
  return after.flatMap((block, at) => told({ before: before[at], after: block, path: child(pair.path, at) }, (one) => [change("templateChanged", one, params(one.before, one.after))]));
}

/** What a block prints, where it is a text. */
function wordsOf(block: Json | undefined): LocalizedText | "" {
  const text = tableOf(block)?.["text"];
  return typeof text === "string" ? (textOf(text) ?? shown(text)) : "";
}
