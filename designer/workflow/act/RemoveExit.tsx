// Takes an act, a timer or an answer away. What refers to it is shown first, and that the same act of what contains the step
// would be left.

import { Button } from "@mantine/core";
import { useState } from "react";
import { removeTransition } from "../../../engine/edit/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { type Exit, sameActAround } from "../reading/chart.ts";
import { RemovalDialog } from "../RemovalDialog.tsx";
import { useExitWords } from "../use-exit-words.ts";
import { useWorkflow } from "../workflow-context.ts";

export function RemoveExit({ exit }: { readonly exit: Exit }) {
  const { s } = useStaff();
  const { mayEdit, surroundings } = useEditor();
  const { folder, run } = useWorkflow();
  const remains = useRemaining(exit);
  const [isAsking, setAsking] = useState(false);
  const { title } = useExitWords()(exit);
  const remove = (): void => {
    const worked = removeTransition(folder, surroundings.common, exit.at);
    const isUsed = "refusal" in worked && worked.refusal.code === "in_use";
    if (isUsed || remains !== undefined) setAsking(true);
    else run({ vi: `Bỏ “${title}”`, en: `Remove “${title}”` }, worked, { says: s(`Đã bỏ “${title}”. Có thể hoàn tác.`, `“${title}” was removed. It can be undone.`) });
  };
  return (
    <>
      <Button className="flow-remove" size="compact-sm" variant="default" color="red" disabled={!mayEdit} onClick={remove}>
        {s("Bỏ việc này", "Remove this")}
        <span className="visually-hidden">: {title}</span>
      </Button>
      {isAsking ? <RemovalDialog at={exit.at} name={title} {...(remains === undefined ? {} : { remains })} remove={() => removeTransition(folder, surroundings.common, exit.at, { resolve: true })} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Says what people can still do at the step by an act of what contains it. */
function useRemaining(exit: Exit): string | undefined {
  const { s, t } = useStaff();
  const { chart } = useWorkflow();
  const words = useExitWords();
  const around = sameActAround(chart, exit);
  if (around === undefined) return undefined;
  const { title, leads } = words(around.exit);
  const { kind, number, label } = around.step;
  const holder = kind === "whole" ? s("toàn quy trình", "the whole workflow") : `“${number}. ${t(label)}”`;
  return s(`Bỏ rồi, ở đây vẫn làm được “${title}” (${leads}): cũng là việc này, khai ở ${holder}. Nếu không muốn thì sửa ở đó.`, `“${title}” (${leads}) can then still be done here: it is the same act, declared at ${holder}. Change it there if it must not.`);
}
