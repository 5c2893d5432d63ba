// Rows that must all hold, or of which one must. Groups stand in groups. Focus follows what was made, and stays near what was
// taken away.

import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { BLANK, type Branch, type Group } from "./branch.ts";
import type { Building } from "./building.ts";
import { Row } from "./Row.tsx";

export interface GroupRowsProps {
  readonly group: Group;
  readonly building: Building;
  /** The outermost group is the condition itself: it cannot be denied or removed here. */
  readonly isRoot?: boolean;
  readonly onChange: (group: Branch) => void;
  readonly onRemove?: () => void;
}

export function GroupRows({ group, building, isRoot = false, onChange, onRemove }: GroupRowsProps) {
  const { s } = useStaff();
  const { mayEdit } = building;
  const list = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<number | "add">();
  useEffect(() => {
    if (focus === undefined) return;
    const element = focus === "add" ? list.current?.querySelector<HTMLElement>(":scope > .condition-add button") : list.current?.querySelector<HTMLElement>(`:scope > [data-row="${focus}"] :is(select, input, button)`);
    element?.focus();
    setFocus(undefined);
  }, [focus]);
  const put = (of: readonly Branch[]): void => onChange({ ...group, of });
  const remove = (at: number): void => {
    put(group.of.toSpliced(at, 1));
    setFocus(group.of.length === 1 ? "add" : Math.min(at, group.of.length - 2));
  };
  const add = (branch: Branch): void => {
    put([...group.of, branch]);
    setFocus(group.of.length);
  };
  return (
    <div className={isRoot ? "condition-rows" : "condition-rows condition-group"} ref={list} {...(isRoot ? {} : { role: "group", "aria-label": s("Nhóm điều kiện", "Group of conditions") })}>
      {group.of.length > 1 || !isRoot ? <Joining group={group} mayEdit={mayEdit} isRoot={isRoot} onChange={onChange} {...(onRemove === undefined ? {} : { onRemove })} /> : null}
      {group.of.map((part, at) => (
        // Rows have no names of their own; they are told apart by where they stand.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} data-row={at}>
          {part.kind === "group" ? (
            <GroupRows group={part} building={building} onChange={(next) => put(group.of.with(at, next))} onRemove={() => remove(at)} />
          ) : (
            <Row row={part} building={building} join={group.join} onChange={(next) => put(group.of.with(at, next))} onRemove={() => remove(at)} drawGroup={drawWithin} />
          )}
        </div>
      ))}
      {mayEdit ? (
        <div className="condition-add">
          <Button size="compact-sm" variant="default" onClick={() => add(BLANK)}>
            {group.of.length === 0 ? s("Thêm điều kiện", "Add a condition") : group.join === "all" ? s("Thêm điều kiện (và)", "Add a condition (and)") : s("Thêm điều kiện (hoặc)", "Add a condition (or)")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function drawWithin(group: Group, building: Building, onChange: (group: Branch) => void): ReactNode {
  return <GroupRows group={group} building={building} isRoot onChange={onChange} />;
}

function Joining({ group, mayEdit, isRoot, onChange, onRemove }: { readonly group: Group; readonly mayEdit: boolean; readonly isRoot: boolean; readonly onChange: (group: Branch) => void; readonly onRemove?: () => void }) {
  const { s } = useStaff();
  return (
    <div className="condition-joining">
      <NativeSelect aria-label={s("Các dòng nối với nhau", "How the rows are joined")} value={group.join} disabled={!mayEdit} onChange={({ currentTarget }) => onChange({ ...group, join: currentTarget.value === "any" ? "any" : "all" })}>
        <option value="all">{s("Mọi dòng đều đúng (và)", "Every row holds (and)")}</option>
        <option value="any">{s("Ít nhất một dòng đúng (hoặc)", "At least one row holds (or)")}</option>
      </NativeSelect>
      {isRoot ? null : <Checkbox size="sm" label={s("Đảo lại: không phải như vậy", "The opposite of this")} checked={group.isDenied} disabled={!mayEdit} onChange={({ currentTarget }) => onChange({ ...group, isDenied: currentTarget.checked })} />}
      {onRemove === undefined || !mayEdit ? null : (
        <button type="button" className="condition-link" onClick={onRemove}>
          {s("Bỏ cả nhóm", "Remove the group")}
        </button>
      )}
    </div>
  );
}
