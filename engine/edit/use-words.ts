// What people call the place that refers to something: “Lệ phí: Bản sao trích lục”, “Bước: Tiếp nhận, việc: Chấp nhận”.

import { at, child, segments } from "../facts/index.ts";
import type { LocalizedText, ProcedureFolder } from "../model/index.ts";
import { isTable, textAt, valueAt } from "./plain.ts";

/** What of a procedure a place belongs to. */
export type UsePlace = "condition" | "fee" | "component" | "rule" | "derive" | "timeLimit" | "result" | "procedure" | "form" | "ui" | "workflow" | "document" | "journey";

/** The kind of a place, by its pointer. */
export function placeKind(pointer: string): UsePlace {
  const [part = "", member = ""] = segments(pointer);
  return part === "procedure" ? (OF_PROCEDURE[member]?.in ?? "procedure") : (OF_FILE[part] ?? "procedure");
}

/** What people call a place. */
export function placeLabel(folder: ProcedureFolder, pointer: string): LocalizedText {
  const [part = "", member = ""] = segments(pointer);
  switch (part) {
    case "procedure":
      return inProcedure(folder, pointer, member);
    case "form":
      return named({ vi: "Trường thông tin", en: "Field" }, nearest(folder, pointer, ["title"]));
    case "formUi":
      return named({ vi: "Cách hiển thị", en: "Display" }, { vi: segments(pointer).slice(1).join(" › ") });
    case "workflow":
      return inWorkflow(folder, pointer);
    case "documents":
      return inDocument(folder, pointer, member);
    case "journeys":
      return named({ vi: "Hồ sơ mẫu", en: "Journey" }, nearest(folder, pointer, ["title"]) ?? { vi: member });
    case "answers":
      return named({ vi: "Câu trả lời mẫu", en: "Sample answers" }, { vi: member });
    default:
      return { vi: pointer };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const OF_FILE: { readonly [part: string]: UsePlace } = { form: "form", formUi: "ui", workflow: "workflow", documents: "document", journeys: "journey", answers: "journey" };

const OF_PROCEDURE: { readonly [member: string]: LocalizedText & { readonly in: UsePlace } } = {
  predicates: { vi: "Điều kiện", en: "Condition", in: "condition" },
  fees: { vi: "Lệ phí", en: "Fee", in: "fee" },
  components: { vi: "Giấy tờ", en: "Document to hand in", in: "component" },
  rules: { vi: "Quy tắc kiểm tra", en: "Rule", in: "rule" },
  derive: { vi: "Giá trị tính ra", en: "Derived value", in: "derive" },
  timeLimit: { vi: "Thời hạn giải quyết", en: "Time limit", in: "timeLimit" },
  results: { vi: "Kết quả", en: "Result", in: "result" },
};

function inProcedure(folder: ProcedureFolder, pointer: string, member: string): LocalizedText {
  const name = segments(pointer)[2];
  const words = nearest(folder, pointer, ["label", "name", "message", "title"]) ?? (name === undefined ? undefined : { vi: name });
  return named(OF_PROCEDURE[member] ?? { vi: "Thông tin thủ tục", en: "About the procedure" }, words);
}

/** The nearest thing at or above a pointer that has words of its own. */
function nearest(folder: ProcedureFolder, pointer: string, keys: readonly string[]): LocalizedText | undefined {
  for (let above = segments(pointer); above.length > 1; above = above.slice(0, -1)) {
    const holder = at(folder, above.reduce(child, ""));
    const words = keys.map((key) => wordsOf(valueAt(holder, key))).find((found) => found !== undefined);
    if (words !== undefined) return words;
  }
  return undefined;
}

function wordsOf(value: unknown): LocalizedText | undefined {
  if (typeof value === "string") return { vi: value };
  const vi = textAt(value, "vi");
  const en = textAt(value, "en");
  return isTable(value) && vi !== undefined ? { vi, ...(en === undefined ? {} : { en }) } : undefined;
}

/** The step and what is done in it. */
function inWorkflow(folder: ProcedureFolder, pointer: string): LocalizedText {
  const keys = segments(pointer);
  let depth = 1;
  while (keys[depth] === "states" && keys[depth + 1] !== undefined) depth += 2;
  const place = keys.slice(0, depth).reduce(child, "");
  const step = named({ vi: "Bước", en: "Step" }, wordsOf(valueAt(valueAt(at(folder, place), "meta"), "label")) ?? { vi: keys[depth - 1] ?? "" });
  const [cause, name = ""] = keys.slice(depth);
  if (cause === "after") return joined(step, named({ vi: "thời hạn chờ", en: "limit" }, wordsOf(valueAt(at(folder, child("/procedure/limits", name)), "label")) ?? { vi: name }));
  if (cause !== "on") return step;
  const ways = at(folder, [...keys.slice(0, depth), "on", name].reduce(child, ""));
  const meta = valueAt(Array.isArray(ways) ? (ways as readonly unknown[])[0] : ways, "meta");
  return joined(step, named({ vi: "việc", en: "act" }, wordsOf(valueAt(meta, "label")) ?? { vi: name }));
}

/** The template, and the line of it. */
function inDocument(folder: ProcedureFolder, pointer: string, name: string): LocalizedText {
  const template = named({ vi: "Mẫu giấy tờ", en: "Document" }, wordsOf(valueAt(at(folder, child("/documents", name)), "title")) ?? { vi: name });
  const line = /\/rows\/\d+/.test(pointer) ? wordsOf(valueAt(at(folder, pointer.replace(/(\/rows\/\d+).*$/, "$1")), "label")) : undefined;
  return line === undefined ? template : joined(template, named({ vi: "dòng", en: "line" }, line));
}

function named(what: LocalizedText, words: LocalizedText | undefined): LocalizedText {
  const { vi, en = vi } = what;
  return words === undefined ? { vi, en } : { vi: `${vi}: ${words.vi}`, en: `${en}: ${words.en ?? words.vi}` };
}

function joined(one: LocalizedText, other: LocalizedText): LocalizedText {
  return { vi: `${one.vi}, ${other.vi}`, en: `${one.en ?? one.vi}, ${other.en ?? other.vi}` };
}
