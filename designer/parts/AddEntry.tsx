// Adds an entry to a list: at once, or after its name was asked for, from which its code is made.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { isEnter } from "./is-enter.ts";

export interface AddEntryProps {
  readonly label: string;
  /** What is asked for first. */
  readonly asks?: string | undefined;
  readonly onAdd: (asked: string) => void;
}

export function AddEntry({ label, asks, onAdd }: AddEntryProps) {
  const { s } = useStaff();
  const [asked, setAsked] = useState("");
  if (asks === undefined) {
    return (
      <div className="entry-add">
        <Button variant="default" size="compact-md" onClick={() => onAdd("")}>
          {label}
        </Button>
      </div>
    );
  }
  const add = (): void => {
    if (asked.trim() === "") return;
    onAdd(asked.trim());
    setAsked("");
  };
  return (
    <div className="entry-add entry-add-asking">
      <TextInput label={s(`${label}: ${asks}`, `${label}: ${asks}`)} value={asked} onChange={({ currentTarget }) => setAsked(currentTarget.value)} onKeyDown={(event) => (isEnter(event) ? add() : undefined)} />
      <Button variant="default" onClick={add} disabled={asked.trim() === ""}>
        {s("Thêm", "Add")}
        <span className="visually-hidden">: {label}</span>
      </Button>
    </div>
  );
}
