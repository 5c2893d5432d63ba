// The code of a named thing. Others refer to it by that, so it is changed together with all of them.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { type NameKind, renameName } from "../../engine/edit/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { refusalSentence } from "../editor/refusal-sentence.ts";
import { useEditor } from "../editor/editor-context.ts";
import { isEnter } from "../parts/is-enter.ts";
import { PlaceNotes } from "../parts/PlaceNotes.tsx";

export interface NameFieldProps {
  readonly kind: NameKind;
  readonly name: string;
  /** Where the code itself stands, for what is said about it. */
  readonly at?: string;
}

export function NameField({ kind, name, at }: NameFieldProps) {
  const { s } = useStaff();
  const { folder, edit, mayEdit, announce } = useEditor();
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const rename = (): void => {
    const to = (typed ?? "").trim();
    if (to === "" || to === name) return setTyped(undefined);
    const worked = renameName(folder, kind, name, to);
    if ("refusal" in worked) return setRefusal(refusalSentence(worked.refusal.code, s));
    if (!edit({ vi: `Đổi mã “${name}” thành “${to}”`, en: `Rename “${name}” to “${to}”` }, worked.edits)) return;
    announce(s(`Đã đổi mã thành ${to}; mọi chỗ dùng đều theo`, `Renamed to ${to}; everything that uses it follows`));
    setTyped(undefined);
  };
  return (
    <div className="facts-code">
      {typed === undefined ? (
        <p className="muted">
          {s("Mã:", "Code:")} <code>{name}</code>{" "}
          {mayEdit ? (
            <button type="button" className="uses-go" onClick={() => setTyped(name)}>
              {s("Đổi mã", "Change the code")}
              <span className="visually-hidden"> {name}</span>
            </button>
          ) : null}
        </p>
      ) : (
        <div className="entry-add-asking">
          <TextInput
            label={s("Mã mới", "New code")}
            description={s("Chữ không dấu, không khoảng trắng. Những chỗ đang dùng mã này tự đổi theo.", "Letters without accents, no spaces. What uses it follows by itself.")}
            value={typed}
            error={refusal}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setRefusal(undefined);
            }}
            onKeyDown={(event) => (isEnter(event) ? rename() : event.key === "Escape" ? setTyped(undefined) : undefined)}
          />
          <Button onClick={rename}>{s("Đổi", "Change")}</Button>
          <Button variant="default" onClick={() => setTyped(undefined)}>
            {s("Thôi", "Cancel")}
          </Button>
        </div>
      )}
      {at === undefined ? null : <PlaceNotes at={at} />}
    </div>
  );
}
