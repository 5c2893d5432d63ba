// Differences in what the law says of a procedure: `procedure.json` key by key.

import { AGENCY_KIND, CHANNEL, LEVEL, ONLINE_MODE, PROCEDURE_KIND, RETURN_CHANNEL, word } from "../card/words.ts";
import { plain } from "../card/say.ts";
import { dateText } from "../forms/index.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { beforeAfter, just, nameIn, noteOf, reworded, setOf } from "./common.ts";
import { type Compare, type Found, listed, members, own } from "./compare.ts";
import { compareConditions, compareDerivations, compareRules } from "./conditions.ts";
import { compareFees } from "./fees.ts";
import { compareNotices, compareResults } from "./outcomes.ts";
import { comparePapers } from "./papers.ts";
import { citation, peopleText, shown, type Sides } from "./sides.ts";
import { compareLimits, compareTimeLimit } from "./time.ts";

/** `procedure.json`. */
export function compareProcedure(sides: Sides): Compare {
  return (pair) =>
    members(pair, {
      ...facts(sides),
      submitBy: setOf("channelOpened", "channelClosed", (channel) => ({ channel: word(CHANNEL, channel) })),
      returnBy: setOf("returnChannelOpened", "returnChannelClosed", (channel) => ({ channel: word(RETURN_CHANNEL, channel) })),
      participants,
      timeLimit: compareTimeLimit(sides),
      limits: compareLimits,
      components: comparePapers(sides),
      fees: compareFees(sides),
      predicates: compareConditions(sides),
      derive: compareDerivations(sides),
      rules: compareRules(sides),
      results: compareResults(sides),
      notices: compareNotices,
      reviewNotes: noteOf(PROCEDURE),
    });
}

// ---------------------------------------------------------------------------------------------------------------------

const PROCEDURE: LocalizedText = { vi: "Thủ tục", en: "The procedure" };

function facts(sides: Sides): { readonly [key: string]: Compare } {
  return {
    name: reworded({ vi: "Tên thủ tục", en: "Name of the procedure" }, "lawFactChanged"),
    summary: reworded({ vi: "Tóm tắt", en: "Summary" }),
    partialReason: reworded({ vi: "Lý do trực tuyến một phần", en: "Why only partly online" }),
    competentAuthority: reworded({ vi: "Cơ quan có thẩm quyền", en: "Competent authority" }, "lawFactChanged"),
    applicants: reworded({ vi: "Đối tượng thực hiện", en: "Applicants" }, "lawFactChanged"),
    code: fact({ vi: "Mã thủ tục", en: "Code" }),
    sector: fact({ vi: "Lĩnh vực", en: "Field" }, (value) => shown(own(value, "name"))),
    kind: fact({ vi: "Loại thủ tục", en: "Kind" }, wordOf(PROCEDURE_KIND)),
    executingLevel: fact({ vi: "Cấp thực hiện", en: "Level" }, wordOf(LEVEL)),
    receivedBy: fact({ vi: "Nơi tiếp nhận", en: "Received by" }, wordOf(AGENCY_KIND)),
    filedBy: (one) => [change("lawFactChanged", one, { what: { vi: "Người nhập hồ sơ nộp trực tiếp, qua bưu chính", en: "Who enters what comes by counter or post" }, before: peopleText(one.before, sides.before), after: peopleText(one.after, sides.after) })],
    legacyLevel: fact({ vi: "Mức độ theo NĐ 43/2011", en: "Level of Decree 43/2011" }),
    onlineMode: beforeAfter("onlineModeChanged", {}, wordOf(ONLINE_MODE)),
    effectiveFrom: beforeAfter("effectChanged", { bound: { vi: "từ ngày", en: "from" } }, day),
    effectiveTo: beforeAfter("effectChanged", { bound: { vi: "đến ngày", en: "until" } }, day),
    publicationDecision: beforeAfter("publicationChanged", {}, citation),
    legalBasis: setOf("legalBasisAdded", "legalBasisRemoved", (basis) => ({ basis: citation(basis) })),
    requirements: texts({ vi: "Yêu cầu, điều kiện", en: "Requirements" }, setOf("requirementAdded", "requirementRemoved", (text) => ({ requirement: shown(text) }))),
    sequence: texts({ vi: "Trình tự thực hiện", en: "How to proceed" }, just("sequenceChanged")),
    keywords: setOf("keywordAdded", "keywordRemoved", (word) => ({ word: shown(word) })),
  };
}

function fact(what: LocalizedText, text: (value: Json | undefined) => LocalizedText | "" = shown): Compare {
  return beforeAfter("lawFactChanged", { what }, text);
}

function wordOf(words: { readonly [name: string]: LocalizedText }): (value: Json | undefined) => LocalizedText | "" {
  return (value) => (value === undefined ? "" : word(words, value));
}

function day(value: Json | undefined): LocalizedText | "" {
  return value === undefined ? "" : plain(typeof value === "string" ? dateText(value) : JSON.stringify(value));
}

/** A list of texts: where only the English is another, the translation is. */
function texts(what: LocalizedText, otherwise: Compare): Compare {
  return (pair) => {
    const vietnamese = (value: Json | undefined): string => JSON.stringify(Array.isArray(value) ? (value as readonly Json[]).map((text) => own(text, "vi") ?? null) : (value ?? null));
    return vietnamese(pair.before) === vietnamese(pair.after) ? [change("translated", pair, { what, before: "", after: "" })] : otherwise(pair);
  };
}

function participants(pair: Pair): Found {
  const name = (one: Pair, id: string): LocalizedText => nameIn(one, "label", id);
  return listed(pair, "id", {
    added: (one, id) => [change("participantAdded", one, { participant: name(one, id) })],
    removed: (one, id) => [change("participantRemoved", one, { participant: name(one, id) })],
    changed: (one, id) => members(one, { label: reworded(name(one, id)), agencyKind: beforeAfter("participantChanged", { participant: name(one, id) }, wordOf(AGENCY_KIND)) }),
    reordered: just("reordered", { what: { vi: "Cơ quan phối hợp", en: "Other agencies" } }),
  });
}
