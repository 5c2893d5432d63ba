// Something the procedure declares and nothing uses: a limit nobody waits for, a notice nobody sends, a result nobody returns,
// a condition nobody asks.

import type { Definition, LocalizedText } from "../../model/index.ts";
import type { Rule } from "../rule.ts";

export const unusedName: Rule = {
  id: "unused-name",
  severity: "warning",
  sentence: { vi: "Không nơi nào dùng {kind} “{name}”", en: "Nothing uses the {kind} “{name}”" },
  *check({ definition }) {
    const { procedure } = definition;
    const said = wordsIn(definition);
    const list = (kind: LocalizedText, at: string, names: readonly string[]) => names.filter((name) => !said.has(name)).map((name) => ({ path: `procedure.json#/${at}/${name}`, params: { kind, name } }));
    yield* list(KIND.limit, "limits", Object.keys(procedure.limits));
    yield* list(KIND.notice, "notices", Object.keys(procedure.notices));
    yield* list(KIND.condition, "predicates", Object.keys(procedure.predicates));
    for (const [position, { id, template }] of procedure.results.entries()) {
      if (!said.has(id)) yield { path: `procedure.json#/results/${position}`, params: { kind: KIND.result, name: id } };
      if (!Object.hasOwn(definition.documents, template)) yield { path: `procedure.json#/results/${position}/template`, params: { kind: KIND.template, name: template } };
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

const KIND = {
  limit: { vi: "thời hạn", en: "limit" },
  notice: { vi: "thông báo", en: "notice" },
  condition: { vi: "điều kiện", en: "condition" },
  result: { vi: "kết quả", en: "result" },
  template: { vi: "mẫu", en: "template" },
} as const;

/** Every word that stands as a value, or as a limit's key of `after`. */
function wordsIn({ workflow, procedure, form, documents }: Definition): ReadonlySet<string> {
  const { limits: _limits, notices: _notices, ...rest } = procedure;
  const words = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string") words.add(value);
    else if (Array.isArray(value)) value.forEach((inner) => visit(inner, key));
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (key === "after") words.add(name);
        if (name !== "id" || key !== "results") visit(inner, name);
      }
    }
  };
  for (const part of [workflow, rest, form, documents]) visit(part, "");
  return words;
}
