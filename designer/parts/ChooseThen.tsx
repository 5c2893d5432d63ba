// Something done with one of several things: chosen in a list, then done by the button or Enter. Not at the choice itself: on
// Windows the arrow keys on a closed list choose each thing they pass.

import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { type Option, Options } from "./BoundSelect.tsx";
import { isEnter } from "./is-enter.ts";

export interface ChooseThenProps {
  /** What the list is called; seen, or only read aloud when it says so itself. */
  readonly label: string;
  readonly isLabelSeen?: boolean;
  /** What stands there while nothing is chosen. */
  readonly prompt: string;
  readonly options: readonly Option[];
  /** What the button says. */
  readonly does: string;
  readonly onChoose: (value: string) => void;
  readonly isDisabled?: boolean;
}

export function ChooseThen({ label, isLabelSeen = false, prompt, options, does, onChoose, isDisabled = false }: ChooseThenProps) {
  const [chosen, setChosen] = useState("");
  const select = useRef<HTMLSelectElement>(null);
  const known = options.some(({ value }) => value === chosen) ? chosen : "";
  const act = (): void => {
    if (known === "") return select.current?.focus();
    setChosen("");
    onChoose(known);
  };
  return (
    <div className="choose-then">
      <NativeSelect ref={select} size="xs" {...(isLabelSeen ? { label } : { "aria-label": label })} value={known} disabled={isDisabled} onChange={({ currentTarget }) => setChosen(currentTarget.value)} onKeyDown={(event) => isEnter(event) && act()}>
        <option value="">{prompt}</option>
        <Options options={options} />
      </NativeSelect>
      <Button size="compact-sm" variant="default" disabled={isDisabled} data-off={known === "" || undefined} onClick={act}>
        {does}
        <span className="visually-hidden">: {label}</span>
      </Button>
    </div>
  );
}
