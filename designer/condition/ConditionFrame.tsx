// Around every condition: what it is for, the sentence it is, and the rows behind it when they are asked for.

import { Button, Group } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import "./condition.css";

export interface ConditionFrameProps {
  readonly label: string;
  readonly sentence: string;
  /** Whether there is a condition at all. */
  readonly isSet: boolean;
  readonly mayEdit: boolean;
  /** False: some row is not finished. */
  readonly isStored: boolean;
  /** Absent where there must be a condition. */
  readonly onClear?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function ConditionFrame({ label, sentence, isSet, mayEdit, isStored, onClear, children }: ConditionFrameProps) {
  const { s } = useStaff();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) rows.current?.querySelector<HTMLElement>(".condition-rows :is(select, input, button)")?.focus();
  }, [isOpen]);
  return (
    <fieldset className="condition" aria-describedby={id}>
      <legend>{label}</legend>
      <p id={id} className={isSet ? "condition-sentence" : "condition-sentence muted"}>
        {sentence}
      </p>
      {isOpen ? <div ref={rows}>{children}</div> : null}
      {isStored ? null : (
        <p className="condition-unfinished" role="status">
          {s("Còn dòng chưa xong: điều kiện chưa đổi cho đến khi mọi dòng đủ giá trị.", "Some row is not finished: the condition changes when every row has its value.")}
        </p>
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? s("Xong", "Done") : !mayEdit ? s("Xem từng dòng", "See the rows") : isSet ? s("Sửa điều kiện", "Change the condition") : s("Đặt điều kiện", "Set a condition")}
          <span className="visually-hidden">: {label}</span>
        </Button>
        {isSet && mayEdit && onClear !== undefined ? (
          <Button size="compact-sm" variant="subtle" color="red" onClick={onClear}>
            {s("Bỏ điều kiện", "Remove the condition")}
            <span className="visually-hidden">: {label}</span>
          </Button>
        ) : null}
      </Group>
    </fieldset>
  );
}
