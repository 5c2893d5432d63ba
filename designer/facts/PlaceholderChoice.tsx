// Puts what is filled in later at the end of a notice: `{dossierCode}` and the others there are, by what they stand for.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { PLACEHOLDERS } from "../../engine/documents/index.ts";
import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { putAt } from "../parts/put.ts";

/** `at` is the pair of texts; both get it where both are written. */
export function PlaceholderChoice({ at }: { readonly at: string }) {
  const { s, t } = useStaff();
  const { folder, edit, mayEdit, announce } = useEditor();
  const [name, setName] = useState("dossierCode");
  if (!mayEdit) return null;
  const add = (): void => {
    const edits = (["vi", "en"] as const).flatMap((language) => {
      const text = valueAt(folder, child(at, language));
      return typeof text === "string" ? putAt(folder, child(at, language), `${text}${text === "" || /\s$/.test(text) ? "" : " "}{${name}}`) : [];
    });
    if (edits.length > 0 && edit({ vi: `Chèn {${name}}`, en: `Insert {${name}}` }, edits)) announce(s(`Đã chèn {${name}} vào cuối nội dung`, `Inserted {${name}} at the end`));
  };
  return (
    <div className="entry-add-asking">
      <NativeSelect label={s("Chèn chỗ điền tự động", "Insert what is filled in")} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
        {Object.entries<LocalizedText>(PLACEHOLDERS).map(([key, meaning]) => (
          <option key={key} value={key}>
            {`${t(meaning)} {${key}}`}
          </option>
        ))}
      </NativeSelect>
      <Button variant="default" onClick={add}>
        {s("Chèn", "Insert")}
      </Button>
    </div>
  );
}
