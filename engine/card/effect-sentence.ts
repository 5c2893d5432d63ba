// What a step makes besides moving, in words: slips, notices, results, entries. One sentence for each action of the vocabulary.

import { validateAgainst } from "../facts/index.ts";
import type { Json, LocalizedText, NamedCall } from "../model/index.ts";
import { ACTIONS, own } from "../vocabulary/index.ts";
import { factName } from "./fact-name.ts";
import type { Names } from "./names.ts";
import { plain, say, textIn, type Template } from "./say.ts";
import { SLIP, word } from "./words.ts";

/** `cấp “Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ”`. An action without a sentence of ours is told by its label and parameters. */
export function effectSentence(call: NamedCall, names: Names, event?: string): LocalizedText {
  if (typeof call?.type !== "string") return plain(JSON.stringify(call)); // of a definition that was not checked
  const params = call.params ?? {};
  const template = own(SENTENCES, call.type);
  // Parameters that are not the action's own would be passed over by its sentence.
  if (template === undefined || validateAgainst(own(ACTIONS, call.type)?.params ?? {}, params).length > 0) {
    const told = Object.keys(params).length === 0 ? "" : JSON.stringify(params);
    return say({ vi: "{label}[ ({params})]", en: "{label}[ ({params})]" }, { label: own(ACTIONS, call.type)?.label ?? plain(call.type), params: told });
  }
  return say(template, {
    slip: word(SLIP, params["slip"]),
    notice: withoutNames(names.notice(text(params["notice"]))),
    result: names.result(text(params["result"])),
    // Everything that was entered needs no name; a part of it does.
    source: params["from"] === "/event/data" ? "" : factName(text(params["from"]), names, event).title,
    until: factName(text(params["to"]), names, event).title,
  });
}

// ---------------------------------------------------------------------------------------------------------------------

const SENTENCES: { readonly [action: string]: Template } = {
  acceptComponents: { vi: "chấp nhận giấy tờ đã nộp", en: "accept the papers handed in" },
  rejectComponents: { vi: "đánh dấu giấy tờ phải bổ sung", en: "mark the papers to be supplemented" },
  assessFees: { vi: "chốt phí, lệ phí phải nộp", en: "fix the fees to be paid" },
  recordPayment: { vi: "ghi nhận đã thu số tiền còn phải nộp", en: "record that the outstanding amount was taken" },
  issueSlip: { vi: "cấp “{slip}”", en: "issue “{slip}”" },
  notify: { vi: "gửi thông báo “{notice}”", en: "send the notice “{notice}”" },
  produceResult: { vi: "lập dự thảo “{result}”", en: "draft “{result}”" },
  signResult: { vi: "ký “{result}”", en: "sign “{result}”" },
  returnResult: { vi: "trả “{result}”", en: "return “{result}”" },
  record: { vi: "lưu điều vừa nhập vào hồ sơ[: “{source}”]", en: "keep what was entered on the dossier[: “{source}”]" },
  extendDue: { vi: "hẹn lại ngày trả kết quả theo “{until}”", en: "set a new date for the result: “{until}”" },
};

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Titles of notices have places to be filled in; a card shows that something stands there. */
function withoutNames(title: LocalizedText): LocalizedText {
  const shown = (words: string): string => words.replaceAll(/\{[a-zA-Z]+\}/g, "…");
  return { vi: shown(title.vi), en: shown(textIn(title, "en")) };
}
