// What somebody fills in when acting: nothing, one of the shared small forms, or a form of the procedure's own.

import { NativeSelect } from "@mantine/core";
import type { JsonObject } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundFrame, errorOf } from "../../parts/BoundFrame.tsx";
import { useBound } from "../../parts/use-bound.ts";
import { isObject } from "../reading/readers.ts";
import { OwnForm } from "./own-form/OwnForm.tsx";

export function ActFormInput({ at }: { readonly at: string }) {
  const { s, language } = useStaff();
  const { surroundings } = useEditor();
  const label = s("Phải điền gì khi làm", "What is filled in");
  const { value, mayEdit, errors, others, put, take } = useBound({ at, label });
  const reference = isObject(value) ? value["$ref"] : undefined;
  const current = value === undefined ? "" : typeof reference === "string" ? reference : OWN;
  const shared = Object.entries(surroundings.common).filter(([name]) => name.startsWith("act-"));
  const isKnown = current === "" || current === OWN || shared.some(([name]) => `common/${name}` === current);
  return (
    <BoundFrame at={at} label={label} others={others}>
      <NativeSelect
        label={label}
        value={current}
        disabled={!mayEdit}
        error={errorOf(errors)}
        onChange={({ currentTarget: { value: chosen } }) => {
          if (chosen === "") take();
          else if (chosen === OWN) put(ownForm(shared.find(([name]) => `common/${name}` === current)?.[1]));
          else put({ $ref: chosen });
        }}
      >
        <option value="">{s("Không phải điền gì", "Nothing")}</option>
        {shared.map(([name, group]) => (
          <option key={name} value={`common/${name}`}>
            {titleOf(group, language) ?? name}
          </option>
        ))}
        {isKnown ? null : <option value={current}>{s(`${current} (không có)`, `${current} (none)`)}</option>}
        <option value={OWN}>{current === OWN ? `${s("Mẫu riêng", "Its own form")}: ${titleOf(value, language) ?? ""}` : current === "" ? s("Mẫu riêng, tự soạn câu hỏi…", "Its own form, with questions of its own…") : s("Mẫu riêng, bắt đầu từ mẫu đang chọn…", "Its own form, beginning with this one…")}</option>
      </NativeSelect>
      {current === OWN ? <OwnForm at={at} /> : null}
    </BoundFrame>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const OWN = "own";

/** A shared form copied, so that it can be changed; or one note to begin with. */
function ownForm(shared: unknown): JsonObject {
  if (isObject(shared)) return shared as JsonObject;
  return { type: "object", title: "Nội dung", "x-en": { title: "Details" }, required: [], properties: { note: { type: "string", title: "Ghi chú", maxLength: 2000, "x-en": { title: "Note" } } } };
}

function titleOf(group: unknown, language: "vi" | "en"): string | undefined {
  if (!isObject(group)) return undefined;
  const english = group["x-en"];
  const translated = language === "en" && isObject(english) ? english["title"] : undefined;
  return typeof translated === "string" ? translated : typeof group["title"] === "string" ? group["title"] : undefined;
}
