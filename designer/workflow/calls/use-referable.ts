// What parameters may refer to, as choices: notices, results, slips, acts, and what is entered in an act's small form.

import { at as valueAt, child } from "../../../engine/facts/index.ts";
import type { LocalizedText } from "../../../engine/model/index.ts";
import type { ReferenceKind } from "../../../engine/vocabulary/index.ts";
import { SLIP_LABEL } from "../../../portal/parts/labels.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import type { Option } from "../../parts/BoundSelect.tsx";
import { isObject } from "../reading/readers.ts";
import { useWorkflow } from "../workflow-context.ts";

/** `form`: the small form of the act the parameters belong to. */
export function useReferable(form: unknown): (kind: ReferenceKind) => readonly Option[] {
  const { s, t, language } = useStaff();
  const { folder, surroundings } = useEditor();
  const { chart } = useWorkflow();
  const named = (pointer: string, key: string): readonly Option[] => {
    const table = valueAt(folder, pointer);
    return isObject(table) ? Object.entries(table).map(([value, one]) => ({ value, label: textOf(one, key, t) ?? value })) : [];
  };
  return (kind) => {
    switch (kind) {
      case "notice":
        return named("/procedure/notices", "title").map(({ value, label }) => ({ value, label: label.replaceAll(/\{[a-zA-Z]+\}/g, "…") }));
      case "predicate":
        return named("/procedure/predicates", "label");
      case "result": {
        const results = valueAt(folder, "/procedure/results");
        return (Array.isArray(results) ? results : []).flatMap((one: unknown): readonly Option[] => (isObject(one) && typeof one["id"] === "string" ? [{ value: one["id"], label: textOf(one, "name", t) ?? one["id"] }] : []));
      }
      case "slip":
        return Object.entries(SLIP_LABEL).map(([value, label]) => ({ value, label: t(label) }));
      case "event":
        return [...new Map(chart.steps.flatMap(({ exits }) => exits).flatMap(({ cause, name, meta }) => (cause === "act" && meta !== undefined ? [[name, t(meta.label)] as const] : [])))].map(([value, label]) => ({ value, label }));
      case "fact":
        return [{ value: "/event/data", label: s("Mọi điều vừa nhập", "All that was entered") }, ...fieldsOf(form, surroundings.common, language)];
      case "guard":
        return [];
    }
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function textOf(value: unknown, key: string, t: (text: LocalizedText) => string): string | undefined {
  const text = isObject(value) ? value[key] : undefined;
  return isObject(text) && typeof text["vi"] === "string" ? t(text as unknown as LocalizedText) : undefined;
}

/** The questions of a small form, one level deep: what actions take stands at the top. */
function fieldsOf(form: unknown, common: { readonly [name: string]: unknown }, language: "vi" | "en"): readonly Option[] {
  const reference = isObject(form) ? form["$ref"] : undefined;
  const resolved = typeof reference === "string" ? common[reference.replace(/^common\//, "")] : form;
  const properties = isObject(resolved) ? resolved["properties"] : undefined;
  if (!isObject(properties)) return [];
  return Object.entries(properties).map(([key, field]) => ({ value: child("/event/data", key), label: titleOf(field, language) ?? key }));
}

function titleOf(field: unknown, language: "vi" | "en"): string | undefined {
  if (!isObject(field)) return undefined;
  const { title, "x-en": english } = field;
  const translated = language === "en" && isObject(english) ? english["title"] : undefined;
  return typeof translated === "string" ? translated : typeof title === "string" ? title : undefined;
}
