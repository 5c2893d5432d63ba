// What provinces set themselves, by their codes. The provinces of the agencies here are offered by name.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { child } from "../../engine/facts/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { BoundNumber } from "../parts/BoundNumber.tsx";
import { entriesAt } from "../parts/entries.ts";
import { FieldHelp } from "../parts/FieldHelp.tsx";
import { isEnter } from "../parts/is-enter.ts";
import { putAt, takeAt } from "../parts/put.ts";
import { HELP } from "./help.ts";

export function ProvinceAmounts({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const [code, setCode] = useState("");
  const entries = entriesAt(folder, at) ?? [];
  const isCode = /^\d{2}$/.test(code) && entries.every(({ key }) => key !== code);
  const step = { vi: `Mức thu của tỉnh ${code}`, en: `Amount of province ${code}` };
  const add = (): void => {
    // Codes of provinces are all digits, which edits refuse as new keys one by one (they look like numbers of a list).
    if (isCode && edit(step, putAt(folder, at, { ...Object.fromEntries(entries.map(({ key, value }) => [key, value])), [code]: 0 }))) setCode("");
  };
  const remove = (key: string): void => {
    edit({ vi: `Bỏ mức thu của tỉnh ${key}`, en: `Remove the amount of province ${key}` }, takeAt(folder, entries.length === 1 ? at : child(at, key)));
  };
  return (
    <fieldset className="facts-group">
      <legend>{s("Mức thu riêng của tỉnh", "Amounts set by provinces")}</legend>
      {entries.map(({ key, pointer }) => (
        <div key={key} className="entry-add-asking">
          <BoundNumber at={pointer} label={s(`Tỉnh ${key}`, `Province ${key}`)} isMoney />
          {mayEdit ? (
            <Button variant="subtle" color="red" mb="sm" onClick={() => remove(key)}>
              {s("Bỏ", "Remove")}
              <span className="visually-hidden">: {s(`tỉnh ${key}`, `province ${key}`)}</span>
            </Button>
          ) : null}
        </div>
      ))}
      {mayEdit ? (
        <div className="entry-add-asking">
          <TextInput label={s("Thêm tỉnh: mã 2 chữ số", "Add a province: its 2-digit code")} inputMode="numeric" maxLength={2} value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)} onKeyDown={(event) => (isEnter(event) ? add() : undefined)} />
          <Button variant="default" onClick={add} disabled={!isCode}>
            {s("Thêm tỉnh", "Add")}
          </Button>
        </div>
      ) : null}
      <FieldHelp help={HELP.byProvince} label={s("Mức thu riêng của tỉnh", "Amounts set by provinces")} />
    </fieldset>
  );
}
