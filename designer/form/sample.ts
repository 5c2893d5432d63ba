// Sample answers for the preview: something a person could really have entered. Words that no rule asks for are plausible.

import { fieldAt } from "../../engine/forms/index.ts";
import type { Definition, FieldSchema, Instant, Json, JsonObject, OpenEvent, Procedure } from "../../engine/model/index.ts";
import { sampleAnswers } from "../../engine/verify/index.ts";

/** Answers to the whole form that could be filed; undefined when the form contradicts itself. */
export function sampleOf(definition: Definition, at: Instant): JsonObject | undefined {
  for (const attempt of [definition, formAlone(definition)]) {
    const answers = attemptSample(attempt, at);
    if (answers !== undefined) return plausible(definition.form, answers);
  }
  return undefined;
}

/** Made-up words in place of those a search came up with; what follows a pattern or is chosen stays. */
export function plausible(form: Definition["form"], value: JsonObject): JsonObject {
  return reworded(form, value, "") as JsonObject;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A draft's procedure may lack anything the sample is worked out with. */
function attemptSample(definition: Definition, at: Instant): JsonObject | undefined {
  const agency = { id: "ubnd-xa", province: "38", name: { vi: "Ủy ban nhân dân xã" } };
  try {
    const event: OpenEvent = { kind: "open", id: "", code: "", definitionHash: "", agency, participants: {}, channel: "online", returnBy: "online", owner: { id: "citizen", name: "An" }, answers: {}, components: {} };
    return sampleAnswers(definition, [], { procedure: definition.procedure, event, actor: { id: "citizen", name: "An", kind: "citizen", roles: [], identityLevel: 2 }, at })?.answers;
  } catch {
    return undefined;
  }
}

/** The form as if nothing else were written yet. */
function formAlone(definition: Definition): Definition {
  const procedure = { derive: [], fees: [], predicates: {}, rules: [], components: [], results: [], limits: {}, submitBy: ["online"], returnBy: ["online"] } as unknown as Procedure;
  return { ...definition, procedure, workflow: { id: "draft", states: {} } as unknown as Definition["workflow"] };
}

function reworded(form: Definition["form"], value: Json, pointer: string): Json {
  if (typeof value === "string") return wordsFor(fieldAt(form, pointer) ?? {}, value);
  if (Array.isArray(value)) return value.map((row: Json, index) => reworded(form, row, `${pointer}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reworded(form, inner, `${pointer}/${key}`)]));
}

function wordsFor({ oneOf, enum: list, format, pattern, const: only, title = "", minLength = 0, maxLength = 200 }: FieldSchema, found: string): string {
  if (oneOf !== undefined || list !== undefined || format !== undefined || only !== undefined) return found;
  const [, words] = WORDS.find(([about]) => about.test(title)) ?? [];
  const candidates = [words, pattern === "^[0-9]{12}$" ? "038090001234" : undefined, pattern === undefined ? `Ví dụ: ${title}`.slice(0, maxLength) : undefined];
  return candidates.find((candidate) => candidate !== undefined && candidate.length >= minLength && candidate.length <= maxLength && follows(candidate, pattern)) ?? found;
}

function follows(text: string, pattern: string | undefined): boolean {
  try {
    return pattern === undefined || new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/họ,? (?:chữ đệm|tên)|họ và tên/iu, "NGUYỄN VĂN AN"],
  [/cơ quan|nơi cấp/iu, "Cục Cảnh sát QLHC về TTXH"],
  [/xã, phường/iu, "Xã Như Thanh"],
  [/số nhà|thôn|địa chỉ/iu, "Số 12, thôn 3"],
  [/quốc tịch/iu, "Việt Nam"],
  [/điện thoại/iu, "0912345678"],
  [/lý do/iu, "Lý do của ví dụ này"],
];

