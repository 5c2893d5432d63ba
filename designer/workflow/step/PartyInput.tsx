// Whose task something is: a role, and at which of the agencies taking part.

import { NativeSelect } from "@mantine/core";
import type { Party } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundFrame, errorOf } from "../../parts/BoundFrame.tsx";
import { changing, useBound } from "../../parts/use-bound.ts";
import { takeAt } from "../../parts/put.ts";
import { isObject } from "../reading/readers.ts";
import { usePartyOptions } from "./use-party-options.ts";

export function PartyInput({ at, label, remove }: { readonly at: string; readonly label: string; readonly remove?: () => void }) {
  const { s } = useStaff();
  const { folder, edit } = useEditor();
  const { value, mayEdit, errors, others, put } = useBound({ at, label });
  const { roles, agencies } = usePartyOptions();
  const isParty = value === undefined || (isObject(value) && typeof value["role"] === "string");
  const { role = "", at: agency } = (isParty ? (value ?? {}) : {}) as Partial<Party>;
  const isKnown = role === "" || roles.some(({ value: id }) => id === role);
  const isAgencyKnown = agency === undefined || agencies.some(({ value: id }) => id === agency);
  return (
    <BoundFrame at={at} label={label} unread={isParty ? undefined : value} others={others}>
      <div className="flow-pair">
        <NativeSelect label={label} value={role} disabled={!mayEdit} error={errorOf(errors)} onChange={({ currentTarget }) => (currentTarget.value !== "" ? put({ ...(isParty ? (value as object | undefined) : {}), role: currentTarget.value }) : remove === undefined ? void edit(changing(label), takeAt(folder, at), at) : remove())}>
          <option value="">{remove === undefined ? s("— không của ai —", "— nobody's —") : s("— bỏ —", "— take away —")}</option>
          {isKnown ? null : <option value={role}>{s(`${role} (không có vai này)`, `${role} (no such role)`)}</option>}
          {roles.map(({ value: id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        {agencies.length === 0 && agency === undefined ? null : (
          <NativeSelect label={s("Ở cơ quan", "At")} value={agency ?? ""} disabled={!mayEdit || role === ""} onChange={({ currentTarget }) => put(currentTarget.value === "" ? { role } : { role, at: currentTarget.value })}>
            <option value="">{s("Cơ quan tiếp nhận hồ sơ", "The agency that received it")}</option>
            {isAgencyKnown ? null : <option value={agency}>{s(`${agency} (không có)`, `${agency} (none)`)}</option>}
            {agencies.map(({ value: id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
    </BoundFrame>
  );
}
