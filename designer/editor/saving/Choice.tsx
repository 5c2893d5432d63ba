// One thing both changed: what it is with each of them, in words, and whose is to stand.

import { Radio } from "@mantine/core";
import type { MergeConflict } from "../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor-context.ts";
import { usePlaceWords } from "../place-words.ts";
import { sideWords } from "./side-words.ts";

export type Side = "mine" | "theirs";

export interface ChoiceProps {
  readonly conflict: MergeConflict;
  readonly merged: ProcedureFolder;
  /** Of whoever saved first. */
  readonly name: string;
  readonly side: Side | undefined;
  onChoose(side: Side): void;
}

export function Choice({ conflict, merged, name, side, onChoose }: ChoiceProps) {
  const { s, language } = useStaff();
  const { common } = useEditor().surroundings;
  const words = usePlaceWords();
  const place = words(conflict.at);
  const says = (one: Side): string => sideWords(conflict, one, { merged, common, language }) ?? s("(bỏ)", "(removed)");
  return (
    <li>
      <Radio.Group label={conflict.isOrder === true ? s(`${place}: thứ tự`, `${place}: the order`) : place} value={side ?? null} onChange={(value) => onChoose(value === "theirs" ? "theirs" : "mine")}>
        <Radio value="mine" mt="xs" label={s("Của tôi: ", "Mine: ") + says("mine")} />
        <Radio value="theirs" mt="xs" label={s(`Của ${name}: `, `${name}'s: `) + says("theirs")} />
      </Radio.Group>
    </li>
  );
}
