// Takes an act, a timer or an answer away; what refers to it is shown first.

import { Button } from "@mantine/core";
import { useState } from "react";
import { removeTransition } from "../../../engine/edit/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import type { Exit } from "../reading/chart.ts";
import { RemovalDialog } from "../RemovalDialog.tsx";
import { useExitWords } from "../use-exit-words.ts";
import { useWorkflow } from "../workflow-context.ts";

export function RemoveExit({ exit }: { readonly exit: Exit }) {
  const { s } = useStaff();
  const { mayEdit, surroundings } = useEditor();
  const { folder, run } = useWorkflow();
  const [isAsking, setAsking] = useState(false);
  const { title } = useExitWords()(exit);
  const remove = (): void => {
    const worked = removeTransition(folder, surroundings.common, exit.at);
    if ("refusal" in worked && worked.refusal.code === "in_use") setAsking(true);
    else run({ vi: `Bỏ “${title}”`, en: `Remove “${title}”` }, worked, { says: s(`Đã bỏ “${title}”. Có thể hoàn tác.`, `“${title}” was removed. It can be undone.`) });
  };
  return (
    <>
      <Button className="flow-remove" size="compact-sm" variant="default" color="red" disabled={!mayEdit} onClick={remove}>
        {s("Bỏ việc này", "Remove this")}
        <span className="visually-hidden">: {title}</span>
      </Button>
      {isAsking ? <RemovalDialog at={exit.at} name={title} remove={() => removeTransition(folder, surroundings.common, exit.at, { resolve: true })} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
